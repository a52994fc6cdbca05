/** Surnames that most people bear: found wherever a name may stand. */
export const SURNAMES =
  '王李张刘赖洪易乔陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟' +
  '熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅' +
  '童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫柏瞿全佟应臧闵' +
  '苟邬边卞姬仇栾隋商沙荣巫寇桑郎丛仲虞敖巩明佘池查苑迟邝官封谈匡鞠惠荆乐冀郁胥储原栗燕楚鄢谌奚皮粟冼蔺楼盘闻厉仝郜阚屠郦芮蒯阙仉逯郗郏佴昝亓宓邸訾逄甄';

/** Surnames that are seldom one: found only where the words say that a name follows. */
export const RARE_SURNAMES =
  '辜米宗桂师刁麻南班劳位伊海花权强帅豆朴盖练廉禹井漆巴丰支国狄平计索宣晋相初门云容敬晁浦戈伏鹿薄羊阿乌母裘况那宿印诺战玉银茅利於谯鲜隆慎银笪';

export const COMPOUND_SURNAMES =
  '欧阳 上官 司马 诸葛 尉迟 夏侯 皇甫 令狐 东方 申屠 公孙 慕容 司徒 轩辕 端木 长孙 宇文 闾丘 南宫 独孤 呼延 西门 赫连 澹台 濮阳 太史 钟离 拓跋 完颜 纳兰 淳于 公冶'.split(
    ' ',
  );

/** Characters that given names are made of. */
export const GIVEN_NAME_CHARACTERS =
  '亦伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂花建国华红玉梅珍凤莲香琴云翠春秋冬夏菊荣爱美玲淑惠芬燕萍琳雪晶雅婷倩颖佳欣怡思雨子轩梓涵浩然宇航博文俊豪志海波鹏飞龙虎豹健康德福贵财富宝生根水土金银铜铁' +
  '木林森树松柏竹兴旺发达光辉耀宗祖庆祥瑞吉利顺安宁泰新民主义忠孝仁礼智信勤俭诚厚善良友学贤成功立胜振中东南西北山川河江湖洲峰岭岩石珠珊瑚琼瑶璐瑾瑜琪琦璇莹晓小大阿长永久恒远天地星月阳晨曦朝晖霖露霜冰清洁' +
  '纯真慧聪颜容姿妍婉嫣媛妹娣姣娇婵娥嫦姬姝娅妮婧妙音韵诗词歌画书墨翰卿彦哲睿毅斌武威震雷霆风帆舟楠桐梧槐榕枫桦柳杨杏桃李梨枝叶蕾蓉薇蔷芝芸芹茵茜莎莉菲萱蓓蔓馨荷莺鹃鸿雁凯旋定坤乾元亨贞昌盛隆茂丰裕满余庭' +
  '廷启承继绍世代家兆先进步前程万千百一二三四五六七八九双重全近仲伯叔季孟幼少正直公廉律宪章典范楷模钧锋钢铭锦钰鑫铃锐铮钦镜铸炎炜煜烨焕灿烈熙照煊伦伊依俪倪仪侠保佑佐佩俐倚傲儒允克冠冲凌凡凝初加励劲勋包化' +
  '升卓原古可史同名君周品唯嘉团园圣坚垚培基堂士壮夫奇奎奕如妤始姗娴婕孔孜存守宏官宜实客宣宸宽宾密寒寿尔尚尧展屏岚岳峥崇崎嵘巧巨希帅常广序应庚延弘弟张彤彩影彬征微心必忆念怀恩恬恺悦惜意愉愿慕慈懿战扬抒拓捷' +
  '政敬斐斯方施旗旭昂昆昊昕易映昭晏晔晟晴景暄暖曙曼朋望朗未本权杭极果柔柯栋桢梁棋棠楚榆毓汉池沁沂沐沛沙治泉泓泽津洪流济浦涓润淇深淳渊渝温港湘源溪滔滢漫潇潮澄澎澜瀚火灵炳烁焱煌熊爽牧特献玄玮珂珏珑理琅琛琨' +
  '琬琰瑛璋甜田由甲申男畅留登白皓益盈相眉睦瞳知研碧社祎祝神祺禄禧禹科稳穆端笑策简米粉精素紫练细经维绮绪绿缘罗翀翎翔翼耕腾臣自致舒艺艾芊芙芮芷苏苑若茗草荃菁菡萌落葵蒙蓝蔚薏藏虹融行衍觉言训许语谊谦谷贝赛赟' +
  '赫起越跃轶载辰迅迎运连迪逸道遥邦郁部采野鉴钊钏锡镛闻闽阔队际陵雄集雯霄霏霓青非靖韬韶顶领颂馥驰驹骁骏骐高魁鲁鲲鸣鸽鹤麒麟黎默龄罡凰毛妞娃亮柱辛欢晗沫彪猛粮蛮囡囝乖珮翘翊瀛沅湛汐沄烊晞旻玥珞珺瑄璟璨祯祾' +
  '禛穗筠箫绯翾芃苒苓荔菀葳蕊薰蘅衡裴觅诺谨赓辕轲逍遐邺郅锴锵闵陌颐骞鹭黛女翁婆梦蝶戈弦羿笛箐妃芽泊寅卯巳酉戌亥鼎鼐钗嵩岱峻岗岫坡垒壁冶娘姑爷姜婶苹葆蒋淞涌灼炯煦熠炫烽狄珩瑗璧瓒皎睛祉禅秦竞筱纬纲缨羲翥腊' +
  '舜茹荟荧萧葛蒲蓬藻蘋蝉裳誉诠谕豆赋赐逵邈郴酩铨镕镭闯靓韦韧韫颀颉飒飙骅骊骥鲜鸥鹰麓黔兵师氏儿剑乐襄辅宋尉乔唐吴丘尹肇卢傅陶羊鹿彭祚勃植弼彝淮焰荫秉奥农均群勉坦增垣堃堰帛庠忱恕拯挥挺攀敦斧旦昀昉楣樱橹毋' +
  '泾洵洺浚涟淦添湄湜溢漪濂濡灏炽焘熔爰犇玢珈珉琎琚琮瑭璘甫皋矗祈祐祜稷竣籽纪纭绎绚缇聿肃胤膑舫艇芯苇茉茯莅菘菱萃蒨薪蕴藜虔衷裔褀詹豫贇迈迩逊遂邑钥铂铖阅阡隽霈鞠颢颛飚骆骋骢鳌鸾丁卜力统响令仕传声孚彰徽恭' +
  '惟懋朴村枢柄格梯焦皇纶绥耿肖苍虞诏贯赏赤轮途逢造陪雍顿魏麦环犇骏骁亚丹仙汝乃桓莱侯丞巍琏燮铎丕嗣杉藤侍赟罡珣苡钗珅琮濮蕙岑黎玺玖琬忻昶晁邡彧翊蕊蓁鹂鹊骢魁隆熹铠铿昱昪祁祺';

/** Characters of pet names and of names of old, which are found only where something speaks for a name. */
export const HOMELY_GIVEN_NAME_CHARACTERS =
  '丫牛狗蛋栓拴锁囤扣圆头老马布衣卫齐喜盼招弟妹毛钮仓粮满存剩贱胖臭丑憨傻墩旦猫兔鱼虾鸡羊猪黑红黄紫卡尼图拉含冷潜醉瓜果草苦乙则门破勺盆碗缸槽磨秤板凳楼房庙寺塔城墙关石炮枪弹亲汗伏慎扎绳带网粤';

/** Characters that foreign and minority names are written with. */
export const FOREIGN_CHARACTERS =
  '阿依汗古丽买提吐尔逊艾山江热合曼木沙拉卡德力克迪娜孜别克巴图其格乌兰苏日扎西次仁卓玛央金旺堆尼达瓦平措多吉普布边顿珠桑格罗绒泽朗加错才让约翰史密斯玛丽' +
  '汉森安娜伊万诺夫奥列汤姆杰瑞大卫彼得保罗迈麦哈买赛萨玉努帕塔伯恩杰弗里马修特亚历山洛雅可布莱恩托肯西蒙菲利贝查理路易沃纳米塞哥穆罕默易卜拉欣凯赛尔肉孜' +
  '库热依木祖农再娜夏提帕孜来丹增索伦胡日牧仁那仁其其花巴音孟宝音班地吾亥赫米热孔阔胡';

/** More of them, only where a dot stands between the parts of a name. */
export const MORE_FOREIGN_CHARACTERS =
  '维科基雷勒蒂埃茨莫奇什耶波圣威戈韦杜切坦林希瑟梅法涅内博兹佩霍费皮坎福劳谢登舍丁摩施莎佐拜合穆朝琳妮祖蓉艾倪华卓嘎珍措旦仓木色拥忠培尊白央曲益桑丹杰次龙阔娃夏';

/** Words that say before a name in Latin letters that one follows; as parts of a pattern. */
export const LATIN_NAME_FOLLOWS = [
  "[Mm]y (?:full )?name(?:'s| is)",
  '[Cc]ontact(?: person)?:',
  '[Nn]ame:',
  '[Cc]all me',
  'Mr[.]?',
  'Mrs[.]?',
  'Ms[.]?',
];

/** Surnames in pinyin. */
export const PINYIN_SURNAMES =
  'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Deng Han Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lv Ding Ren Lu Yao Shen Zhong Cui Tan Fan Wen Shi Jia Xia Fu Fang Zou Xiong Bai Meng Qin Qiu Hou Yin Xue Yan Lei Long Duan Hao Kong Shao Mao Chang Wan Gu Lai Kang Qian Dai Mo Ouyang'.split(
    ' ',
  );

/** After words in Latin letters that name a place or a company. */
export const NO_PEOPLE_AFTER =
  'Road Street St\\. Lu Avenue Plaza Park Village Square Building District City Town Mall Hotel School Hospital Garden Gardens Station Restaurant Company Community Compound Center Centre Airport University Service Office Hotline Desk Support Team Property Management'.split(
    ' ',
  );

/** What follows a name at the beginning of what somebody says about its bearer. */
export const PERSON_DOES =
  '患 得了 把 被 说 要 不 没 家 又 报名 参加 同意 弃权 反对 赞成 退出 请假 也 都 昨 今天 今晚 明天 打 摔 走失 走丢 已 住 欠 你家 你快 我 的包裹 的快递 的电话 的狗 的车 的孩子 去世 生日 病了 来了 没来 还没 回来 在家 在楼 在吗 一家 一份 两份 \\+'.split(
    ' ',
  );

/** Said of somebody whose name follows, whatever it is made of. */
export const BEFORE_ANY_NAME = '我叫 名叫 名字叫 名字是 他叫 她叫 孩子叫 大名叫'.split(' ');

/** Words that say before a name that one follows. */
export const NAME_FOLLOWS =
  '我叫 名叫 姓名 名字叫 名字是 名叫做 叫做 联系人 收件人 收货人 申请人 报名人 经办人 负责人 当事人 投诉人 举报人 监护人 委托人 代理人 签名 签字 署名 户名 户主 本人 患者 病人 死者 伤者 住户 房东 租客 租户 业主 邻居 老伴 爱人 丈夫 妻子 老公 老婆 儿子 女儿 孙子 孙女 外孙 外孙女 爸爸 妈妈 父亲 母亲 我爸 我妈 爷爷 奶奶 外公 外婆 哥哥 姐姐 弟弟 妹妹 儿媳 女婿 保姆 护工 志愿者 楼长 楼组长 网格员 低保户 老人 居民 村民 孩子叫 爸叫 妈叫 子叫 女叫 儿叫 伴叫 公叫 婆叫 人叫 人是 我是 这位是 那位是 这是 新搬来的 住的 家的 陪诊 社区医生 班主任 经理 保安 门卫 社工 组长 队长 会计 司机 快递员 店主 护士 失主 车主 机主 物主 寻人 寻物 走失 拾到 大名 全名 本名 姓名是 收据 填表人 登记人 经手人 物业的 村里的 单位的 大姑 二姑 小姑 姑姑 姑妈 姨妈 舅舅 舅妈 伯父 伯母 叔父 婶婶 公公 婆婆 岳父 岳母 丈人 丈母娘 老婆子 老头 老头子 老太 闺女 小女 小儿 大儿 二儿 长子 次子 长女 侄子 侄女 外甥 外甥女 同事 同学 朋友 师傅 电工 水工 木工 瓦工 保洁 月嫂 家教 外教 班长 楼管 书记 主任 所长 乡村医生 同志 名单 法人 代表 校长 局长 副局长 院长 值班员 值班人员 楼长 学生'.split(
    ' ',
  );

/** So sure that even a rare surname or a given name alone may follow. */
export const NAME_SURELY_FOLLOWS =
  '我叫 名叫 姓名 名字叫 名字是 叫做 收款人 付款人 联系人 收件人 收货人 申请人 报名人 经办人 经手人 填表人 登记人 报告人 投诉人 上访人 信访人 签名 署名 大名 全名 失主 失主是 车主是 户主是 寻人 他叫 她叫 人叫 个叫 户名 这位是 爸叫 妈叫 子叫 女叫 儿叫 伴叫 公叫 婆叫 孩子叫'.split(
    ' ',
  );

/** Titles that follow a name. */
export const TITLES =
  '阿姨 大爷 奶奶 爷爷 师傅 先生 女士 老师 同志 大妈 阿婆 阿公 阿伯 大姐 大哥 大叔 大伯 大娘 大嫂 叔叔 伯伯 医生 护士 老人 小姐 同学 太太 婆婆 老伯 婶婶 婶 姐姐 哥哥 姐 哥 叔 伯 嫂 姨 婆 公公 律师 教练 老板 主任 书记 所长 局长 队长 经理 校长 院长 站长 警官 老师傅 老奶奶 老爷子 婶子 嫂子 大夫 教授 组长 楼长 会计 家属 委员 爸爸 妈妈 家长 宝宝 宝贝 小朋友 老太太 老爷爷 夫妇 夫妻 老两口'.split(
    ' ',
  );

/** After the name of the one whose home it is; as parts of a pattern. */
export const HOMES = ['家(?![园庭具电长政访属教委禽装乡])', '一家', '本人'];

/** Titles of kinship, before which a given name stands alone. */
export const KIN_TITLES =
  '阿姨 大爷 奶奶 爷爷 大妈 阿婆 阿公 阿伯 大姐 大哥 大叔 大伯 大娘 大嫂 叔叔 婶婶 婶 姐姐 姐 哥 叔 伯 嫂 姨'.split(
    ' ',
  );

/** After a name of a place, a shop or a thing. */
export const PLACE_FOLLOWS =
  '路 街 巷 弄堂 里弄 大道 公园 广场 社区 小区 花园 家园 新村 村 镇 乡 县 市 区 省 州 湾 岛 桥 河 湖 山 寺 庙 祠 塔 井 站 机场 码头 体育 医院 学校 小学 中学 大学 幼儿园 超市 商店 商场 大厦 饭店 餐馆 面馆 酒店 烧烤 包子 麻辣 茶 酒 油 糖 剪刀 故居 纪念馆 祠堂 高科 集团 公司 物业 银行 品牌 牌 局 厅 院 店 铺 馆 城 苑 府 里 门 楼 墙 化肥 电器 冰箱 电视 面条 牙膏 挂帅 图书馆 路口 作品 书法 的歌 的诗 的画 的书 的电影 的戏 服务队 志愿 精神 书店 书院 文化 大桥 大剧院 中心 西路 东路 南路 北路'.split(
    ' ',
  );

/** People whom everybody knows, and makes that bear a name. */
export const PUBLIC_NAMES =
  '黄山 王老吉 张小泉 周大福 周大生 周生生 周黑鸭 王守义 杨国福 陈克明 雷军 周杰伦 邓丽君 孙悟空 猪八戒 李逵 关公 洪湖 徐福记 康师傅 李宁 老干妈 雷锋 焦裕禄 孔繁森 鲁迅 孙中山 毛泽东 周恩来 邓小平 习近平 苏东坡 白居易 李白 杜甫 岳飞 于谦 包拯 孔子 孟子 章太炎 马云 姚明 郎平 江南春 王府井 石家庄 张家界 张家港 马鞍山 白云山 黄金周 高尔夫 马拉松 马克思 金龙鱼 金银花 万年青 康乃馨 白玉兰 罗汉松 石榴花 马兰花 常春藤'.split(
    ' ',
  );

/** Surnames that also count things: 一张桌子. */
export const SURNAMES_THAT_MEASURE = '张段方包顾项车幅成';

/** In no given name. */
export const NEVER_IN_NAMES =
  '的了吗呢吧啊呀哦嘛着过在有没不要会就也都还又再把被给让从到对跟与及或这那哪我你他她您谁们么什怎很太最更已去说问找请想住里个位岁号楼室户幢块点分是才得年日和来带并且但而则却只些每各该此' +
  '修吃喝做打买卖送借拿放停养搬骂吵收交欠叫接租装拆退报查病摔死哭救帮总登独往业校镇县乡村省市区局厅街巷弄店铺厂院馆费钱票款事人物车路气电话';

/** Words that may stand before a name as their object. */
export const PERSON_VERBS =
  '帮 替 代 给 和 跟 与 陪 约 送 喊 问 把 被 让 听 是 找 请 叫 谢谢 感谢 麻烦 通知 告诉 投诉 举报 表扬 照顾 认识 听说 还差 就差 还缺 少了 除了 包括 都是 不是 就是 据 昨天 今天 昨晚 刚刚 刚才 早上 看到 看见 见到 遇到 碰到 轮到 等到 有 等 由 归 约 欠 给了 还有 以及 加上 社区 物业 对门 隔壁 楼上 楼下 对面 楼的 栋的 幢的 单元的 ＊的'.split(
    ' ',
  );

/** Given names so usual that they are known for one, though many are ordinary words too. */
export const GIVEN_NAMES =
  '福来 春来 喜来 凤来 来喜 来顺 来根 招来 盼娣 引娣 有福 有根 有德 有财 有亮 有田 有粮 有贵 有金 有朋 德才 英才 茂才 秀才 文才 广才 丰年 万年 鹤年 延年 永年 彭年 松年 嘉年 瑞年 德和 永和 元和 淑和 泰和 建业 守业 兴业 伟业 继业 敬业 宏业 鸿业 得胜 得福 得贵 得宝 建国 建军 建华 建平 国庆 国强 国富 国安 爱国 爱民 爱华 爱军 卫国 卫东 卫民 援朝 跃进 和平 秀英 桂花 桂英 桂芳 桂兰 玉兰 玉梅 玉珍 淑芬 淑珍 淑英 凤英 春花 春梅 春生 春兰 秋生 冬生 水生 水根 金花 秀兰 秀珍 美丽 美玲 志强 志远 志愿 志明 小红 小芳 小兵 小龙 小军 小明 大强 大宝 大勇 大伟 文明 文静 文华 海燕 海洋 海波 明亮 光明 光辉 永久 永恒 胜利 天明 天真 雪松 冬梅 红梅 红军 红旗 红星 解放 新华 新民 向东 东风 东升 长江 长城 长生 建设 建新 利民 振兴 振华 荣华 富贵 有福 幸福 平安 安宁 宁静 晓明 晓燕 黎明 晨曦 阳光 彩虹 彩霞 彩凤 思思 思念 诗意 诗韵 子孙 学文 学军 学农 忠诚 忠义 诚信 凯旋 雨晴 欣欣 芳芳 丽丽 莉莉 佳佳 娜娜 静静 婷婷 露露 豆豆 乐乐 多多 贝贝 双喜 来福 国平 丽华 晓红 晓东 文斌 文杰 子涵 子轩 雨欣 雨婷 浩然 宇航 佳怡 梦瑶 思远 思琪 俊杰 俊峰 伟民 秋菊 金凤 银花 月英 月娥 凤珍 彩云 美华 美芳 小兰 小刚 永康 永福 永强 福生 福根 根生 根土 阿根 阿毛 阿花 木根 宝珍 宝根 宝玉 德明 德胜 德福 长根 长青 长春 天宇 天佑 一鸣 一凡 一诺 欣怡 欣然 诗涵 诗雨 若曦 若兰 晨阳 明辉 明月 光荣 学明 兴旺 家明 家豪 嘉怡 嘉豪 海涛 海峰 江涛 洪涛 立新 立群 立民 爱珍 爱莲 利群 惠珍 惠芳 慧敏 慧芳 静怡 静雯 雅琴 雅丽 素珍 素琴 素芬 翠花 翠英 翠兰 荷花 莲英 菊英 菊花 杏花 梅英 兰英 兰芳 佩珍 佩芳 佩华 金根 金水 金海 金龙 金宝 银根 铁军 铁柱 铁生 石头 土根 火根 顺根 顺利 安平 国荣 国英 国华 国良 国栋 成功 成才 有才 有根 来娣 招娣 根娣 云娣 正义 正平 正华 志华 志刚 志高 中华 中平 忠良 忠明 仁德 义明 礼华 智勇 信义 孝义 勤俭'.split(
    ' ',
  );

/** Ordinary words that dictionaries take for names. */
export const ORDINARY_WORDS =
  '惠民 安保 付清 丛生 沙石 沙田 林立 周知 路基 高三 高中 高升 高达 明文 金山 白鹭 白杨 麦克风 麦克 雷峰 杜鹃 闻名 时长 大家 严格 严令 温斯顿 黄山毛峰 毛峰 曾祖父 曾祖母 龙卷风 楚办 杨梅 沈阳 沈阳人 金毛 黄狗 黄猫 白猫 白狗 桑梓 古琴 楼宇 国宝 宝宝 贝贝 乖乖 奇怪 明白 武功 文明 王朝 阳光 陆军 卫星 雷达 荣誉 古老 冷笑 武林 明星 宫殿 封锁 莫斯科 胡同 顾问 王爷 王公 白雪 高峰 齐声 文武 石英 古建筑 高潮 齐全 黄金 黄金周 顾客 辛勤 胡子 柏林 王府 叶子 安静 谢谢 谢天谢地 白领 康复 沙滩 梅花 吉祥 范畴 周转 孙子 孙女 孙辈 杜鹃花 宁可 凌辱 陈述 荣获 马匹 关怀 关心 关系 关注 王子 温泉 白宫 向阳 黎明 陈列 宁静 蓝天 左翼 金刚 冷汗 安抚 许可 朱红 原谅 杜绝 卓越 祝贺 童子 岳父 岳母 史诗 凌厉 荣耀 胡闹 胡说 高悬 马背 毛巾 毛病 毛坯 麦子 白布 白白 白发 白昼 白旗 张开 张贴 张嘴 张口 张罗 张扬 胡萝卜 胡椒 胡涂 周密 周旋 陈设 陈旧 高薪 高超 高昂 高雅 高耸 高喊 高高 高新区 华丽 石林 石柱 石榴 金字塔 燕子 林子 林木 金黄 金光 金元宝 金刚石 金属 杨柳 安危 安全性 梅子 梅雨期 查明 田园 田野 白云 孔雀 龙王 杜仲 史实 朱砂 古文 古文化 古董 许可证 李子 熊掌 熊猫 焦黄 凌空 钱财 雷声 温馨 白银 蓝图 殷勤 祝福 庄园 顾忌 徐徐 郎君 时髦 牛马 卫冕 吉普车 陶醉 农家乐 任凭 毛发 全家福 常青 水电 冬冬 明显 明天 贺卡 程序 万能 江水 江山 路灯 路面 白菜 黄瓜 鲍鱼 牛奶 牛肉 羊肉 马路 龙头 龙虾 石子 石头 雷雨 方正 温和 康乐 文娱 文艺 文体 平安 常年 成人 成年 成年人 成功 成立 成员 单元 单位 车辆 车位 车库 车棚 包子 包装 安装 安置 安心 和平 和谐 全民 全新 全天 童年 幸福 乐园 花园 花坛 段落 项目 席位 应急 应届 计划 房屋 房子 管道 管理 管委 宁愿 苗木 苗圃 甘蔗 路口 党建 党员 党群 简易 牟利 阎王 解放 游泳 游玩 商铺 商贩 荣幸 时光 时长 司机 吉日 乐器 和气 都市 喻为 强行 武术 龙舟 谷物 蒙混 盛大 左右 左边 焦虑 戴口罩 傅粉'.split(
    ' ',
  );

/** Surnames that are more often another word: a name only where something else speaks for one. */
export const AMBIGUOUS_SURNAMES =
  '向于原连时应车成全路房游安方高明金石商项单关楚温包常平计解查管有白强盛党官古双宁华农盘楼仲景简经水易';

/** Given names of one character that are more often the end of a place. */
export const NEVER_ALONE = '家年三一二四五六七八九十名实田山水河江湖海东南西北中大小';

/** No name of a person ends with one of these where nothing else speaks for one. */
export const PLACE_ENDS = '湖河溪桥岛寺塘坞埠坪坝沟坳冲湾港洲滩堤亭';

/** Surnames of two characters that are places or other words as well. */
export const AMBIGUOUS_COMPOUNDS = '东方 西门 南宫 长孙 太史 公冶 上官'.split(' ');

/** Not even in the name that somebody says is theirs. */
export const FUNCTION_WORDS = '的了吗呢吧啊呀哦嘛是在没不要会就也都还把被从到对跟这那哪我你他她您谁们么什怎很写填';

/** Given names of one character that are usual, and seldom a word after another. */
export const SINGLE_GIVEN_NAMES =
  '红波宁勇伟强敏静丽艳芳燕霞娟磊军洋杰涛超辉鹏飞斌玲洁颖琳倩雪慧萍梅英华婷娜莉琴凯浩俊峰刚玉兰芬蕾璐瑶悦欣佳瑞鑫宇轩博哲睿彬彪健康建娇媛妍昊晨晶琪琼钰铭锋雯雷露鸿骏犇隆毅帆涵萌蕊宏斌楠桦炜钧锐凤菲蕾岚韵怡珊璇薇莹琦瑜珍惠淑淼亮旭晖煜翔迪骁敏嵩';

/** Those of them that are a word of the grammar, which stands before anything. */
export const GRAMMAR_SURNAMES = '向原连时应车成全路安商项单关包常平计解查管有强盛党官双';
