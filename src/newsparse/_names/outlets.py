"""The names of papers, agencies, stations, sites, accounts, and of institutions that supply pictures.

Form comes first (…日报, …网, …客户端, …電視台); the lists confirm what has no form of its own
(参考消息, 快科技).
"""

from __future__ import annotations

import functools

from newsparse._lexicon import rows, terms, words
from newsparse._names.person import Confidence, confidence
from newsparse._text.chars import BLANK, HAN
from newsparse._text.words import lazy

__all__ = [
    "OWN_OUTLET",
    "known_outlet",
    "looks_like_institution",
    "looks_like_outlet",
    "outlet_at_end",
    "outlets_at",
    "picture_library",
    "picture_library_at",
    "sure_outlet",
]

OWN_OUTLET = "(?:本|我)(?:报|報|刊|台|臺|网|網|站|社|校|院|公司|局|市|省|县|縣)"
"""How an outlet names itself: 本报, 本刊, 本台."""

_ENDINGS = words(
    "日报 日報 晚报 晚報 早报 早報 晨报 晨報 时报 時報 商报 商報 都市报 都市報 快报 快報 导报 "
    "導報 周报 週報 周報 电视报 電視報 青年报 青年報 电子报 電子報 农民报 科技报 文摘报 文摘 "
    "参考报 周刊 週刊 月刊 双周刊 杂志 雜誌 画报 畫報 新闻网 新聞網 新闻 新聞 新聞雲 新闻云 快讯 "
    "快訊 在线 在線 热线 熱線 网 網 社 通讯社 通訊社 客户端 客戶端 APP App 电视台 電視台 電視臺 "
    "广电 廣電 广电总台 廣電總台 电视总台 廣播電視總台 广播电视总台 "
    "电台 電台 電臺 总台 總台 新闻台 新聞台 广播 廣播 卫视 衛視 频道 頻道 之声 之聲 公众号 公眾號 公号 微信 "
    "官微 微博 发布 發布 發佈 融媒 融媒体 融媒體 融媒体中心 全媒体 全媒體 头条 頭條 报 報 刊 报业 报社 報社 "
    "传媒 傳媒 通讯 通訊 视频 財經 财经 资讯 資訊 论坛 网站 網站 科技 体育 體育 娱乐 娛樂 军事 軍事 "
    "日报社 号 號 政务 TV tv 电视 電視 广播网 评论 評論 观察 觀察 智库 中文网 中文網 中文 综合 "
    "記者站 记者站 原创 宣传部 编辑部 編輯部 新闻中心 新聞中心 新媒体 新媒體 云 雲 要闻 要聞 时评 "
    "视界 社区 之家 专栏"
)
# The endings that only outlets have: 观察, 资讯 and 频道 may end the name of a column as well.
_SURE_ENDINGS = words(
    "报 報 网 網 网站 網站 社 台 臺 在线 在線 客户端 客戶端 新聞雲 新聞台 APP App 电视 周刊 週刊 月刊 杂志 "
    "雜誌 画报 畫報"
)
_SURE_OUTLET = lazy(rf"{OWN_OUTLET}|[{HAN}A-Za-z0-9.·\-]{{1,14}}(?:{'|'.join(_SURE_ENDINGS)})")
_ANY_ENDING = "|".join(sorted(_ENDINGS, key=len, reverse=True))
_OUTLET_FORM = lazy(
    rf"[{HAN}A-Za-z0-9０-９@_+&.：:·•・\-—－/]{{1,20}}?(?:{_ANY_ENDING})"
    rf"(?:[\-—－·•・/][{HAN}A-Za-z0-9·•・\-]{{1,16}}|[（(][{HAN}A-Za-z]{{1,10}}[)）])?+"
)
# A channel may follow the ending only behind one of these: 人民网-山西频道, 某某报（海外版）.
_JOINT = frozenset("-—－·•・/（(")
_OWN = lazy(OWN_OUTLET)
_NO_OUTLET = lazy(
    "(?:.*(?:互联网|互聯網|电网|電網|上网|上網|联网|聯網|入网|预报|預報|通报|通報|举报|舉報|汇报|匯報|海报|海報|情报|情報|公报|公報|简报|"
    "(?<!广)播报|(?<!廣)播報|旅行社|合作社|[出创創停休复復]刊|出版社|公社|人民公社|最新评论|网友评论|发表评论|我要评论|相关新闻|推荐新闻|热点新闻|图片新闻|视频新闻|"
    "(?:时政|時政|国内|國內|国际|國際|社会|社會|体育|體育|娱乐|娛樂|生活|即时|即時|本地|地方|今日|最新|滚动|滾動|热门|熱門|综合|綜合"
    "|部门|基层|校园|校園|行业|政务|更多)(?:要闻|要聞|新闻|新聞|快讯|快訊|资讯|資訊)|新闻资讯|查看评论|看评论|回复|分享|"
    "报道|報道|報導|编辑|編輯|记者|記者))"
)
_INSTITUTION_ENDINGS = words(
    "学系 學系 分行 支行 "
    "院 馆 館 局 署 厅 廳 部 委 处 處 科 室 所 会 會 队 隊 团 團 中心 大学 大學 学院 學院 学校 學校 "
    "中学 小学 医院 醫院 公司 集团 集團 支部 党委 总支 政府 办 辦 办公室 银行 銀行 法院 检察院 "
    "公安 警方 消防 交警 支队 支隊 大队 大隊 总队 派出所 图库 圖庫 图片社 视觉 视觉中国 影业 剧组 "
    "劇組 组委会 出版社 协会 協會 基金会 联盟 聯盟 社区 街道 站 项目组 课题组 工作室 受访者 "
    "受訪者 被采访者 采访对象 受訪單位 单位 單位 资料图 資料圖 资料图片 資料圖片 资料照片 "
    "資料照片 资料 資料 網路 网络 網絡 官网 官網 官方 截图 截圖 图片 圖片 照 畫面 画面 机构 機構 "
    "读者 讀者 网友 網友 当事人 家属 家屬 使馆 大使馆 领馆 景区 公园 法庭 党校 频道 頻道 电厂 "
    "工厂 企业 俱乐部 球队 剧院 乐团 IC ic 粉絲專頁 臉書 脸书 FB 翻攝 微博 推特 Twitter Facebook "
    "民眾 民众 业者 業者 店家 商家 厂商 廠商 卖家 賣家 组 組 "
    "Corporation Corp Company Inc Ltd Group Agency University Institute Department Ministry Association "
    "Foundation Museum Center Centre Police Office Press News Images Photos"
)
_ANY_INSTITUTION = "|".join(sorted(_INSTITUTION_ENDINGS, key=len, reverse=True))
_INSTITUTION = lazy(rf"[{HAN}A-Za-z0-9·、，,（）() \-]{{0,30}}?(?:{_ANY_INSTITUTION})")
_CLAUSE = lazy("[为為是的在由了着把被将將说說]")
_LIBRARIES = frozenset(
    words(
        "视觉中国 視覺中國 东方IC 東方IC ICphoto 人民视觉 人民视频 图虫 图虫创意 图虫网 "
        "全景网 全景视觉 摄图网 千图网 包图网 美聯社 路透 CFP VCG 新华 达志影像 達志影像 Getty "
        "GettyImages 盖蒂 路透社 法新社 美联社 AP AFP Reuters Shutterstock pixabay Pixabay "
        "unsplash Unsplash pexels Pexels 站酷海洛 高品图像 澎湃图像 网络图片 網路圖片 "
        "上观题图 上觀題圖 新華 影像中国 影像中國 中新图片 "
        "海洛创意 壹图网 汇图网 法新 欧新 歐新 美联 美聯 欧新社 歐新社 共同社 EPA GETTY VISUALCHINA"
    )
) | {"IC photo", "Getty Images"}
_SPACED_LIBRARY = lazy("(?i:IC photo|Getty Images|Visual China)(?![A-Za-z])")
_BRACKETS = frozenset("（(【[〔")
_HOST = lazy(r"(?:[A-Za-z][A-Za-z0-9+.-]{0,20}:)?//(?:[^/?#@]{0,200}@)?(?P<host>[^/?#:@]{1,255})")
_MOST_LABELS = 6
_RUN = lazy(rf"[^{BLANK}，,。！？!?；;：:（()）【】\[\]〔〕「」『』“”\"'|｜／╱□■◎●▲△▼◆★※▍丨]++")


def known_outlet(name: str) -> bool:
    """Whether the lists of outlets and agencies have the name.

    Example:
        >>> known_outlet("参考消息"), known_outlet("聯合報"), known_outlet("某某报")
        (True, True, False)
    """
    return name in terms("outlets") or name in terms("agencies")


@functools.cache
def _domains() -> dict[str, tuple[str, ...]]:
    return {domain: tuple(names.split("|")) for domain, names, *_ in rows("domains")}


def outlets_at(url: str) -> tuple[str, ...]:
    """Return the names under which the outlet at an address goes; none where the list has no such domain.

    Example:
        >>> outlets_at("https://news.people.com.cn/n1/1.html"), outlets_at("https://people.com.cn.example.org/")
        (('人民网', '人民網'), ())
    """
    host = _HOST.match(url)
    labels = host["host"].lower().split(".")[-_MOST_LABELS:] if host else []
    return next((_domains()[d] for i in range(len(labels)) if (d := ".".join(labels[i:])) in _domains()), ())


def picture_library(name: str) -> bool:
    """Whether ``name`` is an agency or stock library that pictures are credited to: 视觉中国."""
    return name in _LIBRARIES


def picture_library_at(text: str, start: int, end: int) -> int:
    """Return the end of the picture library at ``start`` whose name has a blank inside, or ``start``.

    Example:
        >>> picture_library_at("IC photo", 0, 8), picture_library_at("视觉中国", 0, 4)
        (8, 0)
    """
    found = _SPACED_LIBRARY.match(text, start, end)
    return found.end() if found else start


@functools.lru_cache(maxsize=4096)
def looks_like_outlet(token: str) -> bool:
    """Whether ``token`` is the name of an outlet, by form before list.

    Example:
        >>> [looks_like_outlet(t) for t in ("晋南晚报", "人民网-文化频道", "参考消息", "互联网", "张三")]
        [True, True, True, False, False]
    """
    if not 2 <= len(token) <= 24:
        return False
    if known_outlet(token) or _OWN.fullmatch(token):
        return True
    if not token.endswith(_ENDINGS) and _JOINT.isdisjoint(token):
        return False
    if _NO_OUTLET.fullmatch(token) or (len(token) <= 3 and confidence(token) >= Confidence.SURE):
        return False  # 上官云: a name that ends as clouds do
    return _OUTLET_FORM.fullmatch(token) is not None


def sure_outlet(token: str) -> bool:
    """Whether ``token`` is a listed outlet, or one whose last word leaves no doubt.

    Example:
        >>> [sure_outlet(t) for t in ("晋南晚报", "参考消息", "校园观察", "音乐频道")]
        [True, True, False, False]
    """
    return known_outlet(token) or (_SURE_OUTLET.fullmatch(token) is not None and looks_like_outlet(token))


@functools.lru_cache(maxsize=4096)
def looks_like_institution(token: str) -> bool:
    """Whether ``token`` names an institution, a library or a description in place of a person.

    Example:
        >>> [looks_like_institution(t) for t in ("故宫博物院", "受访者", "東方IC", "杜若川")]
        [True, True, True, False]
    """
    if token in _LIBRARIES or looks_like_outlet(token):
        return True
    return _INSTITUTION.fullmatch(token) is not None and _CLAUSE.search(token, 1) is None


def outlet_at_end(text: str, start: int, end: int) -> int:
    """Return where the outlet begins that ends ``text[start:end]``, or ``end`` where there is none.

    The run of characters before ``end`` is taken whole where it has the form of an outlet (新华日报·交汇点);
    otherwise its longest end that is listed or names the outlet itself (均为澎湃新闻, 毕征本报).

    Example:
        >>> line = "，均为澎湃新闻记者"
        >>> line[outlet_at_end(line, 0, 7):7]
        '澎湃新闻'
    """
    floor = max(start, end - 24)
    run = None
    for match in _RUN.finditer(text, floor, end):
        run = match
    if run is None or run.end() != end:
        return end
    first = run.start()
    if text[first - 1 : first] in _BRACKETS and end - first < 24 and looks_like_outlet(text[first:end]):
        return first  # （总台中国之声记者…）
    for at in range(first, end - 1):
        token = text[at:end]
        if at > first and token in _ENDINGS:
            continue  # 商报 is listed, but no part of 柳桥商报
        if known_outlet(token) or _OWN.fullmatch(token):
            return at if at == first or not _joined(text, first, at, end) else first
    return first if end - first <= 16 and looks_like_outlet(text[first:end]) else end


def _joined(text: str, first: int, at: int, end: int) -> bool:
    """Whether a listed outlet is only the last part of a longer name: 顶端新闻·河南商报."""
    if known_outlet(text[first:at]):
        return True
    return text[at - 1] in "·•・-—－/、" and looks_like_outlet(text[first:end])
