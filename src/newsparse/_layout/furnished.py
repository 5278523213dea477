"""Lines whose words say what they are for wherever they stand: captions, prompts, pages of print, labels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsparse._lexicon.furniture import Boilerplate, boilerplate_opening, exact_classes
from newsparse._names.labels import labels_in, opens_credit
from newsparse._names.people_line import read_people
from newsparse._names.person import Confidence
from newsparse._text.chars import HAN
from newsparse._text.words import any_of, lazy
from newsparse._units import Field, field_of, is_title_element
from newsparse.model import Role, Zone

__all__ = [
    "DASHES",
    "ONE_RELATED",
    "above_deck",
    "below_edition",
    "below_title_element",
    "by_words",
    "labelled_top",
]

_PICTURE = frozenset({Zone.CAPTION, Zone.CREDIT})
_PROMPT = frozenset({Zone.CHROME, Zone.NOTICE, Zone.META})
_CREDIT = frozenset({Zone.CREDIT, Zone.BYLINE, Zone.META, Zone.CAPTION, Zone.COMMENTS, Zone.LIST_ITEM})
_EDGES = " \t\u3000\u00a0（()）[]【】〔〕、，,;；|｜■▲◎。"
_HEADLINE = frozenset({Zone.HEADLINE})
# …排队上船。——照片: 柳湾海事局; （网上图片）; …前十名。资料来源：航运局
_PICTURED = lazy(
    r"(?:[（(](?:[^（）()\r\n]{0,12}(?:摄|攝)|(?:网上|網上|网络|網路|資料|资料|示意)(?:图片?|圖片?|照片?))[）)]"
    r"|(?:[—\s。（(]|^)(?:照片|图片|圖片|图|圖)[:：]\s?\S{2,12}"
    r"|(?:[\s。（(]|^)(?:Source|(?:图像|圖像|图片|圖片|[首题題头頭]?[图圖])[来來]源)[：:，,]\s?\w[^。：:，,]{1,16}[）)]?"
    # 岑远山 摄, 河东社記者岑遠山攝 113年9月5日, 岑 远摄（晋南视觉）
    rf"|(?:[。\s]|^)(?:中新社发|新华社发|[{HAN}]{{2,8}}[记記]者)?\s?[{HAN}]{{2,4}}\s?[摄攝]"
    r"(?:\s?[0-9]{2,4}年[0-9]{1,2}月[0-9]{1,2}日)?"
    rf"|(?:[。\s]|^)[{HAN}]\s?[{HAN}]{{1,3}}\s?[摄攝][（(][{HAN}A-Za-z]{{2,12}}[)）]"
    rf"|(?:[。\s（(]|^)[{HAN}A-Za-z·]{{2,16}}供[图圖]"
    r"|[。\s](?:资料|資料|数据|數據)(?:来源|來源)[:：]\s?\S{2,12})[)）]?[。.]?\Z"
)
# 图3：渡口的航线, 图像加注文字，…, …的早班船。 Mia Cole/Agence France-Presse — Getty Images
_NUMBERED = lazy(r"[图圖]\s?(?:[0-9]{1,2}|[①-⑳])[\s:：.．、]\s?\S|(?:[图圖]像|[视視][频頻])加[注註]文字[，,]")
_BY_AGENCY = lazy(
    r"(?:[/／—–-]|via)\s?"
    r"(?:Getty Images|Agence France-Presse|Reuters|Associated Press|AP|AFP|EPA|Bloomberg|Xinhua)[)）]?\Z"
    r"|for The [A-Z][A-Za-z ]{2,30}\Z|\b[Pp]hoto(?:graph)? by [A-Z][\w'’. -]{2,40}\Z"
)
_PICTURES = frozenset({Role.PHOTOGRAPHER, Role.VIDEO})
_PICTURE_SIGNS = frozenset("摄攝图圖影视視")
_PICTURE_MARKS = frozenset("：:／/｜|")
_PICTURE_REACH = 24
_AGENCY_REACH = 60
_LONGEST_GIVEN = 18
# 故宫博物院供图, （受访者供图）
_NUMBERED_FIRSTS = frozenset("图圖视視")
_GIVEN = lazy(rf"[（(]?[{HAN}·]{{2,14}}供[图圖][)）]?")
_LATIN_ENDS = frozenset("abcdefghijklmnopqrstuvwxyzPA)）")
_LONGEST_CAPTION = 80
_SHORTEST_CAPTION = 8
_PROMPTS = lazy(
    # 立即下载, 请继续往下阅读, 欢迎关注, 扫码下载, 点击查看更多, 點我看更多
    r"(?:立即|马上|馬上)下[载載]|[请請]?(?:继续|繼續)(?:往下)?(?:阅读|閱讀)|Loading\.\.\."
    r"|(?:欢迎|歡迎)(?:关注|關注|订阅|訂閱|下载|下載|加入|[Ff]ollow|追蹤)"
    r"|(?:扫码|掃碼|扫描二维码)(?:关注|下载|阅读|進入|加入)"
    r"|(?:点击|點擊)(?:阅读|閱讀|查看|下载|下載|订阅|訂閱)(?:原文|全文|更多)|[点點按]我(?:看|查看)更多"
    # The whole of a line: （廣告）, 返回首頁，查看更多, 加入某某LINE好友, 訂閱某某電子報, 分享給朋友：
    r"|^[（(【\[](?:[广廣]告|推[广廣]|[赞贊]助|(?i:ad|advertisement))[）)】\]]$"
    r"|^返回\w{1,8}[，,]\s?查看更多$|^加入\S{0,10}(?i:line)\S{0,4}$"
    r"|^(?:[訂订][閱阅]\S{0,8}(?:[電电]子[報报]|新聞信)|[赞贊]助[广廣]告|分享[給给]\S{1,3}[:：]?)$"
    # What a reader is to follow: 啟動LINE推播, 請追蹤某某粉絲專頁
    r"|[啟启][動动](?i:line)推播"
    # 点击上方“柳湾文娱”并关注, 记得点蓝字找到我们
    r"|[点點][击擊]?[上下]方\S{2,20}[关關]注|[点點][击擊]?(?:上方|下方)?[蓝藍]字"
    # 請同意隱私權規範，才能…, 關閉此提示即視為同意…
    r"|^[请請]同意\S{0,8}(?:[隐隱]私|政策|[规規][范範]|[条條]款)|(?:即[视視][为為]|代表[您你])同意"
    r"|[请請可](?:加入|[关關]注|追[蹤踪]|下[载載])\S{2,14}"
    r"(?i:line|fb|app|telegram|公[众眾][号號]|粉[丝絲]\w{0,2}|[频頻]道)$"
)
_LONGEST_PROMPT = 60
# 延伸閱讀：柳灣渡口恢復通航
_LABEL_MARK = lazy("[：:》]")
_LONGEST_RELATED = 90
_MORE = frozenset(("看更多", "更多新聞", "更多新闻", "同場加映", "同场加映"))
_LONGEST_HEADING = 8
_SHORTEST_TITLE = 8
ONE_RELATED = frozenset({Zone.RELATED, Zone.CHROME})
"""The zones of a line that holds a heading of related stories and one of them."""
_TAGS = frozenset({Zone.TAGS, Zone.SUBHEADING})
# ★某某新聞網提醒您：…, 某某新聞網關心您：…
_REMINDER = lazy(
    r"《\w{2,12}》(?:提醒|[关關]心)[您你]"
    # ※吸菸有害健康, 飲酒過量，有害健康
    r"|[★☆※◎＊*]?\s?(?:吸[菸烟煙]|[飲饮喝]酒)\w{0,4}[，,]?\s?有[害礙碍](?:身[体體])?健康[。！!]?$"
    r"|[★☆※◎＊*]\s?\w{0,12}(?:提醒|[关關]心)"
    r"|\w{0,10}(?:[網网報报聞闻台臺]|小[編编])(?:提醒[您你]|[关關]心[您你])[：:]"
)
_LONGEST_REMINDER = 120
_NOTICE = frozenset({Zone.NOTICE, Zone.CHROME})
# 【字体：大 中 小】
_SIZES = lazy(r"[【\[]?(?:正文\s?)?字[体體号號](?:大小)?[：:]?\s?[大中小+＋\-－\sA]+[】\]]?")
_LONGEST_SIZES = 20
# 3上一篇 下一篇4 放大 缩小 默认, 第07版:要闻 上一版 下一版, 上一版 2024年9月5日 星期四 放大: how the
# electronic editions of papers are turned over; 3 and 4 are arrows of another font.
_AMID = r"(?:\W|[0-9](?![0-9]{0,3}\s?年))*+"
_TURNED = lazy(
    rf"(?P<edition>第?[A-Z]{{0,2}}[0-9]{{1,5}}版[:：]?\s?[^\s:：|]{{0,10}}?)?{_AMID}"
    r"(?:(?:[上下前后後]一[版篇期页頁]|放大|缩小|縮小|[默預预][认認設设]|朗读|版面[导導]航|[标標][题題][导導]航|PDF\s?版"
    r"|(?:返回\S{0,10}?)?首[页頁]|(?P<day>[0-9]{4}\s?年\s?[0-9]{1,2}\s?月\s?[0-9]{1,2}\s?日)|星期[一二三四五六日]?)"
    rf"{_AMID}){{2,12}}"
)
_TURNS = lazy("[上下前后後]一[版篇期页頁]|版面[导導]航|放大")
_LONGEST_ROW = 60
_SENTENCE = lazy("[。，；！？0-9]")
_JOINTS = lazy(r"[\s|｜/／【】\[\]()（）·•:：>＞]+")
_ACTS = frozenset(
    {Boilerplate.ACT, Boilerplate.SHARE, Boilerplate.PAGER, Boilerplate.APP, Boilerplate.ACCOUNT}
)
_FEWEST_ACTS = 2
_LONGEST_ACT = 6
# 2024-09-05 2 2 柳湾日报 content_1.htm 1 柳湾渡口恢复通航 /enpproperty-->: how they store a story.
PROPERTY = lazy(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})\b(?:[\s\d]*(?P<outlet>[^\s\d]\S*))?.*(?:\bcontent_[0-9]+\.html?|/enpproperty)"
)
"""The line in which an electronic edition keeps the properties of a story, where it is left in the text."""
_SETTING = frozenset({Zone.CHROME, Zone.META})
_TURNED_TO = frozenset({Zone.META})
_PAPER = frozenset({Zone.CHROME, Zone.MASTHEAD})
_CHROME = frozenset({Zone.CHROME})
_ROW = frozenset({Zone.CHROME, Zone.COMMENTS, Zone.META})
_EDITION = lazy(r"(?:第\s?[A-Z]?\d{1,3}\s?版|[A-Z]?\d{1,3}\s?版)(?![权權本])")
_EDITION_REACH = 3
_TITLE_REACH = 60
_SHORTEST_SAID = 6
_LONGEST_EDITION = 40
_LONGEST_TITLE = 40
_PROSE = 30
_SHORTEST_DECK = 8  # ——鲁迅 says whose words stand above
DASHES = ("——", "──", "――")
"""What a deck begins with, and no headline."""
_CLAUSE = lazy("[，,。；]")
_STOPS = frozenset("。，；：:,;！？、")
_NO_TITLE = lazy(any_of("记者 記者 编辑 編輯 作者 责编 本报 本報 通讯员 上一版 下一版 版面 日期"))
# 发布单位：柳湾市航运局. Two characters before a colon may be who speaks in a headline: 媒体：渡口恢复通航.
_LABELLED = lazy(r"(?P<label>[^\s，。：:]{3,8})\s?[：:]\s?[^\s：:]")
_WHEN = frozenset({Field.PUBLISHED, Field.UPDATED})
_OF_RECORD = _WHEN | {Field.SOURCE}
_OF_STORY = _OF_RECORD | {Field.AUTHOR}
_FEWEST_LABELS = 2
# 作者：岑远山 来源：河东日报 发布时间：2023/7/12 21:14
_AMONG = lazy(r"(?:^|(?<=[\s|｜]))(?P<label>[^\s，。：:|｜]{2,5})\s?[：:]")
_LONGEST = 160
_INFORMS = frozenset({Zone.META, Zone.CREDIT, Zone.RELATED, Zone.NOTICE})


def by_words(line: str) -> frozenset[Zone] | None:
    """Return the zones that the words of a line leave open; ``None`` where they tell nothing.

    Example:
        >>> zones = by_words("新渡船长三十米，可载一百二十人。（网上图片）")
        >>> sorted(zone.value for zone in zones & {Zone.CAPTION, Zone.PARAGRAPH, Zone.HEADLINE})
        ['caption']
        >>> by_words("新渡船长三十米，可载一百二十人。") is None
        True
    """
    if len(line) > _LONGEST:
        return None
    return _of_names(line) or _of_furniture(line) or _of_labels(line)


def _of_names(line: str) -> frozenset[Zone] | None:
    """Return the zones of a line that says who made the story, or took the picture above it."""
    size = len(line)
    if _is_pictured(line, size):
        return _PICTURE
    if size > _LONGEST_CAPTION:
        return None
    pictured = size >= _SHORTEST_CAPTION
    if pictured and _PICTURED.search(line, max(0, size - _PICTURE_REACH)):
        return _PICTURE
    if _PICTURE_MARKS.isdisjoint(line):
        return None
    if opens_credit(line) and _is_credit(line):
        return _CREDIT
    return _PICTURE if pictured and _ends_with_picture(line) else None


def _is_pictured(line: str, size: int) -> bool:
    """Whether a line opens as captions are numbered, or closes with the agency or who gave the picture."""
    if line[0] in _NUMBERED_FIRSTS and _NUMBERED.match(line):
        return True
    if line[-1] in _LATIN_ENDS and _BY_AGENCY.search(line, max(0, size - _AGENCY_REACH)):
        return True
    return size <= _LONGEST_GIVEN and "供" in line and _GIVEN.fullmatch(line) is not None


def _of_furniture(line: str) -> frozenset[Zone] | None:
    """Return the zones of a prompt, a reminder of the site, a choice of letters."""
    size = len(line)
    if size <= _LONGEST_PROMPT and _PROMPTS.search(line):
        return _PROMPT
    if size <= _LONGEST_REMINDER and _REMINDER.match(line):
        return _NOTICE
    if size <= _LONGEST_ROW and _TURNS.search(line) and (row := _TURNED.fullmatch(line)):
        return _TURNED_TO if row["day"] else _PAPER if row["edition"] else _CHROME
    if size <= _LONGEST_ROW and _is_buttons(line):
        return _ROW
    if "content_" in line or "/enpproperty" in line:
        return _CHROME if PROPERTY.match(line) else None
    return _SETTING if size <= _LONGEST_SIZES and "字" in line[:4] and _SIZES.fullmatch(line) else None


def _is_buttons(line: str) -> bool:
    """Whether a line is a row of what a page does: 收藏 打印 推荐, 【字体：大 中 小】【打印】."""
    if _SENTENCE.search(line):
        return False
    tokens = [token for token in _JOINTS.split(line) if token]
    acts = sum(not _ACTS.isdisjoint(exact_classes(token)) for token in tokens)
    return acts >= _FEWEST_ACTS and acts * 3 >= len(tokens) * 2 and max(map(len, tokens)) <= _LONGEST_ACT


def _of_labels(line: str) -> frozenset[Zone] | None:
    """Return the zones of a line with a label of tags or other stories, or those of when and whence."""
    mark = _LABEL_MARK.search(line, 2, _LONGEST_HEADING)
    if mark and mark.end() < len(line) and boilerplate_opening(line) is Boilerplate.TAG_HEAD:
        return _TAGS
    if mark and len(line) <= _LONGEST_RELATED and _is_related(line, mark.end()):
        return ONE_RELATED
    if line.count("：") + line.count(":") < _FEWEST_LABELS:
        return None
    labels = {field_of(label["label"]) for label in _AMONG.finditer(line)}
    told = not labels.isdisjoint(_WHEN) and len(labels & _OF_STORY) >= _FEWEST_LABELS
    return _INFORMS if told else None


def _is_related(line: str, at: int) -> bool:
    """Whether a heading of related stories and a mark stand before ``at`` and a title behind: 延伸閱讀：…."""
    title = line[at:].lstrip()
    if len(title) < _SHORTEST_TITLE or title[0].isdecimal():
        return False
    head = line[: at - 1].strip(_EDGES)
    return head in _MORE or Boilerplate.RELATED_HEAD in exact_classes(head)


def _is_credit(line: str) -> bool:
    """Whether a line is labelled credits from end to end: 译者：岑远山 校对：李敏."""
    at = 0
    for label in labels_in(line, 0, len(line)):
        if not label.marked or label.lead < at or line[at : label.lead].strip(_EDGES):
            return False
        people = read_people(line, label.after, len(line), need=Confidence.PEN_NAME)
        if not people.names:
            return False
        at = people.end
    return at > 0 and not line[at:].strip(_EDGES)


def _ends_with_picture(line: str) -> bool:
    """Whether a line closes with a label of pictures and a name: …步道訪談茶農。（攝影：岑遠山）."""
    size = len(line)
    first = max(0, size - _PICTURE_REACH)
    if _PICTURE_SIGNS.isdisjoint(line[first:]):
        return False
    for label in labels_in(line, first, size):
        if label.marked and not _PICTURES.isdisjoint(label.roles):
            people = read_people(line, label.after, size, need=Confidence.LIKELY)
            return people.whole and bool(people.names)
    return False


def below_edition(lines: Sequence[str]) -> int | None:
    """Return the line below that of a page of print that is the title of its prose: 第A14版:时评, 声音.

    Takes the lines of a page. ``None`` where none is.
    """
    for i, line in enumerate(lines[:_EDITION_REACH]):
        if len(line) <= _LONGEST_EDITION and _EDITION.search(line):
            at = i + 1
            while at < len(lines) and at <= i + 2 and lines[at][-1] in "：:":
                at += 1
            return at if _is_title(lines, at) else None
    return None


def above_deck(lines: Sequence[str], end: int) -> int | None:
    """Return the first line before ``end`` that is a title by what stands below it: ——…护河记 is its deck.

    Example:
        >>> above_deck(["要闻", "彩带织进新日子", "——柳湾传统技艺传承见闻", "四月的柳湾。"], 3)
        1
    """
    for i in range(1, min(end, len(lines))):
        deck, title = lines[i], lines[i - 1]
        if (
            deck.startswith(DASHES)
            and _SHORTEST_DECK <= len(deck) <= _LONGEST_TITLE
            and deck[-1] not in _STOPS
        ):
            named = 4 <= len(title) <= _LONGEST_TITLE and title[-1] not in _STOPS
            return i - 1 if named and not _NO_TITLE.search(title) else None
    return None


def below_title_element(lines: Sequence[str], end: int) -> tuple[int, int] | None:
    """Return the title of the page itself at the top, with the site behind, and the last line that it says.

    Takes the lines of a page and where its prose begins.

    Example:
        >>> below_title_element(["柳湾渡口恢复通航_社会_柳湾网", "首页", "柳湾渡口恢复通航", "2024-09-05"], 3)
        (0, 2)
        >>> below_title_element(["柳湾渡口恢复通航——一位船工的三十年", "柳湾渡口恢复通航"], 2) is None
        True
    """
    for i, line in enumerate(lines[:_EDITION_REACH]):
        last = min(end, i + _TITLE_REACH, len(lines)) - 1
        for at in range(last, i, -1) if len(line) > _SHORTEST_TITLE else ():
            if len(lines[at]) >= _SHORTEST_SAID and is_title_element(line, lines[at]):
                return i, at
    return None


def _is_title(lines: Sequence[str], at: int) -> bool:
    """Whether a short line stands right above prose, or above its deck and that."""
    if at + 1 >= len(lines) or not 2 <= len(lines[at]) <= _LONGEST_TITLE or lines[at][-1] in _STOPS:
        return False
    below = at + 1 + lines[at + 1].startswith(DASHES)
    prose = below < len(lines) and len(lines[below]) >= _PROSE and _CLAUSE.search(lines[below]) is not None
    return prose and not _NO_TITLE.search(lines[at]) and not any(map(str.isdigit, lines[at][:4]))


def labelled_top(lines: Iterable[str]) -> range:
    """Return the lines at the top that are labels with values, two of who published and when among them.

    Takes the lines of a page.

    Example:
        >>> labelled_top(["发布单位：柳湾市航运局", "发布日期：2024-09-05", "点阅数：318", "渡口恢复通航"])
        range(0, 3)
        >>> labelled_top(["柳湾航运局：渡口恢复通航", "发布日期：2024-09-05"])
        range(0, 0)
    """
    known = n = 0
    for line in lines:
        label = _LABELLED.match(line)
        if label is None or (not n and field_of(label["label"]) not in _OF_RECORD):
            break
        known += field_of(label["label"]) in _OF_RECORD
        n += 1
    return range(n if known >= _FEWEST_LABELS else 0)
