/* SPDX-License-Identifier: EUPL-1.2
 * wine 8.0 has no icuuc.dll, which Qt 6.11 loads; Windows 10 has it since 1703. Every converter is
 * refused, so Qt takes its own. For tests only, never shipped. */
typedef int Status;
enum { FILE_ACCESS = 4, ILLEGAL_ARGUMENT = 1 };
#define SHOWN __declspec(dllexport)
#define REFUSED(status) do { *(status) = ILLEGAL_ARGUMENT; } while (0)
SHOWN void *ucnv_open(const char *name, Status *status) {
    (void)name;
    *status = FILE_ACCESS;
    return 0;
}
SHOWN void ucnv_close(void *c) { (void)c; }
SHOWN void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
SHOWN void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
SHOWN void ucnv_reset(void *c) { (void)c; }
SHOWN signed char ucnv_getMaxCharSize(const void *c) { (void)c; return 4; }
SHOWN const char *ucnv_getName(const void *c, Status *s) { (void)c; REFUSED(s); return 0; }
SHOWN void ucnv_getToUCallBack(const void *c, void **a, const void **b) { (void)c; (void)a; (void)b; }
SHOWN void ucnv_getFromUCallBack(const void *c, void **a, const void **b) {
    (void)c; (void)a; (void)b;
}
SHOWN void ucnv_setToUCallBack(void *c, void *a, const void *b, void **d, const void **f, Status *s) {
    (void)c; (void)a; (void)b; (void)d; (void)f;
    REFUSED(s);
}
SHOWN void ucnv_setFromUCallBack(void *c, void *a, const void *b, void **d, const void **f, Status *s) {
    (void)c; (void)a; (void)b; (void)d; (void)f;
    REFUSED(s);
}
SHOWN void ucnv_cbToUWriteUChars(void *a, const void *b, int c, int d, Status *s) {
    (void)a; (void)b; (void)c; (void)d;
    REFUSED(s);
}
SHOWN void ucnv_cbFromUWriteUChars(void *a, const void **b, const void *c, int d, Status *s) {
    (void)a; (void)b; (void)c; (void)d;
    REFUSED(s);
}
SHOWN void ucnv_toUnicode(
    void *c, void **to, const void *to_end, const char **from, const char *from_end, int *offsets,
    signed char flush, Status *s) {
    (void)c; (void)to; (void)to_end; (void)from; (void)from_end; (void)offsets; (void)flush;
    REFUSED(s);
}
SHOWN void ucnv_fromUnicode(
    void *c, char **to, const char *to_end, const void **from, const void *from_end, int *offsets,
    signed char flush, Status *s) {
    (void)c; (void)to; (void)to_end; (void)from; (void)from_end; (void)offsets; (void)flush;
    REFUSED(s);
}
SHOWN int ucnv_toUCountPending(const void *c, Status *s) { (void)c; REFUSED(s); return 0; }
SHOWN int ucnv_fromUCountPending(const void *c, Status *s) { (void)c; REFUSED(s); return 0; }
SHOWN const char *ucnv_getStandardName(const char *n, const char *std, Status *s) {
    (void)n; (void)std;
    REFUSED(s);
    return 0;
}
SHOWN const char *ucnv_getAvailableName(int n) { (void)n; return 0; }
SHOWN int ucnv_countAvailable(void) { return 0; }
