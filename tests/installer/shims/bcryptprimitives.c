/* SPDX-License-Identifier: EUPL-1.2
 * wine 8.0 has no bcryptprimitives.dll; Windows does. For tests only, never shipped. */
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE to, SIZE_T size) {
    return SystemFunction036(to, (ULONG)size);
}
