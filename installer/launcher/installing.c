/* SPDX-License-Identifier: EUPL-1.2
 * What the MSI cannot say in tables: it asks that the program be closed before its files are
 * replaced or removed, and tells at the end of a removal where the plans stay. */
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <msi.h>
#include <msiquery.h>
#include "open_mark.h"

#define LONGEST 2048

static BOOL is_open(void) {
    HANDLE mark = OpenMutexW(SYNCHRONIZE, FALSE, OPEN_MARK);
    if (mark) CloseHandle(mark);
    return mark != NULL || GetLastError() == ERROR_ACCESS_DENIED;  /* another person's */
}

/* Show the text of a property in a box; the button pressed, or 0 where nobody is asked (/qn). */
static int show(MSIHANDLE session, const wchar_t *property, int buttons) {
    static wchar_t text[LONGEST];
    DWORD length = LONGEST;
    if (MsiGetPropertyW(session, property, text, &length) != ERROR_SUCCESS) return 0;
    MSIHANDLE record = MsiCreateRecord(1);
    MsiRecordSetStringW(record, 0, L"[1]");
    MsiRecordSetStringW(record, 1, text);
    int pressed = MsiProcessMessage(session, (INSTALLMESSAGE)(INSTALLMESSAGE_USER | buttons), record);
    MsiCloseHandle(record);
    return pressed;
}

__declspec(dllexport) UINT WINAPI AskToClose(MSIHANDLE session) {
    while (is_open()) {
        int pressed = show(session, L"TextIsOpen", MB_RETRYCANCEL | MB_ICONWARNING);
        if (pressed == IDCANCEL) return ERROR_INSTALL_USEREXIT;
        if (pressed != IDRETRY) return ERROR_INSTALL_FAILURE;
    }
    return ERROR_SUCCESS;
}

__declspec(dllexport) UINT WINAPI TellWherePlansStay(MSIHANDLE session) {
    show(session, L"TextPlansStay", MB_OK | MB_ICONINFORMATION);
    return ERROR_SUCCESS;
}
