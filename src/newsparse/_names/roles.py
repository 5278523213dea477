"""The words of the masthead and the foot: who does what on a story, simplified and traditional.

Heads name the work (编辑, 摄影); modifiers stand before them and stay part of the label (责任编辑, 见习记者).
The table is closed: it says which role a word has. Labels beyond it are read where a head ends them.
"""

from __future__ import annotations

from collections.abc import Mapping

from newsparse._lexicon import words
from newsparse.model import Role

__all__ = [
    "DOUBLE_HEADS",
    "FREE_HEADS",
    "HEADS",
    "MARKERS",
    "MODIFIERS",
    "NOUN_HEADS",
    "PLAIN_HEADS",
    "POST_HEADS",
    "SHORT_HEADS",
    "STOPS",
    "WORK_HEADS",
    "role_of",
]

_WORDS: Mapping[Role, str] = {
    Role.AUTHOR: (
        "作者 文 撰文 撰文者 撰稿 撰稿人 撰写 撰寫 采写 採寫 执笔 執筆 评论员 評論員 观察员 "
        "觀察員 主笔 主筆 原创 原創 编写 編寫 编撰 編撰 文字 文案 口述 整理 专栏作家 "
        "專欄作家 作家 文稿 拟稿 擬稿 拟稿人 擬稿人 讲述 講述 讲述者 講述者 口述者 By Author Original"
    ),
    Role.REPORTER: ("Reporter 记者 記者 采访 採訪 采编 採編 特派员 特派員 编采 編採"),
    Role.CORRESPONDENT: ("通讯员 通訊員 特约员 特約員 通联员 通聯員"),
    Role.INTERN: ("实习生 實習生"),
    Role.EDITOR: (
        "Editor 编辑 編輯 责编 責編 编审 編審 文编 文編 网编 網編 选稿 選稿 编排 編排 编发 "
        "編發 组稿 組稿 执编 執編 编稿 編稿 小编 小編 责任编 責任編 编务 編務 编校 編校 审编 審編"
    ),
    Role.CHIEF_EDITOR: (
        "主编 主編 总编 總編 总编辑 總編輯 监制 監製 監制 监制人 監製人 制片 製片 制片人 "
        "製片人 编委 編委 总监 總監 总监制 總監製 值班主任"
    ),
    Role.REVIEWER: (
        "审核 審核 審覈 审读 審讀 核稿 一审 一審 二审 二審 三审 三審 一读 一讀 二读 二讀 三读 三讀 初审 初審 "
        "复审 複審 终审 終審 再审 再審 校审 校審 审签 審籤 审校 審校 审稿 審稿 审定 審定 "
        "审发 審發 监审 監審 核发 核發 签发 簽發 把关 把關 审片 審片 责审 責審 审阅 審閱 审改 "
        "審改 核校 责任领导 責任領導 值班领导 值班領導 审核人 審核人 審覈人 初审人 初審人 复审人 複審人 "
        "终审人 終審人 审稿人 審稿人 审签人 審籤人 审定人 審定人 签发人 簽發人 核稿人 复核 複核 複審 覆核 "
        "签审 簽審"
    ),
    Role.PROOFREADER: (
        "校对 校對 校对人 校對人 初校 终校 終校 一校 二校 三校 责校 責校 校稿 检校 檢校 校订 校訂 校"
    ),
    Role.PHOTOGRAPHER: (
        "Photo Photographer 摄影 攝影 摄 攝 图 圖 供图 供圖 图片 圖片 图源 圖源 图片来源 圖片來源 提供 照片 "
        "翻摄 翻攝 拍摄 拍攝 航拍 题图 題圖 头图 頭圖 配图 配圖 图片提供 圖片提供 摄影师 "
        "攝影師 供图者 供圖者 图片供图 圖片供圖 组图 組圖 图据 圖據 照片提供 图自 圖自 "
        "照片来源 照片來源 题图来源 題圖來源 头图来源 頭圖來源 "
        "封面图来源 封面圖來源 配图来源 配圖來源 封图来源 封圖來源 首图来源 首圖來源 封面图 封面圖 封图 封圖 "
        "首图 首圖 封面图片 封面圖片 图像来源 圖像來源 影像来源 影像來源 供图单位 供圖單位 无人机 無人機"
    ),
    Role.VIDEO: (
        "摄像 攝像 摄像师 攝像師 视频 視頻 影片 影像 剪辑 剪輯 出镜 出鏡 后期 後期 "
        "后期制作 後期製作 摄制 攝製 编导 編導 导演 導演 字幕 包装 包裝 特效 视频来源 "
        "視頻來源 视频提供 視頻提供 配音 拍客 录像 錄像 短视频 短視頻 摄录 攝錄 混剪 调色 調色 后期剪辑 "
        "後期剪輯"
    ),
    Role.DESIGNER: (
        "设计 設計 制图 製圖 美编 美編 版式 排版 版式设计 版式設計 视觉 視覺 视觉设计 "
        "視覺設計 海报 海報 插画 插畫 插图 插圖 漫画 漫畫 美工 图表 圖表 图示 圖示 "
        "平面设计 平面設計 封面 封面设计 封面設計 动画 動畫 绘图 繪圖 绘画 繪畫 制作 製作 "
        "页面设计 頁面設計 美术 美術 作图 作圖 画 畫 绘 繪 组版 組版 制版 製版 手绘 手繪 动效 動效 H5 UI"
    ),
    Role.TRANSLATOR: ("编译 編譯 翻译 翻譯 译者 譯者 译 譯 审译 審譯 译文 譯文 外电编译 外電編譯"),
    Role.PLANNER: (
        "策划 策劃 统筹 統籌 总策划 總策劃 总统筹 總統籌 企划 企劃 策划人 策劃人 执行 "
        "執行 协调 協調 策划执行 策劃執行"
    ),
    Role.OTHER: (
        "录入 錄入 录入员 錄入員 录入人 錄入人 发布人 發布人 發佈人 发布者 發布者 發佈者 上传者 上傳者 "
        "上传人 上傳人 "
        "录音 录制 錄製 "
        "錄音 播音 主播 朗读 朗讀 朗读者 朗讀者 诵读 誦讀 诵读者 誦讀者 播讲 播講 出品 出品人 出品方 "
        "出品单位 出品單位 "
        "总出品人 總出品人 联合出品 "
        "聯合出品 供稿 供稿人 供稿单位 供稿單位 来稿 來稿 来稿单位 來稿單位 投稿人 主持 主持人 嘉宾 嘉賓 "
        "协助 協助 技术 技術 鸣谢 鳴謝 "
        "支持 运营 運營 顾问 顧問 监播 監播 导播 導播 素材 素材提供 投稿 推荐 推薦 "
        "文图提供 文圖提供 资料提供 資料提供"
    ),
}

HEADS: Mapping[str, Role] = {word: role for role, text in _WORDS.items() for word in words(text)}
"""Every head with its role."""

MODIFIERS = frozenset(
    words(
        "本文 值班 执行 執行 责任 責任 特约 特約 特邀 特派 实习 實習 见习 見習 首席 编辑 編輯 初审 "
        "初審 终审 終審 高级 高級 资深 資深 前方 后方 後方 驻外 駐外 全媒体 全媒體 融媒体 融媒體 融媒 "
        "新媒体 新媒體 数字 數字 网络 網絡 网站 網站 微信 视觉 視覺 图片 圖片 文字 摄影 攝影 视频 "
        "視頻 版面 美术 美術 内容 內容 专职 專職 职工 職工 参与 參與 执笔 執筆 文案 总 總 副 助理 "
        "联合 聯合 出镜 出鏡 双语 雙語 英文 采编 採編 学生 學生 校园 校園 大学生 大學生 技术 技術 "
        "稿件 信息 文稿 专题 專題 栏目 欄目 产品 產品 动画 動畫 后期 後期 现场 現場 微博 专栏 專欄 "
        "调查 調查 财经 財經 体育 體育 时政 時政 文化 娱乐 娛樂 社会 社會 国际 國際 深度 编辑部 "
        "編輯部 电子版 電子版 电子报 電子報 摄像 攝像 图文 圖文 文图 文圖 采访 採訪 责 責 主 原文 原 "
        "英语 英語 军事 軍事 科技 报道 報道 撰稿 音频 音頻 剪辑 剪輯 统筹 統籌 审核 審核 審覈 要闻 "
        "要聞 新闻 新聞 特别 特別 当值 當值 策划 策劃 项目 項目 平面 海报 海報 记录 記錄 签约 簽約 "
        "通讯 通訊 纪实 紀實 政文 经济 經濟 教育 健康 法治 房产 房產 汽车 汽車 拍客"
    )
)
"""Words that stand before a head and belong to the label: 责任, 见习, 值班, 全媒体."""

NOUN_HEADS = frozenset(
    words(
        "记者 記者 通讯员 通訊員 通联员 通聯員 特约员 特約員 实习生 實習生 作者 评论员 評論員 观察员 "
        "觀察員 特派员 特派員 撰稿人 主笔 主筆 专栏作家 專欄作家"
    )
)
"""Heads that name a person: the name may follow without any mark (记者唐霖), an outlet stand before it
(新华社记者)."""

FREE_HEADS = frozenset(words("编辑 編輯 责编 責編 编译 編譯"))
"""Other heads that a name may follow without any mark: 新京报编辑王小明."""

PLAIN_HEADS = frozenset(
    words(
        "By 编辑 編輯 责编 責編 文编 文編 美编 美編 网编 網編 编审 編審 主编 主編 总编 總編 总编辑 "
        "總編輯 监制 監製 監制 校对 校對 审核 審核 审读 審讀 核稿 初审 初審 复审 複審 终审 終審 一审 "
        "一審 二审 二審 三审 三審 审校 審校 "
        "校审 校審 审签 審籤 审稿 審稿 审定 審定 监审 監審 责审 責審 核发 核發 签发 簽發 "
        "摄影 攝影 摄像 攝像 编译 編譯 翻译 翻譯 译者 譯者 策划 "
        "策劃 统筹 統籌 制图 製圖 设计 設計 版式 版式设计 版式設計 排版 剪辑 剪輯 "
        "执笔 執筆 撰稿 撰文 采写 採寫 "
        "供图 供圖 供稿 图 圖 文 摄 攝"
    )
)
"""Heads that a blank alone may separate from the name (校对 吴桐); others want a mark."""

POST_HEADS = frozenset(
    words(
        "摄 攝 图 圖 供图 供圖 翻摄 翻攝 拍摄 拍攝 航拍 摄影 攝影 供稿 出品 提供 照片 编译 編譯 制图 製圖 "
        "视频 視頻 图片 圖片 文 译 譯 绘 繪 画 畫 摄制 攝製 剪辑 剪輯 编辑 編輯 撰文 整理 图片提供 "
        "圖片提供 撰写 撰寫 编写 編寫 翻译 翻譯 制作 製作 文图提供 文圖提供 供图者 供圖者 图文 圖文 文图 "
        "文圖 漫画 漫畫 撰稿 采写 採寫 设计 "
        "設計"
    )
)
"""Heads that may follow the name: 杜若川 摄, 故宫博物院供图."""

SHORT_HEADS = frozenset(
    words(
        "By Author Original Reporter Editor Photo Photographer 文 图 圖 摄 攝 译 譯 校 画 畫 绘 "
        "繪 UI H5 执行 執行 协调 協調 支持"
    )
)
"""Heads too short or too common to be one inside a word; they want a mark, or to close their line."""

WORK_HEADS = frozenset(
    words(
        "视频 視頻 影片 影像 短视频 短視頻 录像 錄像 海报 海報 插画 插畫 插图 插圖 漫画 漫畫 图表 圖表 "
        "图示 圖示 "
        "封面 动画 動畫 视觉 視覺 手绘 手繪 动效 動效 字幕 特效 素材 H5 UI"
    )
)
"""Heads that name a work as well as who made it: 视频：春运首日 is a title."""

DOUBLE_HEADS: Mapping[str, tuple[Role, ...]] = dict.fromkeys(
    words("图文 圖文 文图 文圖"), (Role.AUTHOR, Role.PHOTOGRAPHER)
) | dict.fromkeys(
    words(
        "摄影报道 攝影報道 攝影報導 图文报道 圖文報道 圖文報導 摄影撰文 攝影撰文 撰文摄影 撰文攝影 文并摄 "
        "文並攝 文并图 "
        "文並圖 图并文 圖並文 文图摄影 文圖攝影 采写摄影 採寫攝影"
    ),
    (Role.AUTHOR, Role.PHOTOGRAPHER),
)
"""Words that name two works at once."""

MARKERS = frozenset(words("文 撰文 采写 採寫 作者 文字 撰稿 执笔 執筆 采访 採訪 原创 原創 整理"))

"""Heads that only mark the writer where a noun follows: 文｜记者 周子沐 credits a reporter."""

STOPS = words(
    "来源 來源 稿源 出处 出處 时间 時間 日期 发布 發布 發佈 更新 点击 點擊 浏览 瀏覽 阅读 閱讀 "
    "人气 人氣 评论 評論 字号 字號 字体 字體 举报 舉報 分享 标签 標籤 关键词 關鍵字 关键字 栏目 "
    "欄目 欄名 分类 分類 原标题 原標題 标题 標題 电话 電話 热线 熱線 邮箱 郵箱 信箱 链接 連結 "
    "版权 版權 声明 聲明 收藏 打印 列印 关闭 關閉 热度 熱度 出版 网址 網址 微信号 扫码 单位 單位 "
    "二维码 所属 所屬 视力 我要 纠错 糾錯 参与互动 地址 QQ 公众号 來自 来自 发表 發表 回复 回覆 "
    "关注 订阅 大中小 次数 阅读量 点赞 返回 上一篇 下一篇 联系 聯絡 邮编"
)
"""Words of the furniture that end the names before them."""


_MADE = frozenset(words("制作 製作 拍摄 拍攝 提供 来源 來源"))


def role_of(head: str, modifiers: str = "") -> Role:
    """Give the role that a label means.

    Args:
        head: A word of ``HEADS``, without inner blanks.
        modifiers: What stands before it in the label.

    Example:
        >>> role_of("记者"), role_of("记者", "特约"), role_of("编辑", "实习")
        (<Role.REPORTER: 'reporter'>, <Role.CORRESPONDENT: 'correspondent'>, <Role.EDITOR: 'editor'>)
    """
    role = HEADS.get(modifiers + head) or HEADS[head]
    if role is Role.REPORTER:
        if any(word in modifiers for word in ("特约", "特約", "特邀")):
            return Role.CORRESPONDENT
        if modifiers.endswith(("摄影", "攝影", "图片", "圖片")):
            return Role.PHOTOGRAPHER
    if head in _MADE and modifiers.endswith(("视频", "視頻", "影像", "动画", "動畫")):
        return Role.VIDEO
    if role is Role.EDITOR and modifiers.endswith(("美术", "美術", "视觉", "視覺")):
        return Role.DESIGNER
    if role is Role.EDITOR and modifiers in {"总", "總", "副总", "副總"}:
        return Role.CHIEF_EDITOR
    return role
