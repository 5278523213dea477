"""The written forms of ordinal markers, and the pattern that finds them in one scan."""

from __future__ import annotations

import re

from newsparse._text.words import lazy

__all__ = ["HAN", "MARK", "MARKER", "NUMERAL", "SPACE"]

HAN = "一二三四五六七八九十"
_FORMAL = "壹贰貳叁參肆伍陆陸柒捌玖拾"
_DIGIT = "0-9０-９"
_CIRCLED = "①-⑳㉑-㉟㊱-㊿❶-❿➀-➉➊-➓⑴-⒇⒈-⒛㈠-㈩"
_ROMAN = "Ⅰ-Ⅻ"
_LETTER = "A-Ha-hＡ-Ｈａ-ｈ"
_BULLET = r"·•・●○■□▲△◆◇★☆※▪▫◎►▶➤◾✔✅√✦◉⭐*＊–\-"
_CLASSIFIER = "(?:方面|阶段|階段|环节|環節|部分|[条條句点點步招类類种種个個项項层層关關件课課])"
# What a number ranks or dates, also before a colon: 第一名：, 第三场：, 第五章：.
_RANKED = "名位届屆次季天日周週年章节節编編场場轮輪局集期版回"

SPACE = " \t\u3000\u00a0"
_CLAUSE_END = "，。；：！？、,;:!?.…”’」』）)】〕》〉]—－~～|｜"
_OPENING = '“‘「『（(【〔《〈["'
MARK = frozenset(_CLAUSE_END + _OPENING)
_BREAK = r"\s" + re.escape(_CLAUSE_END + _OPENING)
# No mark before a digit that could make it the tail of a number (2023.3, 3—5) or of an enumeration (3、5).
_BREAK_DIGIT = r"\s" + re.escape("，。；：！？,;:!?…”’」』）)】〕》|｜" + _OPENING)
_AT_CLAUSE = rf"(?<![^{_BREAK}].)"
_AT_CLAUSE_DIGIT = rf"(?<![^{_BREAK_DIGIT}].)"
_AT_BLANK = r"(?<!\S.)"
_N = f"[{HAN}]"
# What a number counts rather than orders (一年…二年…三年, 一号…二号…三号), what 一 is the head of as adverb
# (一边, 一直), and the words that have a branch of their own.
_COUNTED = (
    "个個年月日号號天周週季届屆次位名条條只隻层層楼樓线線级級等类類种種项項部份分点點时時路队隊组組连連营營班期批轮輪"
    "场場方者人家户戶样樣些起般直定切边邊旦律向再并併共致同旁系体體代行世手流千万萬亿億百十零〇元角米里公斤吨噸度"
    "一二三四五六七八九要是"
)

# Only characters below U+10000: one above it would take the table away and double the time of the scan.
# One character class opens the pattern, so that the scan runs on a table of first characters; the branches
# then look back at that character. Negative look-behinds of two characters also hold where the text begins.
MARKER = lazy(
    rf"""
    [{HAN}{_FORMAL}第首其再最（({_DIGIT}{_CIRCLED}{_ROMAN}{_LETTER}{_BULLET}—]
    (?<![{_DIGIT}.．-][{_DIGIT}])(?<!\S-)  # most hits are inside numbers and stamps: 2023-03-30, 1.5
    (?:
      (?<=[{_DIGIT}])(?:
          {_AT_CLAUSE_DIGIT}(?:
              [{_DIGIT}]?(?: \\?(?P<arabic>[.．、)）])(?![.．、)）])
                | (?P<arabic_line>[:：，,])(?![{_DIGIT}]) )
            | \uFE0F?(?P<keycap>\u20E3)
          )
        | [{_DIGIT}]?(?P<label_digit>[：:】])(?![{_DIGIT}])
      )
    | (?<=[{HAN}])(?:
          {_AT_CLAUSE}{_N}{{0,2}}+(?:
              (?P<yao>要)(?![么麼素件点點因不塞职職目害])
            | (?P<shi>是)
            | (?P<han>[、．.，,)）])(?![．.、)）])
            | (?P<verb>(?<![“‘「『《〈].)(?![{_COUNTED}])[\u4e00-\u9fff](?!{_N}))
          )
        | (?<=一)(?:(?P<yao_inside>要)(?![么麼素件点點因不塞职職目害]) | (?P<shi_inside>是))
        | {_N}?(?P<label>[：:、】])
      )
    | (?<=第)(?:{_N}{{1,3}}+|[{_DIGIT}]{{1,2}}+)(?:
          (?P<di>)(?=[，、：,:是则則]|要(?![务務素义義]))
        | (?P<di_classed>{_CLASSIFIER}(?=[，、,是要则則])|(?![{_RANKED}])[\u4e00-\u9fff]{{1,3}}[：:])
      )
    | (?:(?<=首)先|{_AT_CLAUSE}(?:(?<=其)次|(?<=再)[次者]|(?<=最)[后後]))
        (?P<sequence>)(?=[，,、：:是要则則就应應須须在从從得])
    | (?<=其){_AT_CLAUSE}{_N}(?P<qi>)(?=[，、：,:是曰])
    | (?<=[（(]){_AT_CLAUSE}(?:
          (?P<han_paren>{_N}{{1,3}}+) | (?P<arabic_paren>[{_DIGIT}]{{1,2}}+) | (?P<letter_paren>[{_LETTER}])
        )[)）]
    | (?<=[{_CIRCLED}])(?P<circled>)(?![，。；、,;号號\d])
    | (?<=[{_LETTER}{_ROMAN}]){_AT_CLAUSE_DIGIT}(?P<letter>[.．、)）：:])(?![{_LETTER}{_DIGIT}.．/])
    | (?<=[{_BULLET}]){_AT_BLANK}(?P<bullet>)(?![^\S\r\n]*+[\r\n]|[{_BULLET}—])
    | (?<=—){_AT_BLANK}(?P<dash>—?)(?![—\s])
    | (?<=[{_FORMAL}]){_AT_CLAUSE}[{_FORMAL}]?(?P<formal>[、．.：:])
    )
    """,
    re.VERBOSE | re.DOTALL,
)

NUMERAL = lazy(rf"{_N}+|[{_DIGIT}]+")
"""A Han or Arabic numeral."""
