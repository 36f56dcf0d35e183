"""Names in no table, known by standing between a title and the end of its phrase; and what only stands there."""

from __future__ import annotations

import pytest

from tests.read.people.cast import people


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one part looks like an Arabic word
        ("وقال الرئيس سلفا براون إن بلاده مستعدة.", ["سلفا براون"]),
        ("التقى الوزير نائبه السابق دويك مشار.", ["دويك مشار"]),
        ("بحث وزير الدفاع الهولندي ريكو فيدان الملف مع ضيفه.", ["ريكو فيدان"]),
        ("وصل وزير الخزانة الأمريكي جيك لو إلى الدوحة.", ["جيك لو"]),
        ("وحضر العميد شامل بروكز الحفل.", ["شامل بروكز"]),
        # three parts and more, particles, أل that is no article
        ("استقبل الوزير سفير البرتغال لويس دي ألبوكيردا فيلوزو.", ["لويس دي ألبوكيردا فيلوزو"]),
        ("قال وزير خارجية غينيا سيميدو أوينو إيسونا أنغي إن بلاده ترحب.", ["سيميدو أوينو إيسونا أنغي"]),
        ("وقالت الدكتورة هتون أجواد البانسي إن الصورة قديمة.", ["هتون أجواد البانسي"]),
        ("حضر القنصل السيد تشوبي بيونك وو والمترجم.", ["تشوبي بيونك وو"]),
        # before a verb, as the subject of a sentence
        ("وزير الخارجية الأوكراني بافلو زيرينكو اجتمع مع نظيره.", ["بافلو زيرينكو"]),
        # what stands behind a title without being a name
        ("شهد الريال اليمني انهيارا مفاجئا أمام الدولار.", []),
        ("ونقل الإعلامي خبر تكفّل النادي بالعلاج.", []),
        ("تقع القاعدة الأميركية جنوب نابولي.", []),
        ("تخضع اللجنة لمجلس الوزراء وتزكي أفراده.", []),
        # a surname known by now stays alone before what somebody does
        ("التقى الوزير كريم شلهوف. وتحدث الوزير شلهوف منوها بالنتائج.", ["كريم شلهوف"]),
        # the office behind the name is none of its parts
        ("التقى الفريق مايكل كوريدا قائد القيادة المركزية.", ["مايكل كوريدا"]),
    ],
)
def test_strangers(text: str, expected: list[str]) -> None:
    assert people(text) == expected
