/** Organs whose name belongs to the cancer or the failure that follows. */
export const ORGANS =
  '肺 肝 胃 肠 直肠 结肠 大肠 乳腺 乳房 乳 宫颈 子宫 卵巢 前列腺 胰腺 食道 食管 鼻咽 喉 膀胱 甲状腺 皮肤 淋巴 骨 口腔 胆囊 胆管 肾 脑 血 舌 心 心脏'.split(
    ' ',
  );

/** Illnesses, disabilities, pregnancies and treatments that tell of one. The longest that fits is hidden. */
export const HEALTH_WORDS = [
  // Body
  '肿瘤 白血病 血癌 淋巴瘤 骨髓瘤 脑瘤 化疗 放疗 靶向治疗 尿毒症 血透 腹透 透析 换肾 肾移植 肝移植 肾衰竭 肾衰 肾病综合征 肾病 肾炎 肝硬化 肝腹水 肝病 肝炎 甲肝 乙肝 丙肝 戊肝',
  '大三阳 小三阳 糖尿病 血糖高 高血糖 高血压 高血脂 冠心病 心脏病 心衰 心肌炎 心肌梗死 心肌梗塞 心梗 心绞痛 房颤 心律失常 心脏支架 心脏搭桥 起搏器 脑梗塞 脑梗死 脑梗 脑溢血 脑出血',
  '脑卒中 脑中风 中风 偏瘫 半身不遂 截瘫 高位截瘫 瘫痪 瘫在床 瘫了 植物人 脑瘫 脑萎缩 帕金森病 帕金森 渐冻症 重症肌无力 肌无力 肌肉萎缩 小儿麻痹 癫痫 羊癫疯 羊角风 痛风 类风湿关节炎',
  '类风湿 红斑狼疮 强直性脊柱炎 股骨头坏死 骨质疏松 骨折 腰椎间盘突出 肺气肿 慢阻肺 尘肺病 尘肺 矽肺 肺结核 结核病 肺纤维化 哮喘 肺炎 白内障 青光眼 黄斑变性 视网膜脱落 血友病',
  '地中海贫血 再生障碍性贫血 再障 贫血症 甲亢 甲减 肺栓塞 血栓 胰腺炎 造瘘 子宫肌瘤 肌瘤 囊肿 结石 褥疮 大小便失禁 失禁 银屑病 牛皮癣 白癜风 麻风病',
  // Mind
  '抑郁症 抑郁 忧郁症 躁郁症 躁狂症 双相情感障碍 双相障碍 双相 焦虑症 强迫症 恐惧症 精神分裂症 精神分裂 精神疾病 精神障碍 精神病 自闭症 孤独症 多动症 妄想症 厌食症 老年痴呆症',
  '老年痴呆 老年性痴呆 老痴 痴呆症 痴呆 阿尔茨海默症 阿尔茨海默病 阿尔茨海默 阿尔兹海默症 阿尔兹海默病 阿尔兹海默 阿兹海默 失智症 失智 认知障碍 认知症 创伤后应激障碍 智障 智力障碍 弱智 唐氏综合征 唐氏综合症 唐氏儿 唐氏',
  // Infection
  '艾滋病 艾滋 爱滋病 HIV hiv 梅毒 淋病 尖锐湿疣 性病 疱疹',
  // Disability
  '智力残疾 听力残疾 视力残疾 肢体残疾 言语残疾 精神残疾 多重残疾 重度残疾 残疾人 残疾 残障 伤残 截肢 失明 盲人 眼瞎 瞎子 失聪 聋哑人 聋哑 耳聋 哑巴 高度近视 侏儒症',
  // Birth
  '怀孕 怀了孕 有孕 身孕 孕妇 孕妈 孕期 孕早期 孕晚期 孕 孕产妇 产妇 坐月子 产后抑郁 流产 小产 堕胎 做人流 无痛人流 保胎 不孕不育 不孕 不育 试管婴儿 宫外孕',
  // Habit
  '吸毒 戒毒 酗酒 酒精依赖',
].flatMap((words) => words.split(' '));

/** Followed by one of these, at most two characters later, the word belongs to something for everybody. */
export const PUBLIC_SOON_AFTER =
  '讲座 按摩 道 饮食 课 服务 之家 筛查 医院 协会 科普 宣传 防治 预防 知识 中心 通道 车位 坡道 卫生间 厕所 洗手间 日活动 联合会 疫苗 门诊 专家 义诊 优先 座位 专座 专用 学校 培训 公益 关爱 基金会 就业 运动会 艺术团 康复站 互助会 用品 病房 活动 事业 保障法 保障金 福利 权益 物质'.split(
    ' ',
  );

/** The same right behind it. */
export const PUBLIC_AFTER = '日 科 课 证 装店 病院 院 所 育 检 建册 室 联'.split(' ');

/** And led in by one of these. */
export const PUBLIC_BEFORE =
  '防 抗 致 预防 防治 关爱 世界 全国 远离 拒绝 禁止 打击 母婴 交通 系统 网络 道路 物业 电梯 线路'.split(' ');
