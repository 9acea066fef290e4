/* SPDX-License-Identifier: EUPL-1.2
 * python3.dll: every name is handed on to python311.dll by the definition made beside it. */
#define WIN32_LEAN_AND_MEAN
#include <windows.h>

BOOL WINAPI DllMain(HINSTANCE library, DWORD reason, LPVOID reserved) {
    (void)library; (void)reason; (void)reserved;
    return TRUE;
}

void *const keeps_a_relocation = (void *)&DllMain;  /* without one the library has a fixed address */
