// How the names of organisations end in Chinese, which collective addressees stand for units, and what only looks like a unit.

/** A name that ends so may be a unit; longest first is the matcher's business. */
export const ORGANISATION_ENDINGS = `局 厅 部 委 委员会 办 办公室 署 院 处 处室 科 科室 司 支队 大队 总队 中队 分队 队 站 所 中心 政府 人民政府 党委 党组 党支部 总支 机关 部门 单位 机构 公司 集团 银行 协会 学会 联合会 总会 工会 共青团 妇联 法院 检察院 公安 海关 街道 乡镇 镇政府 管委会 指挥部 领导小组 工作组 专班 小组 窗口 组委 组委会 分局 总局 学校 高校 医院 纪委 纪检组 督办处 政治部 法制处 村委会 居委会 社区 理事会 合作社 电视台`;

/** Collective addressees that are printed as units. */
export const COLLECTIVES = `各单位 各部门 各地区 各地 各县区 各区县 各市县 各市 各县 各省 各处室 各支队 各大队 各站 各科室 各级政府 各级人民政府 各级地方人民政府 地方各级人民政府 各级党委 各级党组织 各级 局属各单位 局机关各处室 机关各处室 各直属单位 各有关单位 各成员单位 各执法支队 各执法大队 各中队 各街道 各乡镇 各企业 各责任单位 各牵头单位 各级各部门 各地各部门 省直各单位 市直各单位 当地政府 地方政府 政府 国务院有关部门 上级部门 下级部门`;

/** Not units: pronouns, persons, unspecific bodies. */
export const NOT_UNITS = `我们 大家 同志们 同志 你们 他们 有关部门 有关方面 相关部门 有关单位 相关单位 相关方面 部门 单位 机构 企业 全市上下 全省上下 全局上下 全系统 全局 社会 各方面 各方 各界 社会各界 群众 领导干部 党员干部 执法人员 工作人员 负责同志 主要负责同志 主要负责人 干部职工 干部 职工 从业人员 本单位 本部门 本局 第三方机构 公司 队 行 社会组织 中小企业 高等院校 高校 金融机构 学校 医院 行政机关 机关`;
