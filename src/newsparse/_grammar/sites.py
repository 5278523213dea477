"""The words with which the furniture of a page names the site that it belongs to.

No form is sure, so each carries a weight: how much it tells that the name in it is the site's. Some stand
behind the name (人民网版权所有, 澎湃新闻客户端), some before it (关于澎湃, 未经大河网书面授权).

============ ======================================================================================
breadcrumb   人民网>>文化, 和讯网首页 > 股票 > 正文, 新华网 正文, udn / 社會 / 焦點事件, 位置：大河网 > 要闻
ownership    大河网版权所有, 版权所有：© 2001-2012 中国地理学会, © rthk.hk, Copyright © 2023 COMPOTECH ASIA.
permission   未经大河网书面授权, 凡本网注明“来源：中国日报网”, 不代表腾讯网的观点, 转载请注明出处：快科技
footer       关于澎湃, 半月谈简介, 新浪科技意见反馈, 主办单位：内蒙古自治区人民政府
clients      澎湃新闻APP下载, 手机人民网, 关注新华网, 登录人民网通行证, 自由時報粉絲團, 返回搜狐首页
============ ======================================================================================
"""

from __future__ import annotations

import functools
import re

from newsparse._grammar.names import BLANK
from newsparse._grammar.outlets import known_outlet, looks_like_institution, looks_like_outlet
from newsparse._grammar.tries import trie
from newsparse._lexicon.furniture import exact_terms
from newsparse.spans import Span

__all__ = ["CLUE", "CRUMB_MARK", "breadcrumb_root", "lone_name", "match_to_clue", "website_of"]

_B = f"[{BLANK}]"
_BEHIND = {
    "版权所有": 4.0,
    "版權所有": 4.0,
    "著作權所有": 4.0,
    "著作权所有": 4.0,
    "版权说明": 3.0,
    "版权声明": 2.0,
    "版權聲明": 2.0,
    "简介": 2.5,
    "簡介": 2.5,
    "意见反馈": 3.0,
    "意見反饋": 3.0,
    "报料": 2.5,
    "報料": 2.5,
    "爆料": 2.5,
    "举报": 2.0,
    "通行证": 2.5,
    "首页": 2.5,
    "首頁": 2.5,
    "客户端": 2.0,
    "客戶端": 2.0,
    "移动端": 2.0,
    "APP": 2.0,
    "App": 2.0,
    "公众号": 1.5,
    "公眾號": 1.5,
    "微信公众": 2.0,
    "官方": 2.0,
    "粉絲團": 2.5,
    "粉丝团": 2.5,
    "粉絲專頁": 2.5,
    "微信": 1.0,
    "微博": 1.0,
    "新浪微博": 2.0,
    "链接": 0.5,
    "号用户": 3.0,
    "号”用户": 3.0,
    "号系": 3.0,
    "号作者": 2.5,
    "登载此文": 3.0,
    "登载本文": 3.0,
    "转载此文": 3.0,
    "刊登此文": 3.0,
    "发布此": 2.5,
    "无关": 2.5,
    "無關": 2.5,
    "保留": 2.0,
    "及/或": 3.0,
    "所有，未经": 2.0,
    "及其": 1.5,
    "同意": 1.5,
    "有限公司": 1.0,
    "股份有限": 1.0,
    "网站声明": 2.0,
    "仅提供信息": 3.0,
    "僅提供": 2.0,
    "书面授权": 3.0,
    "授权": 1.5,
    "授權": 1.5,
    "的观点": 2.0,
    "的立场": 2.0,
    "的觀點": 2.0,
    "的立場": 2.0,
    "觀點": 2.0,
    "观点": 1.5,
    "立场": 2.0,
    "立場": 2.0,
    "用户管理": 2.0,
    "用户协议": 2.0,
    "合作伙伴": 1.5,
    "旗下": 1.5,
    "招聘": 1.5,
    "徵才": 2.0,
    "徵稿": 2.0,
    "歡迎": 1.5,
    "力求": 2.0,
    "电子报": 1.0,
    "電子報": 1.0,
    "Line": 1.0,
    "facebook": 1.5,
    "Facebook": 1.5,
    "Telegram": 1.0,
    "RSS": 1.0,
    "News APP": 2.0,
    "網站地圖": 1.5,
    "网站地图": 1.5,
    "搜索": 0.5,
}
_BEFORE = {
    "版权所有": 4.0,
    "版權所有": 4.0,
    "著作權所有": 3.0,
    "Copyright": 3.0,
    "copyright": 3.0,
    "COPYRIGHT": 3.0,
    "©": 3.0,
    "(C)": 3.0,
    "(c)": 3.0,
    "ⓒ": 3.0,
    "关于": 3.0,
    "關於": 3.0,
    "未经": 3.0,
    "未經": 3.0,
    "不代表": 2.5,
    "版权归": 3.0,
    "版权属": 3.0,
    "版權屬": 3.0,
    "版權歸": 3.0,
    "注明出处": 2.5,
    "註明出處": 2.5,
    "注明“来源": 2.5,
    "注明来源为": 2.5,
    "注明来源": 2.0,
    '注明"来源': 2.5,
    "手机": 2.0,
    "手機": 2.0,
    "关注": 2.0,
    "關注": 2.0,
    "登录": 2.0,
    "返回": 3.0,
    "进入": 2.0,
    "主办单位": 1.5,
    "主办": 1.5,
    "主辦": 1.5,
    "承印人": 2.0,
    "制作单位": 2.0,
    "内容为": 1.5,
    "出版": 0.5,
    "加入": 1.5,
    "下载": 1.0,
    "下載": 1.5,
    "訂閱": 1.5,
    "订阅": 1.0,
    "欢迎": 1.0,
}
CLUE = re.compile(f"(?:{trie(sorted(_BEHIND.keys() | _BEFORE.keys()))})|版{_B}权{_B}所{_B}有")
"""A word beside which a page names itself."""

_SELF = re.compile("[我本][院校会會司社馆館市县縣省区區台臺厂廠行公]")
_BETWEEN = re.compile("[和与與及]")
_AND = frozenset("和与與及或")
_JOINT = re.compile(f"{CLUE.pattern}|[和与與及或为為]|(?<=[者构構])在|对|對|网站|号称")

_CHARACTER = r"[\u4e00-\u9fffA-Za-z0-9·&.'+-]"
_LATIN = r"[A-Za-z][A-Za-z0-9&.'-]*+(?: [A-Za-z0-9][A-Za-z0-9&.'-]*+){0,3}"
_NAME_BEHIND = re.compile(
    rf"{_B}*+(?:[：:为為“\"'©（)ⓒ\s]|\([Cc]\)){{0,6}}(?:Copyright|copyright|by)?[ ©]{{0,3}}(?:[0-9]{{4}}{_B}?(?:年)?{_B}*(?:[-–~～至—]{_B}*(?:[0-9]{{4}}|現在|至今)?年?)?[ ,，.]*)?(?:by )?[《“\"]?"
    rf"(?P<name>{_LATIN}(?![\u4e00-\u9fff])|{_CHARACTER}{{2,24}})"
)
_NAME_BEFORE = re.compile(rf"(?P<name>{_LATIN}|{_CHARACTER}{{2,20}})[》”\"]?{_B}?$")
_SPACED_BEFORE = re.compile(rf"(?P<name>(?:[\u4e00-\u9fff]{_B}){{2,8}})$")
# What follows the name and is none of it, and what a name never holds.
_STOP = re.compile(
    "的(?=观点|立场|觀點|立場|新闻|信息|作品|内容|稿件|版权)|"
    + trie(
        "版权 版權 著作 有限 股份 公司 集团 集團 书面 書面 事先 授权 授權 协议 許可 许可 客户端 客戶端 官方 网站 微信 微博 公众 公眾 新闻客户端 通行证 "
        "首页 首頁 查看 立场 观点 報料 报料 举报 所有 Ltd Inc Corp All all 经营 备案 京ICP 网络 网上 互联网 XXX 制作 主办 提供 APP App 日报及 粉絲 "
        "粉丝 小程序 手机 手機 主页 办公厅 招聘 简介 意见 不得 禁止 严禁 号 報業 研究院 频道 頻道 杂志社".split()
    )
)
_NEVER = re.compile(
    "授权|授權|转载|轉載|所有|未经|未經|不得|禁止|内容|內容|本网|本網|本站|本报|本報|我们|我們|网站|網站|网址|網址|版权|版權|著作|观点|作者|网友|網友|用户|用戶"
    "|文章|稿件|新闻中心|登录|注册|扫|更多|下载|关注|分享|相关|投诉|举报|服务|反馈|帮助|手机|信息|许可|其他|任何|官方|微信|微博|联系|加入|链接|平台"
    "|书面|您|点击|点此|返回|首页|首頁|主页|正文|隐私|条款|广告|廣告|声明|来源|来自|出处|关于|關於|自媒体|自媒體|电话|邮箱|地址|平臺|登入|會員|会员|机构|個人"
    "|个人|报料|公司|单位|責任|责任|原创|时间|[仅只或等不在为是请将被让把]|(?<=.)有|[0-9]年|电子报|官網|官网|页面|頁面"
    r"|(?i:rights|reserved|powered|copyright|icp|http|www|about|contact|home|rss|english|logo|version|login)"
)
# 学校简介, 关于学会: whose page it is they do not say.
_GENERIC = frozenset(
    "学校 学院 大学 医院 公司 集团 中心 协会 学会 学社 单位 机构 部门 企业 栏目 频道 项目 产品 活动 专家 领导 本社 报社 报业 本刊 杂志 期刊 编辑部 编委会 会员 基金 "
    "科室 院长 校长 作家 嘉宾 主播 主持人 节目 书籍 图书 电影 景区 景点 城市 课程 團隊 团队 學校 學院 醫院 集團 協會 學會 單位 機構 部門 企業 欄目 頻道 項目 產品 "
    "節目 作品 人物 导演 演员 老师 记者 记者站 技术 设计 列表 中心 顶部 頂部 頂端 上页 目录 目錄 版面 资料 資料 组织 组织机构 委员会 基金会".split()
)
_HOME = frozenset(
    "首页 首頁 主页 主頁 网站首页 網站首頁 新闻首页 新聞首頁 本网首页 返回首页 网首页 官網首頁 Home HOME home 新闻 新聞 新闻中心 新聞中心 资讯 資訊 正文".split()
)


def match_to_clue(match: re.Match[str], start: int, end: int) -> list[tuple[Span, float]]:
    """Turn a match of ``CLUE`` on the line ``[start, end)`` into the names beside it and what they weigh.

    Example:
        >>> line = "未经大河网书面特别授权，请勿转载"
        >>> [(span.of(line), weight) for span, weight in match_to_clue(CLUE.search(line), 0, len(line))]
        [('大河网', 3.0)]
    """
    text, word = match.string, match[0]
    found = []
    if (weight := _BEHIND.get(word, 4.0 if word.startswith("版") else 0.0)) and (
        span := _behind(text, start, match.start(), spaced=len(word) > 4 and word[1].isspace())
    ):
        found.append((span, weight))
    if (weight := _BEFORE.get(word, 0.0)) and (span := _ahead(text, match.end(), end, word)):
        found.append((span, weight))
    return [(span, weight * _sure(span.of(text), word) * _own(text, span.end, end)) for span, weight in found]


_WEAK = frozenset(
    "手机 手機 关注 關注 登录 返回 进入 加入 下载 下載 訂閱 订阅 欢迎 歡迎 搜索 链接 同意 及其 保留 APP App 微信 微博 官方 客户端 客戶端".split()
)


def _sure(name: str, word: str) -> float:
    """Tell how much a clue says for a name of this form: 手机设计 names no site, Copyright is signed by owners."""
    if name.isascii():
        return 0.75 if "." in name or " " not in name else 0.9
    if looks_like_outlet(name):
        return 1.0
    return 0.5 if word in _WEAK or (len(name) > 5 and not looks_like_institution(name)) else 1.0


def _own(text: str, at: int, end: int) -> float:
    """Tell how much less a name counts that is the company's behind the site: 新浪公司, 聯合線上股份有限公司."""
    return (
        0.6
        if text.startswith(
            ("公司", "有限", "股份", "集团", "集團", " Ltd", " Corp", " Inc", " Media Corp"), at, end
        )
        else 1.0
    )


def _behind(text: str, start: int, end: int, *, spaced: bool) -> Span | None:
    """Give the name that ends where a clue begins: 大河网|版权所有."""
    pattern = _SPACED_BEFORE if spaced else _NAME_BEFORE
    match = pattern.search(text, max(start, end - 24), end)
    if match is None:
        return None
    low, high = match.span("name")
    while text[high - 1].isspace():
        high -= 1
    at = low
    for clue in _JOINT.finditer(text, low, high - 1):
        if clue[0] in _AND and not looks_like_outlet(text[clue.end() : high]):
            continue  # 发展和改革委员会
        at = (
            clue.end()
        )  # 关注|新华网|微信, 不代表中新社和|中新网|观点: a name goes on from the last word before it
    return _plain(text, at, high, start, end)


def _ahead(text: str, start: int, end: int, word: str) -> Span | None:
    """Give the name that begins where a clue ends: 未经|大河网|书面授权."""
    match = _NAME_BEHIND.match(text, start, end)
    if match is None:
        return None
    low, high = match.span("name")
    if low > start and word in (
        "关于",
        "關於",
        "关注",
        "關注",
        "手机",
        "手機",
        "登录",
        "返回",
        "进入",
        "加入",
    ):
        return None
    if stop := _STOP.search(text, low + 1, min(end, high + 8)):
        high = min(high, stop.start())
    if (
        word in ("关于", "關於")
        and high < end
        and text[high].isalnum()
        and not looks_like_outlet(text[low:high])
    ):
        return None  # 关于防范仿冒网站的提示
    return _plain(text, low, high, start, end)


def _plain(text: str, low: int, high: int, start: int, end: int) -> Span | None:
    """Give a name without the words of companies and marks at its ends, if it is one."""
    if text.startswith(("中国·", "中國·"), low):
        low += 3
    for mark in _BETWEEN.finditer(text, low, high):
        if looks_like_outlet(text[mark.end() : high]):
            low = mark.end()
    while low < high and text[low] in " .·'&+-0123456789":
        low += 1
    if stop := _STOP.search(text, low + 1, high):
        high = stop.start()
    while high > low and text[high - 1] in " .·'&+-":
        high -= 1
    name = text[low:high]
    if known_outlet(name):
        return Span(low, high)
    if (
        not 2 <= len(name) <= 24
        or _NEVER.search(name)
        or name in exact_terms("nav", "act", "share", "foot", "account")
    ):
        return None
    if name in _GENERIC or _SELF.match(name):
        return None
    return Span(low, high) if name.isascii() or len(name) <= 10 or looks_like_institution(name) else None


CRUMB_MARK = re.compile(f"[>＞»→›]|{_B}正文$|{_B}/{_B}|[^:：/]/[^/]+/|位置")
"""What makes a line over the headline a breadcrumb."""

_PLACE = re.compile(
    f"(?:[您你]?(?:现在|現在|当前|當前|所在|目前)?的?(?:所在)?位置){_B}*[:：]?{_B}*|當前{_B}*[:：]{_B}*|首页{_B}*[>＞]+{_B}*(?=\\S+[网網]{_B}*[>＞])"
)
_ROOT = re.compile(
    rf"(?P<name>{_LATIN}|[^\s>＞»→›/|｜，,。：:]{{2,16}}?)(?:新闻|新聞|网站)?(?:首页|首頁)?{_B}*(?:[-—]*[>＞»→›]|/|{_B}正文$)"
)


def breadcrumb_root(text: str, start: int, end: int) -> Span | None:
    """Give the site that a breadcrumb begins with; none where it begins with a channel.

    Example:
        >>> lines = ("您的位置：大河网 > 要闻 > 正文", "首页 > 要闻", "新华网 正文")
        >>> [(span.of(line) if (span := breadcrumb_root(line, 0, len(line))) else None) for line in lines]
        ['大河网', None, '新华网']
    """
    at = start
    if place := _PLACE.match(text, start, end):
        at = place.end()
    root = _ROOT.match(text, at, end)
    if root is None:
        return None
    name = root["name"]
    if name in _GENERIC or name in _HOME or name in exact_terms("nav") or _NEVER.search(name):
        return None
    return Span(*root.span("name"))


@functools.lru_cache(maxsize=1024)
def lone_name(line: str) -> bool:
    """Tell whether a line of its own can be the name of a site by what it lacks: no button, no channel."""
    return not _NEVER.search(line) and line not in exact_terms(
        "nav", "act", "share", "foot", "relhead", "comhead", "pager", "account"
    )


def website_of(name: str) -> tuple[str, str]:
    """Give the two names under which the website of a paper may stand: 证券时报 → 证券时报网, 證券時報網."""
    return name + "网", name + "網"
