/**
 * 文件、导入和核验中可能出现的每一种问题：哪里不对，怎么办。位置（文件、行、字段）另外显示，
 * 所以句子里不重复。每个代码都有一句，由测试逐一核对。
 */
export const problems = {
  /** 导入预约时的字段名。 */
  fields: {
    confirmation: '确认码',
    status: '预约状态',
    order: '订单号',
    examCode: '考试码',
    exam: '考试编号',
    nameZh: '姓名',
    namePinyin: '姓名拼音',
    documentType: '证件类型',
    documentNumber: '证件号码',
    delivery: '考试方式',
    centre: '考点编号',
    startsAt: '开始时间',
    extraTimePercent: '延长时间百分比',
    accommodations: '便利措施',
    language: '语言',
    organisation: '单位',
    email: '邮箱',
    phone: '手机',
  },
  /** 单元格里可以填写的词。 */
  choices: {
    residentIdentityCard: '居民身份证',
    hkMacaoTravelPermit: '港澳居民来往内地通行证',
    taiwanTravelPermit: '台湾居民来往大陆通行证',
    passport: '护照',
    centre: '考点',
    remote: '远程',
    booked: '已预约',
    cancelled: '已取消',
    'zh-CN': '中文',
    en: '英文',
  },
  /** 列举时用的分隔符。 */
  separator: '、',

  imported: {
    // 预约表：表头和行
    raggedRow:
      '这一行有 {{found}} 个单元格，表头有 {{expected}} 个。请检查是否多了或少了分隔符；内容中有分隔符时，请给该单元格加引号。',
    notAnObject: '这一条不是对象。请写成“字段名: 内容”的形式。',
    notText: '“{{column}}”的内容不是文字、数字或文字列表。请改成其中一种。',
    noHeader: '没有找到表头。请在第一行写上字段名，或使用下载的模板。',
    columnMissing: '缺少这一列。请补上后再导入。',
    columnTwice: '这个字段出现了两次（第 {{position}} 列“{{column}}”）。请删去其中一列。',
    columnUnknown: '第 {{position}} 列“{{column}}”无法识别，已忽略。如果需要，请改用模板中的列名。',
    // 预约表：单元格
    missing: '没有填写。请补上。',
    tooLong: '内容太长，最多 {{max}} 个字符。请缩短。',
    controlCharacter: '含有看不见的控制字符。请删除后重新输入。',
    notAChoice: '这个词无法识别。可以填写：{{allowed}}。',
    notAPercentage: '应为 {{min}} 到 {{max}} 之间的整数。请更正。',
    format:
      '格式不正确：编号由字母、数字和 - . _ : / # 组成，不含空格；确认码为 4 到 32 位字母、数字或连字符；邮箱形如 name@example.org；电话为 5 到 20 位数字。请更正。',
    // 证件号码；句子里从不出现号码本身
    numberEmpty: '没有填写证件号码。请补上。',
    numberScientific:
      '号码被表格软件改写成了科学记数法，部分数字已丢失。请把这一列设为“文本”格式，重新输入。',
    numberLength: '号码位数不对：应为 {{expected}} 位，现在是 {{found}} 位。请对照登记资料更正。',
    numberCharacters: '号码中有该证件不会出现的字符。请检查数字 0 与字母 O、数字 1 与字母 I。',
    numberFifteenDigits: '这是十五位的旧身份证号码，已停用。请改用十八位号码。',
    numberArea: '号码前两位不是有效的地区代码。请对照登记资料更正。',
    numberDateOfBirth: '号码第 7 至 14 位不是有效的出生日期。请对照登记资料更正。',
    numberBornInFuture: '号码中的出生日期晚于今天。请对照登记资料更正。',
    numberCheckDigit: '校验码不符，通常是输错一位或两位颠倒。请对照登记资料更正。',
    numberResidencePermit:
      '这是港澳台居民居住证的号码，考试不接受居住证。请联系考生改用来往内地（大陆）通行证。',
    numberPermanentResidence: '这是外国人永久居留身份证的号码，考试不接受。请联系考生更换证件。',
    // 开始时间
    timeFormat: '看不懂这个时间。请按“年-月-日 时:分”填写，例如 2027-01-30 09:00。',
    timeOfDayMissing: '只有日期，没有时刻。请补上时和分。',
    timeNotReal: '没有这个日期或时刻。请更正。',
    timeSkipped: '在 {{zone}}，这个时刻因夏令时被跳过，并不存在。请更正，或注明时区。',
    timeAmbiguous: '在 {{zone}}，这个时刻因夏令时出现两次（{{first}} 或 {{second}}）。请注明时区。',
    // 同一文件中，或与现有预约之间
    confirmationTwice: '确认码与第 {{other}} 行相同，两行都没有采用。请核对后只保留正确的一行。',
    examCodeTwice: '考试码与第 {{other}} 行相同。一个考试码可用于多次考试时没有问题，否则请核对。',
    bookingUsed:
      '这份预约已经开考，此项不能再改，整行没有采用。确需更正，请由考务负责人与主办方处理。',

    // 整个文件
    fileUnreadable:
      '文件无法读取（{{reason}}）。请确认文件还在、没有被其他程序占用，然后重新选择。',
    fileTooLarge: '文件太大，最多 {{maxBytes}}。请拆成几个文件分别导入。',
    fileEmpty: '文件是空的。请选择另一个文件。',
    fileIsWorkbook: '这是 Excel 工作簿。请在 Excel 中另存为“CSV UTF-8（逗号分隔）”，再导入该文件。',
    encodingUnknown: '文件不是文字，或编码无法识别。请另存为 UTF-8 编码的 CSV 或 JSON。',
    encodingBroken: '文件自称是 {{encoding}} 编码，内容却不是。请重新保存为 UTF-8。',
    recordTooLong:
      '有一行超过 {{maxBytes}}，没有继续读取。通常是少了一个引号或换行；请检查这一行附近。',
    tooManyRows: '超过 {{max}} 行。请拆成几个文件分别导入。',
    tooManyColumns: '超过 {{max}} 列。请确认这是预约文件。',
    quoteMisplaced: '引号没有成对，或出现在不该出现的位置。请检查这一行的引号。',
    jsonSyntax: '不是有效的 JSON。请检查这一行附近的逗号、引号和括号。',
    jsonShape: '应为一个列表，或带有“bookings”列表的对象。请对照说明更正。',

    // 试卷包的压缩文件
    zipUnreadable: '试卷包无法读取（{{reason}}）。请重新选择文件。',
    zipDamaged: '这不是 zip 文件，或文件已损坏、不完整。请向提供方重新获取。',
    zipTooLarge: '试卷包太大，最多 {{max}}。请联系提供方拆分或压缩图片。',
    zipTooManyEntries: '试卷包中的文件超过 {{max}} 个。请联系提供方拆分。',
    zipEntryTooLarge: '这个文件解压后超过 {{max}}。请联系提供方缩小。',
    zipTotalTooLarge: '试卷包解压后超过 {{max}}。请联系提供方缩小。',
    zipRatio: '这个文件的压缩比超过 {{max}}，可能是恶意文件，已停止解压。请向提供方核实来源。',
    zipOverlap: '包内的文件互相重叠，不是正常制作的 zip。请向提供方核实来源。',
    zipHeadersDisagree: '包内目录与文件自身的记录不一致。请向提供方重新获取。',
    zipSizeMismatch: '文件的实际大小与记录不符。请向提供方重新获取。',
    zipChecksum: '文件的校验和不符，内容已损坏。请向提供方重新获取。',
    zipEncrypted: '试卷包加了密码。请向提供方索取没有密码的试卷包。',
    zipCompressionMethod: '使用了不支持的压缩方式（{{method}}）。请用普通 zip 重新打包。',
    zipNotAFile: '包内含有链接等特殊条目。请用普通文件重新打包。',
    zipPathTooLong: '路径超过 {{max}} 个字符。请缩短文件夹或文件名后重新打包。',
    zipPathEncoding: '有文件名的编码无法识别。请用 UTF-8 文件名重新打包。',
    zipPathCharacters: '路径中有不允许的字符。请改名后重新打包。',
    zipPathAbsolute: '路径以根目录或盘符开头，不允许。请用相对路径重新打包。',
    zipPathEscapes: '路径含有“..”，会跳出试卷包，不允许。请重新打包。',
    zipPathEmptyPart: '路径中有空的部分或“.”。请重新打包。',
    zipDuplicate: '有两个条目同名（不区分大小写）。请改名后重新打包。',

    // 清单和试卷包
    'manifest-missing': '缺少清单文件 imsmanifest.xml。它应在压缩包的最外层；请重新打包。',
    'manifest-invalid': '清单的结构不对，或使用了不支持的 xml:base。请用出题工具重新导出。',
    'package-version': '资源类型“{{type}}”不是 QTI 2.1、2.2 或 3.0。请用其中一种格式重新导出。',
    'resource-invalid': '资源缺少“{{missing}}”。请补上。',
    'resource-twice': '资源标识符“{{identifier}}”出现了两次。请改为不同的标识符。',
    'dependency-unknown': '资源“{{identifier}}”依赖“{{needed}}”，清单中却没有。请补上或删去依赖。',
    'path-not-allowed': '路径“{{href}}”指向试卷包之外，不允许。请改为包内的相对路径。',
    'file-missing': '试卷包中没有文件“{{path}}”。请补上该文件，或更正引用。',
    'file-not-utf8': '文件不是 UTF-8 编码。请重新保存为 UTF-8。',
    'file-unreferenced': '没有任何内容引用这个文件，已忽略。',
    'item-unused': '试题“{{path}}”没有被任何试卷使用，已忽略。',
    'test-missing': '试卷包里没有试卷（assessmentTest）。请把试卷一并导出。',
    'nested-too-deep': '元素嵌套太深，或含有无法保存的内容。请简化这道题。',
    // 试卷
    'not-a-test': '这个文件不是 QTI 试卷。请检查清单中的资源类型。',
    'test-attribute-missing': '缺少属性“{{attribute}}”。请补上。',
    'test-attribute-invalid': '属性“{{attribute}}”的值“{{value}}”无效。请更正。',
    'test-element-unknown': '这个元素不属于 QTI 试卷（位于 {{within}} 中）。请删除或更正。',
    'test-element-not-supported': '暂不支持这个元素（位于 {{within}} 中）。请改用支持的结构。',
    'test-identifier-twice': '标识符“{{identifier}}”出现了两次。请改为不同的标识符。',
    'several-parts': '试卷有多个部分（testPart），目前只支持一个。请合并。',
    'linear-navigation': '不支持只能按顺序作答的试卷。请把导航方式改为 nonlinear。',
    'session-control': '不支持 {{attribute}}="{{value}}"。请改为默认值。',
    'selection-with-replacement': '不支持可重复抽题。请关闭 with-replacement。',
    'selection-too-large': '要抽 {{select}} 题，但这里只有 {{children}} 题。请更正。',
    'selection-below-required': '要抽 {{select}} 题，但必选的有 {{required}} 题。请更正。',
    'section-empty': '这一部分没有试题。请补上试题，或删去这一部分。',
    'section-not-kept-together':
      '不支持把一个部分的试题打散（keep-together="false"）。请改为 true。',
    'test-empty': '试卷没有试题。请补上。',
    'too-many-items': '试卷有 {{items}} 题，最多 {{limit}} 题。请拆分。',
    'time-limit-place': '时间限制只能写在整份试卷上，只能是最长时间。请移到试卷，或写入考试规则。',
    'time-limit-differs':
      '试卷写的时间是 {{test}} 秒，考试规则写的是 {{policy}} 秒。请让两处一致。',
    'outcome-processing': '试卷的计分方式不支持（{{reason}}）。请改为各题得分之和。',
    'weight-not-used': '权重“{{weight}}”没有用于总分，已忽略。请确认这是有意的。',
    'points-none': '整份试卷没有分值，无法评分。请给试题设置分值。',
    'draw-unequal':
      '抽到不同试题的考生，满分会不同（{{least}} 到 {{most}} 分）。成绩会换算为百分制，请确认这是有意的。',
    // 作为考试一部分的试题
    'item-templates': '不支持随机参数试题（template）。请改为固定内容的试题。',
    'item-mixed-scoring': '这道题一部分由程序评分，一部分由人评分，不支持。请拆成两题。',
    'item-order-of-some': '“{{response}}”只要求给部分选项排序，不支持。请改为全部排序。',
    'item-external-scoring':
      '结果变量“{{outcome}}”由外部机器评分，不支持。请改为程序评分或人工评分。',
    'item-without-interaction': '这道题没有作答区。请补上，或从试卷中删去。',
    'item-maximum-unknown': '无法确定这道题的满分。请给 SCORE 写上 normal-maximum。',
    'item-maximum-below-key': '写明的满分是 {{maximum}}，但标准答案可得 {{earned}} 分。请更正。',
    'item-maximum-above-key':
      '写明的满分是 {{maximum}}，但标准答案只能得 {{earned}} 分。请确认这是有意的。',
    'printed-variable': '题面要显示变量“{{variable}}”，不支持。请改为固定文字。',
    'choice-twice': '“{{response}}”中选项标识符“{{identifier}}”出现了两次。请更正。',
    'choices-too-many': '“{{response}}”的选项超过 {{limit}} 个。请减少。',
    'identifier-not-allowed': '标识符“{{identifier}}”含有不允许的字符或太长。请更正。',
    // 语言
    'language-missing': '试卷没有注明语言（xml:lang）。请写上 zh-CN 或 en。',
    'language-not-supported': '不支持语言“{{language}}”。请使用 zh-CN 或 en。',
    'language-twice': '语言 {{language}} 有两份试卷。请只保留一份。',
    'language-of-item': '试题注明的语言是 {{language}}，试卷却是 {{test}}。请更正。',
    'pair-test-differs':
      '两种语言的试卷结构不同：与“{{other}}”相比，从“{{at}}”起不一致。请让两份试卷一致。',
    'pair-item-differs':
      '两种语言的同一题不一致：与“{{other}}”相比，从“{{at}}”起不同。请让标识符、作答区和评分一致。',
    // 图片
    'media-type': '不支持这种文件（{{ending}}）。请使用 PNG、JPEG、WebP 或 SVG 图片。',
    'media-content': '内容不是 {{expected}}，与文件名不符。请重新导出图片。',
    'media-too-large': '图片有 {{bytes}}，最多 {{limit}}。请压缩图片。',
    'svg-element': 'SVG 图片中含有不允许的元素。请导出为只含图形的 SVG，或改用 PNG。',
    'svg-attribute': 'SVG 图片中含有不允许的属性“{{attribute}}”。请删除。',
    'svg-reference': 'SVG 图片引用了外部内容。请把内容放进图片里，或改用 PNG。',
    'svg-instruction': 'SVG 图片中含有处理指令。请删除。',
    // 考试规则
    'policy-missing': '缺少考试规则文件 policy.json。请向主办方索取，放在压缩包最外层。',
    'policy-not-json': 'policy.json 不是有效的 JSON。请检查逗号、引号和括号。',
    'policy-key': '此项规则不正确：{{issue}}。请对照说明更正。',

    // 试题
    'not-an-item': '根元素“{{name}}”不是试题。请检查清单中的资源类型。',
    'not-a-stimulus': '根元素“{{name}}”不是材料（stimulus）。请检查引用。',
    'attribute-missing': '缺少属性“{{attribute}}”。请补上。',
    'attribute-invalid': '属性“{{attribute}}”的值“{{value}}”无效。请更正。',
    'child-missing': '缺少子元素“{{child}}”。请补上。',
    'child-unknown': '子元素“{{child}}”不应在这里。请删除或移走。',
    'text-unexpected': '这里不应有文字。请删除，或放进元素里。',
    'identifier-twice': '标识符“{{identifier}}”出现了两次。请改为不同的标识符。',
    'variable-undeclared': '变量“{{identifier}}”没有声明。请补上声明，或更正名称。',
    'variable-of-other-kind': '变量“{{identifier}}”的种类不对，这里需要 {{needed}}。请更正。',
    'value-invalid': '“{{text}}”不是 {{base}} 类型的值。请更正。',
    'values-too-many': '单值变量却给了 {{count}} 个值。请只保留一个，或更改 cardinality。',
    'key-missing': '“{{identifier}}”没有标准答案。请补上 correctResponse。',
    'key-unknown-choice': '“{{identifier}}”的标准答案“{{key}}”不是任何一个选项。请更正。',
    'mapping-missing': '“{{identifier}}”没有分值映射（mapping）。请补上。',
    'area-mapping-missing': '“{{identifier}}”没有区域分值映射（areaMapping）。请补上。',
    'table-missing': '结果变量“{{identifier}}”没有查找表。请补上。',
    'item-without-score': '这道题没有声明 SCORE，无法计分。请补上。',
    'operator-unknown': '运算“{{operator}}”不属于 QTI。请更正。',
    'rule-unknown': '规则“{{rule}}”不属于 QTI。请更正。',
    'operands-count': '有 {{found}} 个操作数，应至少 {{fewest}} 个，至多 {{most}} 个。请更正。',
    'operand-cardinality': '操作数的 cardinality 是 {{found}}，应为 {{needed}}。请更正。',
    'operand-base-type': '操作数的类型是 {{found}}，应为 {{needed}}。请更正。',
    'value-cardinality':
      '赋给“{{identifier}}”的值，cardinality 是 {{found}}，应为 {{needed}}。请更正。',
    'value-base-type': '赋给“{{identifier}}”的值，类型是 {{found}}，应为 {{needed}}。请更正。',
    'pattern-invalid': '正则表达式有误。请更正。',
    'pattern-too-large': '正则表达式太复杂。请简化。',
    'pattern-anchored':
      '正则表达式“{{pattern}}”中的 ^ 和 $ 在 QTI 中是普通字符，匹配的总是全文。请删去它们。',
    'test-only-expression': '“{{operator}}”只能用在试卷里，不能用在试题里。请更正。',
    'processing-template-unknown': '不认识评分模板“{{template}}”。请使用标准模板，或写出评分规则。',
    'interaction-response-missing': '作答区对应的变量“{{identifier}}”没有声明。请补上。',
    'interaction-cardinality':
      '作答区的变量“{{identifier}}”，cardinality 是 {{found}}，应为 {{needed}}。请更正。',
    'interaction-base-type':
      '作答区的变量“{{identifier}}”，类型是 {{found}}，应为 {{needed}}。请更正。',
    'interaction-choices-missing': '作答区没有选项（{{child}}）。请补上。',
    'interaction-nested': '作答区里不能再放作答区。请分开。',
    'response-twice': '两个作答区共用变量“{{identifier}}”。请各用一个。',
    'custom-operator': '不支持自定义运算“{{name}}”。请改用标准运算。',
    'interaction-without-screen': '暂不支持题型“{{name}}”。请改用支持的题型。',
    'body-element-not-allowed': '题面中不允许元素“{{name}}”。请删除或替换。',
    'image-not-local': '图片“{{href}}”不在试卷包里。请放进包里再引用。',
    'item-adaptive': '不支持自适应试题。请把 adaptive 改为 false。',
    'record-response': '不支持记录型（record）作答。请改用单值变量。',
    'text-format': '不支持格式“{{format}}”的文字作答。请改为 plain。',
    'string-list-response': '不支持多段文字的作答。请改为单值变量。',
    'not-in-standard': '“{{name}}”不在标准中，但含义清楚，已接受。',
    'float-to-integer': '把小数赋给整数变量“{{identifier}}”，会舍去小数部分。请确认这是有意的。',
    'attribute-ignored': '属性“{{attribute}}”在这里不起作用，已忽略。',
    'element-ignored': '元素“{{name}}”已忽略。',
    'response-unused': '变量“{{identifier}}”没有作答区，考生无法作答。请确认这是有意的。',
    'image-without-alternative':
      '图片“{{href}}”没有替代文字，看不见图片的考生无法了解内容。请补上 alt。',
    'operands-reversed': '操作数的次序与标准相反，已按原意处理。',

    // XML
    'xml-too-long': '文件有 {{length}} 个字符，最多 {{limit}} 个。请拆分。',
    'xml-too-deep': '元素嵌套超过 {{limit}} 层。请简化。',
    'xml-too-many-elements': '元素超过 {{limit}} 个。请拆分。',
    'xml-doctype': '含有文档类型声明（DOCTYPE）。出于安全原因不接受；请删除这一行。',
    'xml-encoding': '注明的编码是 {{encoding}}。请保存为 UTF-8。',
    'xml-entity': '使用了未定义的实体 &{{entity}};。请直接写出该字符。',
    'xml-include': '使用 XInclude 引入“{{href}}”，不接受。请把内容直接写进文件。',
    'xml-malformed':
      '不是格式良好的 XML（第 {{column}} 列附近）。请检查标签是否成对、引号是否完整。',
    'xml-unknown-prefix': '命名空间前缀“{{prefix}}”没有声明。请补上声明。',
  },

  /** “policy-key”和“responses-key”里的“{{issue}}”。 */
  issues: {
    invalid_type: '缺少此项，或类型不对',
    too_big: '数值太大，或内容太长',
    too_small: '数值太小，或内容太短',
    invalid_format: '格式不对',
    not_multiple_of: '不是允许的步长',
    unrecognized_keys: '有不认识的项',
    invalid_union: '不是允许的几种写法之一',
    invalid_key: '有不认识的项',
    invalid_element: '列表中有一项不对',
    invalid_value: '不是允许的取值',
    custom: '与其他项矛盾',
    out_of_range: '超出允许的范围',
  },
  /** “outcome-processing”里的“{{reason}}”。 */
  outcomeReasons: {
    'not-a-sum': '不是各题得分之和',
    'two-totals': '总分算了两次',
    'no-total': '没有算出总分',
  },

  /** 作答文件（invigil grade）。 */
  responses: {
    'responses-not-json': '作答文件不是有效的 JSON。请检查逗号、引号和括号。',
    'responses-key': '此项不正确：{{issue}}。请对照格式说明更正。',
    'responses-other-exam': '作答文件属于另一场考试；这里的考试是“{{exam}}”。请选择对应的试卷包。',
    'responses-other-package':
      '作答文件对应另一版试卷；这里的摘要是 {{package}}。请选择考试当时使用的试卷包。',
    'responses-seed-or-form': '必须写明随机种子（seed）或试题清单（form）之一，不能两个都写。',
    'responses-form-not-of-exam': '试题清单里的这一题不属于这份试卷，或次序、权重不符。请核对。',
    'responses-item-not-in-form': '这一题不在考生的试题清单里。请核对题目标识符。',
    'responses-response-invalid': '作答的格式与题型不符（{{reason}}）。请核对。',
    'responses-rating-out-of-range':
      '人工评分超出范围，最高 {{maximum}} 分（0 表示这道题不由人评分）。请更正。',
    'responses-nothing-left': '所有试题都已作废，没有可以评分的内容。',
  },

  /** 核验考试记录（invigil verify）。 */
  evidence: {
    'not-utf8': '文件不是 UTF-8 文字，不是考试记录，或已被改动。',
    'not-canonical': '这一行的写法与封存时不同：内容可能相同，但字节被改过。',
    'line-unknown': '这一行不是考试记录中应有的内容。',
    'line-order': '这一行的位置不对，次序被改过。',
    'line-end': '换行方式与封存时不同，文件可能被编辑器重新保存过。',
    'seal-missing': '缺少结尾的封存记录，文件不完整。请重新导出。',
    'seal-digest': '文件内容与封存时的摘要不符，有内容被改动、增加或删去。',
    'seal-uncertified': '封存文件的机器没有本考点的证书。',
    'seal-signature': '封存的签名不对。',
    'field-type': '字段“{{field}}”缺失、多余，或类型不对。',
    'centre-key-differs':
      '记录中的考点公钥与您提供的不同。请从考点另行获取公钥核对；若公钥无误，此记录不可信。',
    'certificate-centre': '机器证书属于另一个考点。',
    'certificate-signature': '机器证书的签名不对，不是考点签发的。',
    'no-events': '记录中没有任何事件。',
    'stream-differs': '这个事件属于另一份记录。',
    sequence: '事件的序号不连续：有事件被删去、重复或移动。',
    'prev-differs': '这个事件没有接在前一个事件之后。',
    'hash-differs': '事件的哈希与内容不符，内容被改动过。',
    'epoch-jump': '记录者的任期编号不连续，没有交接就换了记录者。',
    'station-jump': '没有交接就换了机器。',
    'handover-data': '交接事件的内容与前后不符。',
    'commitment-differs': '事件的数据与当时的承诺不符，数据被改动过。',
    'data-missing': '事件的数据不见了，也没有删除的凭据。',
    'checkpoint-differs': '签名检查点与记录不符。',
    'checkpoint-uncertified': '签署检查点的机器没有本考点的证书。',
    'checkpoint-signature': '检查点的签名不对。',
    'tail-missing': '已签名的后续事件不见了，记录被截短。',
    'head-unsigned': '最后的事件没有签名，无法确认没有被改动。',
    'redaction-differs': '隐去清单与记录不符。',
    'redaction-uncertified': '签署隐去清单的机器没有本考点的证书。',
    'redaction-signature': '隐去清单的签名不对。',
  },
  /** 核验结果里的位置：“第 12 个事件”。 */
  parts: {
    header: '文件头',
    certificate: '第 {{index}} 份机器证书',
    event: '第 {{index}} 个事件',
    checkpoint: '第 {{index}} 个检查点',
    witness: '第 {{index}} 份见证',
    redaction: '第 {{index}} 份隐去清单',
    blob: '第 {{index}} 个附件',
    seal: '封存记录',
    line: '第 {{index}} 行',
  },

  /** 数据与 Invigil 写入的不一致时，具体是哪里（store-altered）。 */
  alteration: {
    'events-missing': '已确认保存的事件不见了',
    'stream-missing': '整份记录不见了',
    'head-forged': '记录末端的标记被改过',
    'event-missing': '中间缺少事件',
    'event-hash': '事件的内容被改过',
    'event-place': '事件的位置被改过',
    'event-link': '事件之间的连接断了',
    'event-data': '事件的数据被改过',
    'key-forged': '数据密钥被改过',
    'document-forged': '汇总表中的内容被改过',
  },
  /** 启动以外的故障；启动时的故障见 start.ts 的 failure。 */
  store: {
    'key-unavailable': '无法取得数据密钥（{{reason}}）。请检查密钥和权限；数据没有任何改动。',
    'exam-part-missing':
      '试卷的一部分不见了（{{digest}}）。请重新导入同一个试卷包，或从备份中恢复数据文件夹。',
    'exam-part-erased': '这份试卷已按规定删除（{{digest}}），不能再打开。如仍需使用，请重新导入。',
    'exam-part-altered':
      '试卷文件被改动或损坏（{{digest}}）。请保留副本，再从备份中恢复数据文件夹。',
  },

  /** 不应出现：代码没有对应的句子。 */
  unknown: '出现了程序不认识的问题（{{code}}）。请把这个代码告诉技术支持。',
};
