"""`rightguide upgrade`: bring a dossier of an earlier version up to the present schema."""

from rightguide.cli.options import DossierPath


def upgrade(dossier: DossierPath) -> None:
    """Rewrite a dossier in the present schema. If anything goes wrong the old one stays as it was."""
    from rightguide.dossier import SCHEMA_VERSION, read_data, read_dossier, save_dossier, version_of

    data, name, texts = read_data(dossier)
    facts = read_dossier(data, name, texts)
    found = version_of(data, name)
    if found == SCHEMA_VERSION:
        print(f"{dossier} is already in schema {SCHEMA_VERSION}; nothing was changed.")
        return
    save_dossier(facts, dossier.parent if dossier.name == "dossier.yaml" else dossier)
    print(f"{dossier}: schema {found} → {SCHEMA_VERSION}.")
