"""Inflected forms."""

from __future__ import annotations

import pytest

from musnad.lexicon.inflect import masdar_forms, participle_forms, past_forms, present_forms, with_pronouns


@pytest.mark.parametrize(
    ("past", "expected"),
    [
        ("استقبل", {"استقبل", "استقبلت", "استقبلا", "استقبلوا", "استقبله", "استقبلته", "استقبلهما", "استقبلنا"}),
        ("التقى", {"التقى", "التقت", "التقيا", "التقتا", "التقوا", "التقاه", "التقته", "التقينا"}),
        ("دعا", {"دعا", "دعت", "دعوا", "دعاه"}),
    ],
)
def test_past(past: str, expected: set[str]) -> None:
    assert expected <= {f.form for f in past_forms(past)}


@pytest.mark.parametrize(
    ("present", "expected"),
    [
        ("يستقبل", {"يستقبل", "تستقبل", "يستقبلان", "يستقبلون", "يستقبلوا", "نستقبل", "يستقبله"}),
        ("يلتقي", {"يلتقي", "تلتقي", "يلتقيان", "يلتقون", "يلتق", "تلتق", "يلتقيه"}),
        ("يدعو", {"يدعو", "تدعو", "يدعون", "يدع"}),
    ],
)
def test_present(present: str, expected: set[str]) -> None:
    assert expected <= {f.form for f in present_forms(present)}


def test_features_tell_the_subject() -> None:
    by_form = {f.form: f for f in past_forms("زار")}
    assert (by_form["زارت"].gender, by_form["زارا"].number, by_form["زاره"].suffix) == ("f", "dual", "ه")
    assert {f.tense for f in present_forms("يلتقي") if f.form == "يلتق"} == {"jussive"}


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("زيارة", {"زيارته", "زيارتها", "زيارتهما"}), ("لقاء", {"لقائه", "لقاؤه", "لقاءه"}), ("استقبال", {"استقباله"})],
)
def test_pronouns_on_nouns(noun: str, expected: set[str]) -> None:
    assert expected <= {form for form, _ in with_pronouns(noun)}


def test_masdar_and_participle() -> None:
    assert {"اجتماع", "اجتماعا", "اجتماعه", "اجتماعهما"} <= {f.form for f in masdar_forms("اجتماع")}
    assert "زيارةا" not in {f.form for f in masdar_forms("زيارة")}
    assert {"مشير", "مشيرا", "مشيرة", "مشيرين"} <= {f.form for f in participle_forms("مشير")}
