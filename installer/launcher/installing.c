/* SPDX-License-Identifier: EUPL-1.2
 * What the MSI cannot say in tables: it asks that the program be closed before its files are
 * replaced or removed, refuses a disk without room before anything is changed, and tells at the end
 * of a removal where the plans stay. */
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <stdlib.h>
#include <msi.h>
#include <msiquery.h>
#include "open_mark.h"

#define LONGEST 2048

static BOOL is_open(void) {
    HANDLE mark = OpenMutexW(SYNCHRONIZE, FALSE, OPEN_MARK);
    if (mark) CloseHandle(mark);
    return mark != NULL || GetLastError() == ERROR_ACCESS_DENIED;  /* another person's */
}

/* The text of a property in a buffer of the caller's; FALSE where it does not fit. */
static BOOL read(MSIHANDLE session, const wchar_t *property, wchar_t *to, DWORD length) {
    return MsiGetPropertyW(session, property, to, &length) == ERROR_SUCCESS;
}

/* Show the text of a property in a box; the button pressed, or 0 where nobody is asked (/qn). */
static int show(MSIHANDLE session, const wchar_t *property, int buttons) {
    static wchar_t text[LONGEST];
    if (!read(session, property, text, LONGEST)) return 0;
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

__declspec(dllexport) UINT WINAPI RequireRoom(MSIHANDLE session) {
    static wchar_t folder[LONGEST], needed[32];
    ULARGE_INTEGER room;
    if (!read(session, L"INSTALLDIR", folder, LONGEST) || folder[0] == 0 || folder[1] != L':')
        return ERROR_SUCCESS;
    folder[3] = 0;  /* C:\ : the folder itself is not there yet */
    if (!read(session, L"RoomNeeded", needed, 32) || !GetDiskFreeSpaceExW(folder, &room, NULL, NULL))
        return ERROR_SUCCESS;
    if (room.QuadPart >= (ULONGLONG)_wtoi64(needed)) return ERROR_SUCCESS;
    show(session, L"TextNoRoom", MB_OK | MB_ICONERROR);
    return ERROR_INSTALL_FAILURE;
}

__declspec(dllexport) UINT WINAPI TellWherePlansStay(MSIHANDLE session) {
    show(session, L"TextPlansStay", MB_OK | MB_ICONINFORMATION);
    return ERROR_SUCCESS;
}
