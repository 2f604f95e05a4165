from award_archive.messages import rule_details


def test_nothing_near_is_no_question() -> None:
    assert "" == rule_details.did_you_mean(None) == rule_details.did_you_mean("")
