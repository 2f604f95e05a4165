"""Makes the view of the number that stands large on a page: one row of one article, with who got what from whom."""

from award_archive.catalogue.leading_awards import LeadingAward
from award_archive.messages import for_readers
from award_archive.pages import addresses
from award_archive.pages.phrasing.awards import count_words, readers_issuer
from award_archive.pages.phrasing.names import places_words, time
from award_archive.pages.phrasing.received import received_words
from award_archive.pages.views.award_views import LeadingNumber
from award_archive.pages.views.references import Ref


def leading_number(row: LeadingAward) -> LeadingNumber:
    """The row as a page shows it large."""
    article, award = row.article, row.award
    return LeadingNumber(
        count=count_words(award.count),
        is_known=award.count.is_known,
        who=award.group or award.recipients.words,
        received=received_words(award.kind, readers_issuer(award)),
        article=Ref(article.title, addresses.award_row(article, row.number)),
        day=time(article.time),
        place=places_words(award.places or article.places),
        sources=for_readers.listed([source.publisher for source in article.sources]),
    )
