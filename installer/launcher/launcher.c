/* SPDX-License-Identifier: EUPL-1.2
 * PlanSocial.exe (window) and plan-social.exe (console, with -DCONSOLE): load the Python that lies
 * beside them and run `-I -X utf8 -m desktop` with the arguments given. */
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <wchar.h>
#include "open_mark.h"
#include "texts.h"

#define LONGEST 32768
enum { BROKEN = 100, UNHANDLED = 1 };
typedef int (*py_main)(int, wchar_t **);

static int fail(const wchar_t *sentence) {
#ifdef CONSOLE
    fwprintf(stderr, L"%ls\n", sentence);
#else
    MessageBoxW(NULL, sentence, TEXT_PRODUCT, MB_ICONERROR | MB_OK);
#endif
    return BROKEN;
}

static py_main load_python(void) {
    static wchar_t path[LONGEST + 16];
    DWORD length = GetModuleFileNameW(NULL, path, LONGEST);
    while (length && path[length - 1] != L'\\') length--;
    wcscpy(path + length, L"python311.dll");
    SetDllDirectoryW(L"");  /* nothing is loaded from the folder that the file was clicked in */
    HMODULE python = LoadLibraryExW(path, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    return python ? (py_main)(void *)GetProcAddress(python, "Py_Main") : NULL;
}

static int run(int count, wchar_t **given) {
    static const wchar_t *const FIRST[] = {L"-I", L"-X", L"utf8", L"-m", L"desktop"};
    const int first = sizeof FIRST / sizeof *FIRST;
    py_main python = load_python();
    wchar_t **words = calloc(count + first + 1, sizeof *words);
    if (!python || !words) return fail(TEXT_DAMAGED);
    words[0] = given[0];
    for (int i = 0; i < first; i++) words[1 + i] = (wchar_t *)FIRST[i];
    for (int i = 1; i < count; i++) words[first + i] = given[i];
    CreateMutexW(NULL, FALSE, OPEN_MARK);  /* seen by the installer; gone when we end */
    return python(count + first, words);
}

#ifdef CONSOLE
int wmain(int count, wchar_t **given) { return run(count, given); }
#else
int WINAPI wWinMain(HINSTANCE self, HINSTANCE none, PWSTR line, int show) {
    (void)self; (void)none; (void)line; (void)show;
    int count;
    wchar_t **given = CommandLineToArgvW(GetCommandLineW(), &count);
    int code = run(count, given);
    if (code == UNHANDLED && count <= 2) return fail(TEXT_NO_START);  /* nobody sees a traceback */
    return code;
}
#endif
