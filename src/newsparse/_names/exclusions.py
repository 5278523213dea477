"""What makes a name no person: 王建国案, 由王建国导演, “红领巾”, 万科、金茂等房企."""

from __future__ import annotations

from newsparse._lexicon import words
from newsparse._names.places import place_at_start
from newsparse._text.chars import HAN
from newsparse._text.words import lazy
from newsparse.spans import Span

__all__ = ["closes_other_list", "is_term", "is_verb", "names_a_thing"]

_THINGS = (
    r"案(?!发|發)|杯|奖(?!励|勵|赏)|獎(?!勵)|号(?![召称令])|號(?![召稱令])|法(?!官|师|師|律)|大道|学院"
    r"|医院|醫院|"
    r"(?:大学|大學|中学|小学)(?![毕畢教老时時期生])|故居|"
    r"纪念[馆堂碑]|定律|理论|公司|集团|效应|路(?![上过過])|里拉|版|"
    r"[署厅廳](?![长長])|政府|内阁|內閣|当局|當局|精神(?!病|失)|[时時]代|游[击擊][队隊]|[机機]场|[飞飛]船"
    r"|[剧劇]院|[医醫][学學]院|生态|生態|"
    r"(?:高[级級]|控股|科技|[国國][际際]|[实實][业業]|集[团團]){1,2}(?:中[学學]|公司|集[团團]|股份|有限)|"
    r"传(?![达播授来來出递给唱承闻])|傳(?![達播授來出遞給唱承])|"
    r"星(?=[系座])|级|級|式"
)
"""What makes a name the name of a thing: 王建国案, 霍普金斯大学, 毛泽东思想."""
_THING_HEADS = (
    "案杯奖獎号號法大学医醫中小故纪定理公集效路里版署厅廳政内內当當精时時游机機飞飛剧劇生高控科国國实實"
    "传傳星级級式"
)
"""What they begin with: a cheap look before the pattern."""
_TITLE_OF = lazy(f"(?=[{_THING_HEADS}])(?:{_THINGS})")

_DOCTRINE = lazy(f"[{HAN}]{{0,10}}(?:思想|主义|主義|基金会|基金會)")
_MAKES = frozenset(words("导演 導演 编剧 編劇 监制 監製 主演"))
_OTHERS = (
    "企(?!业家)|公司|品牌|地(?![位方])|省|城市|[国國市县縣区區](?=[，。的])|景[区点]|平台|银行|高校|机构"
    "|项目|地区|国家|"
    "产品|行业|领域|路段|村镇|作物|药材|合作社|长城|道路|街道|小镇|社区|品种|车型|口味|食品|水果|蔬菜"
    "|植物|动物|景观|山|河流"
)
_CLOSES = lazy(f"等[^，。；、！？\\s]{{0,8}}?(?:{_OTHERS})")
_QUOTES = {"“": "”", "「": "」", "‘": "’", "『": "』"}


def names_a_thing(text: str, at: int, end: int) -> bool:
    """Whether what follows a name at ``at`` makes it the name of a thing."""
    if _TITLE_OF.match(text, at, end):
        return True
    behind = text[at : at + 14]
    named = "思想" in behind or "主义" in behind or "主義" in behind or "基金" in behind
    return named and _DOCTRINE.match(text, at, end) is not None


def is_verb(text: str, start: int, title: Span) -> bool:
    """Whether the title behind a name at ``start`` is what the person does: 由王建国导演."""
    return text[start - 1 : start] == "由" and title.of(text) in _MAKES


def is_term(text: str, start: int, end: int) -> bool:
    """Whether a reading without office begins a place (贝尔格莱德) or is all of a quoted term (“红领巾”)."""
    before = text[start - 1 : start]
    close = _QUOTES.get(before) if before else None
    quoted = close is not None and close in text[end : end + 2]  # “蔡麦会”
    return quoted or place_at_start(text, start, len(text)) >= end


def closes_other_list(text: str, at: int) -> bool:
    """Whether a list that ends at ``at`` is closed as one of no people: …、金茂等房企."""
    return _CLOSES.match(text, at) is not None
