/* SPDX-License-Identifier: EUPL-1.2
 * wine 8.0 lacks WcsCreateIccProfile in mscms.dll, which Qt loads. For tests only, never shipped. */
#include <windows.h>
#define SHOWN __declspec(dllexport)
SHOWN HANDLE WINAPI OpenColorProfileW(void *profile, DWORD access, DWORD share, DWORD mode) {
    (void)profile; (void)access; (void)share; (void)mode;
    SetLastError(ERROR_NOT_SUPPORTED);
    return NULL;
}
SHOWN BOOL WINAPI CloseColorProfile(HANDLE profile) { (void)profile; return TRUE; }
SHOWN HANDLE WINAPI WcsCreateIccProfile(HANDLE profile, DWORD options) {
    (void)profile; (void)options;
    return NULL;
}
SHOWN BOOL WINAPI GetColorProfileFromHandle(HANDLE profile, BYTE *to, DWORD *size) {
    (void)profile; (void)to; (void)size;
    return FALSE;
}
