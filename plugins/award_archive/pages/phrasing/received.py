"""Says that somebody received an award, with the verb that its kind has in Vietnamese."""

from award_archive.messages import award_words
from award_archive.model.kinds import NAMED_FLAG, NAMED_THINGS, NAMED_TITLE, AwardKind, KindClass


def received_words(kind: AwardKind, issuer: str) -> str:
    """How a sentence says that somebody got an award of the kind from the issuer, which may be "".

    Kinds are content: only their class is known.
    """
    name = kind.name
    if kind.kind_class is KindClass.TITLE and not name.lower().startswith(NAMED_FLAG):
        return award_words.attained(name, issuer)
    if kind.kind_class is KindClass.HONOUR and not name.lower().startswith(NAMED_TITLE):
        return award_words.received(issuer, award_words.GIVEN, award_words.titled(name))
    verb = ""
    if name.lower().startswith(NAMED_TITLE):
        verb = award_words.CONFERRED
    elif kind.kind_class in (KindClass.FORM, KindClass.TITLE) or name[0].isupper() or name.startswith(NAMED_THINGS):
        verb = award_words.GIVEN
    return award_words.received(issuer, verb, name)
