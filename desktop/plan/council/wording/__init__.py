# SPDX-License-Identifier: EUPL-1.2
"""The wording of the papers: Romanian, ours and plain, formulas only where the form asks for them.

{words} are of the plan (`words.py`), [places] of the register and the acts (`places.py`). Acts are
cited as real decisions cite them; what we know from memory only is an optional part.
"""
