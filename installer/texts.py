# SPDX-License-Identifier: EUPL-1.2
"""Every Romanian sentence of the installer and of the launcher, by name.

The WiX source is ASCII: it holds `placeholder(name)`, and the finished package gets the sentence
(wixl 0.101 cannot write ș and ț). No sentence holds an apostrophe: they pass through SQL.
"""

PRODUCT = "Plan Social"
TEXTS = {
    "product": PRODUCT,
    "description": "Planul anual de acțiune privind serviciile sociale",
    "document": "Plan de servicii sociale",
    "contact": "Ghidul din program (F1), pagina „Instalarea programului”",
    "needs_windows": (
        "Plan Social are nevoie de Windows 10 (versiunea 1809) sau mai nou, pe 64 de biți."
        " Pe acest calculator nu se poate instala."
    ),
    "newer_there": (
        "Pe acest calculator este deja o versiune mai nouă de Plan Social. Ea rămâne, iar"
        " instalarea acestei versiuni mai vechi se oprește."
    ),
    "is_open": (
        "Plan Social este deschis. Închideți-l (ce ați scris este deja salvat), apoi apăsați"
        " Reîncercare. Cu Revocare nu se schimbă nimic."
    ),
    "plans_stay": (
        "Plan Social a fost dezinstalat. Planurile dumneavoastră nu au fost șterse; le găsiți în"
        " folderul [PLANSSHOWN]"
    ),
    "damaged": (
        "Plan Social nu poate porni: lipsesc fișiere ale programului. Instalați-l din nou;"
        " planurile dumneavoastră nu se pierd."
    ),
    "no_start": (
        "Plan Social nu a putut porni. Planurile dumneavoastră nu sunt atinse. Reporniți"
        " calculatorul și încercați din nou, apoi instalați din nou programul."
    ),
    "installing": "Instalarea programului Plan Social",
    "working": "Plan Social se instalează. Durează mai puțin de un minut.",
    "removing": "Plan Social se dezinstalează. Planurile dumneavoastră rămân.",
    "done": "Plan Social este instalat.",
    "done_where": "Îl găsiți pe desktop și în meniul Start, cu numele „Plan Social”.",
    "removed": "Plan Social a fost dezinstalat.",
    "removed_where": "Planurile dumneavoastră au rămas în folderul [PLANSSHOWN]",
    "stopped": "Ați oprit instalarea.",
    "stopped_where": "Pe calculator nu s-a schimbat nimic.",
    "failed": "Instalarea nu a reușit.",
    "failed_where": (
        "Pe calculator nu s-a schimbat nimic, iar planurile sunt la locul lor. Poate că nu este"
        " destul loc pe disc sau că un program antivirus a oprit instalarea."
    ),
    "really_stop": "Opriți instalarea?",
    "no_room": (
        "Nu este destul loc pe disc pentru Plan Social: este nevoie de 200 MB. Eliberați loc și"
        " încercați din nou. Pe calculator nu s-a schimbat nimic."
    ),
    "launch": "Lansează Plan Social",
    "close": "Închide",
    "stop": "Oprește",
    "yes": "Da",
    "no": "Nu",
    "ok": "OK",
    "retry": "Reîncearcă",
    "ignore": "Continuă așa",
}
_LOOKING = "Se verifică ce este pe calculator…"
_WRITING = "Se înregistrează programul în Windows…"
ACTIONS = {  # what the progress page says while an action runs
    **dict.fromkeys(
        ("FindRelatedProducts", "AppSearch", "LaunchConditions", "AskToClose"), _LOOKING
    ),
    **dict.fromkeys(("ValidateProductID", "MigrateFeatureStates", "InstallInitialize"), _LOOKING),
    **dict.fromkeys(("CostInitialize", "FileCost", "CostFinalize"), "Se calculează locul necesar…"),
    **dict.fromkeys(("InstallValidate", "RequireRoom"), "Se verifică locul pe disc…"),
    **dict.fromkeys(("ProcessComponents", "PublishFeatures", "PublishProduct"), _WRITING),
    **dict.fromkeys(("RegisterUser", "RegisterProduct"), _WRITING),
    **dict.fromkeys(("UnpublishFeatures", "RemoveRegistryValues"), "Se scot legăturile vechi…"),
    "RemoveExistingProducts": "Se scoate versiunea veche; planurile rămân…",
    "RemoveShortcuts": "Se scot scurtăturile vechi…",
    "RemoveFiles": "Se scot fișierele programului…",
    "InstallFiles": "Se copiază fișierele programului…",
    "CreateShortcuts": "Se pun scurtăturile pe desktop și în meniul Start…",
    "WriteRegistryValues": "Se leagă fișierele „.plansocial” de program…",
    "InstallFinalize": "Se încheie…",
    "Rollback": "Se pune totul la loc cum era…",
}
PREFIX = "TEXT_"


def placeholder(name: str) -> str:
    """What stands in the ASCII source for a sentence."""
    if name not in TEXTS:
        raise KeyError(name)
    return PREFIX + name


def sentence(text: str) -> str:
    """The sentence that a placeholder stands for; any other text as it is."""
    return TEXTS[text.removeprefix(PREFIX)] if text.startswith(PREFIX) else text
