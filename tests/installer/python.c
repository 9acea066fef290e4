/* SPDX-License-Identifier: EUPL-1.2
 * A python.exe for the tests, which we do not ship: put beside python311.dll it runs any code there. */
#include <windows.h>
typedef int (*py_main)(int, wchar_t **);

int wmain(int count, wchar_t **words) {
    HMODULE python = LoadLibraryW(L"python311.dll");
    py_main run = python ? (py_main)(void *)GetProcAddress(python, "Py_Main") : NULL;
    return run ? run(count, words) : 100;
}
