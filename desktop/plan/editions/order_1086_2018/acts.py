# SPDX-License-Identifier: EUPL-1.2
"""The legal bases that several sections share."""

MODEL = "Ordinul nr. 1086/2018, modelul-cadru"
PRACTICE = "Modelul-cadru nu o cere; apare în planurile altor consilii."
CONTENTS_OF_PLAN = "art. 5 din anexele la HG nr. 797/2017"
INFORMING = "art. 6 din anexele la HG nr. 797/2017"
