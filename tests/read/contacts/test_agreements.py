"""Agreements on paper: title or kind, number, stage, sum."""

from __future__ import annotations

import pytest

from tests.read.contacts.marked import read_marked

SIDES = "[p1|الوزير سامي الكعبي] و[p2|السفير جان مورو]"

PAPERS = [
    # sentence, title, number of papers, stage, sum
    (f"وقع {SIDES} مذكرة تفاهم.", "مذكرة تفاهم", 1, "signed", None),
    (f"وقع {SIDES} اتفاقيتين مشتركتين.", "اتفاقيتين مشتركتين", 2, "signed", None),
    (f"وقع {SIDES} ثلاث مذكرات في مجال النقل.", "ثلاث مذكرات في مجال النقل", 3, "signed", None),
    (f"وقع {SIDES} 4 اتفاقيات في مجال الزراعة.", "4 اتفاقيات في مجال الزراعة", 4, "signed", None),
    (f"وقع {SIDES} عددا من الاتفاقيات.", "الاتفاقيات", None, "signed", None),
    (f"وقع {SIDES} عقدا لبناء جسر بقيمة 30 مليون دولار.", "عقدا لبناء جسر", 1, "signed", "30 مليون دولار"),
    (f"وقع {SIDES} عقدا قيمته ثلاثة ملايين ونصف المليون يورو.", "عقدا", 1, "signed", "ثلاثة ملايين ونصف المليون يورو"),
    (f"وقع {SIDES} اتفاقا بكلفة تصل إلى 2.5 مليار ريال عماني.", "اتفاقا", 1, "signed", "2.5 مليار ريال عماني"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "count", "stage", "worth"), PAPERS)
def test_what_was_signed(text: str, title: str, count: int | None, stage: str, worth: str | None) -> None:
    doc, (contact,) = read_marked(text)
    paper, whole = contact.paper, doc.article.text
    assert paper is not None
    assert (paper.title.of(whole), paper.count, paper.stage) == (title, count, stage)
    assert (paper.sum.of(whole) if paper.sum else None) == worth


NO_SUM = [
    f"وقع {SIDES} مذكرة تفاهم، وبلغ حجم التبادل التجاري 5 ملايين دولار.",
    f"وقع {SIDES} مذكرة تفاهم بقيمة كبيرة تشمل 40 مشروعا.",
]


@pytest.mark.parametrize("text", NO_SUM)
def test_a_figure_that_is_not_the_papers(text: str) -> None:
    (contact,) = read_marked(text)[1]
    assert contact.paper is not None
    assert contact.paper.sum is None


def test_other_contacts_have_no_paper() -> None:
    (contact,) = read_marked("التقى [p1|الوزير سامي الكعبي] [p2|السفير جان مورو] لبحث مذكرة تفاهم.")[1]
    assert contact.paper is None
