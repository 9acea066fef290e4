/* SPDX-License-Identifier: EUPL-1.2 */
/* The name under which a running program is found by the installer, from any session. */
#define OPEN_MARK L"Global\\PlanSocial.deschis"
