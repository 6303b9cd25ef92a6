<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
 <context>
  <name>nkgis</name>
  <message>
   <source>No news for %1 years: taken as cancelled; the sources have it as %2.</source>
   <translation>%1年没有消息：视为已取消；来源记为%2。</translation>
  </message>
  <message>
   <source>No news for %1 years: taken as shelved; the sources have it as %2.</source>
   <translation>%1年没有消息：视为已搁置；来源记为%2。</translation>
  </message>
  <message>
   <source>No source known by then tells of it.</source>
   <translation>当时已知的来源均未提及。</translation>
  </message>
  <message>
   <source>since %1</source>
   <translation>自 %1 起</translation>
  </message>
  <message>
   <source>Projects</source>
   <translation>项目</translation>
  </message>
  <message>
   <source>known %1</source>
   <translation>截至%1所知</translation>
  </message>
  <message>
   <source>Confidence %1: %2</source>
   <translation>可信度 %1：%2</translation>
  </message>
  <message>
   <source>From then on: %1</source>
   <translation>此后：%1</translation>
  </message>
  <message>
   <source>Projects: %1</source>
   <translation>项目：%1</translation>
  </message>
  <message>
   <source>Known from %1</source>
   <translation>%1起为人所知</translation>
  </message>
  <message>
   <source>Source: %1</source>
   <translation>来源：%1</translation>
  </message>
  <message>
   <source>Preferred of the claims for this year</source>
   <translation>该年各说法中的首选</translation>
  </message>
  <message>
   <source>Trade of Russia and DPR Korea, million USD</source>
   <translation>俄朝贸易，百万美元</translation>
  </message>
  <message>
   <source>not known yet</source>
   <translation>尚未知晓</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>今天</translation>
  </message>
  <message>
   <source>Show everything on the map again</source>
   <translation>在地图上重新显示全部</translation>
  </message>
  <message>
   <source>Timeline</source>
   <translation>时间轴</translation>
  </message>
  <message>
   <source>Only %1</source>
   <translation>仅%1</translation>
  </message>
  <message>
   <source>Reading the project</source>
   <translation>正在读取项目</translation>
  </message>
  <message>
   <source>This event concerns no feature of the map and no project.</source>
   <translation>此事件不涉及地图上的任何要素或项目。</translation>
  </message>
  <message>
   <source>Measure files in parts</source>
   <translation>分块测量文件</translation>
  </message>
  <message>
   <source>Files too many or too large for the map are measured part by part into a folder of GeoParquet tables: segments, routes, crossings, rejected features.</source>
   <translation>对于地图而言过多或过大的文件，将逐块测量并写入 GeoParquet 表文件夹：区段、线路、边境过境点、被拒绝的要素。</translation>
  </message>
  <message>
   <source>&amp;Add…</source>
   <translation>添加(&amp;A)…</translation>
  </message>
  <message>
   <source>&amp;Remove</source>
   <translation>移除(&amp;R)</translation>
  </message>
  <message>
   <source>Files</source>
   <translation>文件</translation>
  </message>
  <message>
   <source>&amp;Folder…</source>
   <translation>文件夹(&amp;F)…</translation>
  </message>
  <message>
   <source>Results into</source>
   <translation>结果写入</translation>
  </message>
  <message>
   <source>&amp;Borders</source>
   <translation>边界(&amp;B)</translation>
  </message>
  <message>
   <source>In this program</source>
   <translation>在本程序中</translation>
  </message>
  <message>
   <source>Worker processes on this computer</source>
   <translation>本机的工作进程</translation>
  </message>
  <message>
   <source>Workers of a Dask scheduler</source>
   <translation>Dask 调度器的工作进程</translation>
  </message>
  <message>
   <source>&amp;Measure</source>
   <translation>测量于(&amp;M)</translation>
  </message>
  <message>
   <source>&amp;Workers</source>
   <translation>工作进程(&amp;W)</translation>
  </message>
  <message>
   <source>&amp;Scheduler</source>
   <translation>调度器(&amp;S)</translation>
  </message>
  <message>
   <source>Begin &amp;anew: what the folder holds of a job is measured again</source>
   <translation>重新开始(&amp;A)：文件夹中已有的作业将重新测量</translation>
  </message>
  <message>
   <source>Parts measured</source>
   <translation>已测量的分块</translation>
  </message>
  <message>
   <source>How it ended</source>
   <translation>结束情况</translation>
  </message>
  <message>
   <source>&amp;Start</source>
   <translation>开始(&amp;S)</translation>
  </message>
  <message>
   <source>S&amp;top</source>
   <translation>停止(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;Open folder</source>
   <translation>打开文件夹(&amp;O)</translation>
  </message>
  <message>
   <source>Lines (%1);;All files (*)</source>
   <translation>线 (%1);;所有文件 (*)</translation>
  </message>
  <message>
   <source>Files to measure</source>
   <translation>要测量的文件</translation>
  </message>
  <message>
   <source>&amp;Go on</source>
   <translation>继续(&amp;G)</translation>
  </message>
  <message>
   <source>This folder holds a job: %1 of %2 parts are finished.</source>
   <translation>此文件夹中有一个作业：已完成 %1/%2 块。</translation>
  </message>
  <message>
   <source>Add the files to measure, or drop them here.</source>
   <translation>添加要测量的文件，或拖放到此处。</translation>
  </message>
  <message>
   <source>Choose a new or empty folder for the results.</source>
   <translation>请为结果选择新的或空的文件夹。</translation>
  </message>
  <message>
   <source>Measuring in parts</source>
   <translation>正在分块测量</translation>
  </message>
  <message>
   <source>Stopped. What is finished stays; “Go on” measures the rest.</source>
   <translation>已停止。已完成的部分保留；“继续”将测量其余部分。</translation>
  </message>
  <message>
   <source>Beginning…</source>
   <translation>正在开始…</translation>
  </message>
  <message>
   <source>%1 of %2 parts are finished.</source>
   <translation>已完成 %1/%2 块。</translation>
  </message>
  <message>
   <source>%1 lines, %2 segments, %3 crossings; %4 km.</source>
   <translation>线 %1 条，区段 %2 个，过境点 %3 处；%4 km。</translation>
  </message>
  <message>
   <source>%1 features were rejected; the table “rejected” lists them all.</source>
   <translation>%1 个要素被拒绝；“rejected”表列出全部。</translation>
  </message>
  <message>
   <source>%1 of %2 parts failed; “Go on” tries them again.</source>
   <translation>%2 块中有 %1 块失败；“继续”将重试。</translation>
  </message>
  <message>
   <source>Stopping when the parts at work allow it…</source>
   <translation>正在等待进行中的分块停止…</translation>
  </message>
  <message>
   <source>Stop the job?</source>
   <translation>停止作业吗？</translation>
  </message>
  <message>
   <source>What is finished stays; the same files and folder go on from there.</source>
   <translation>已完成的部分保留；使用相同的文件和文件夹可从此处继续。</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Film</source>
   <translation>影片</translation>
  </message>
  <message>
   <source>%1 film (*.%2)</source>
   <translation>%1 影片 (*.%2)</translation>
  </message>
  <message>
   <source> s</source>
   <translation> 秒</translation>
  </message>
  <message>
   <source>as suits their number</source>
   <translation>按帧数自动</translation>
  </message>
  <message>
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <source>Seconds a &amp;frame</source>
   <translation>每帧秒数(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Cross-fade</source>
   <translation>交叉淡化(&amp;C)</translation>
  </message>
  <message>
   <source>Si&amp;ze</source>
   <translation>尺寸(&amp;Z)</translation>
  </message>
  <message>
   <source>For&amp;mat</source>
   <translation>格式(&amp;M)</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>预览</translation>
  </message>
  <message>
   <source>F&amp;irst frame</source>
   <translation>首帧(&amp;I)</translation>
  </message>
  <message>
   <source>&amp;Last frame</source>
   <translation>末帧(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Save…</source>
   <translation>保存(&amp;S)…</translation>
  </message>
  <message>
   <source>Drawing the preview…</source>
   <translation>正在绘制预览…</translation>
  </message>
  <message>
   <source>%1 frames, %2 seconds. The last frame is seen longer.</source>
   <translation>%1 帧，%2 秒。末帧停留更久。</translation>
  </message>
  <message>
   <source>Time: a frame for each event</source>
   <translation>时间：每个事件一帧</translation>
  </message>
  <message>
   <source>Time: in steps</source>
   <translation>时间：按步长</translation>
  </message>
  <message>
   <source>Time: these dates</source>
   <translation>时间：指定日期</translation>
  </message>
  <message>
   <source>Scenarios</source>
   <translation>情景</translation>
  </message>
  <message>
   <source>Story of the views</source>
   <translation>视图故事</translation>
  </message>
  <message>
   <source>&amp;Goes through</source>
   <translation>依次经过(&amp;G)</translation>
  </message>
  <message>
   <source>today</source>
   <translation>今天</translation>
  </message>
  <message>
   <source>Step</source>
   <translation>步长</translation>
  </message>
  <message>
   <source>Unit of the step</source>
   <translation>步长单位</translation>
  </message>
  <message>
   <source>years</source>
   <translation>年</translation>
  </message>
  <message>
   <source>months</source>
   <translation>月</translation>
  </message>
  <message>
   <source>weeks</source>
   <translation>周</translation>
  </message>
  <message>
   <source>days</source>
   <translation>天</translation>
  </message>
  <message>
   <source>the situation date</source>
   <translation>情况日期</translation>
  </message>
  <message>
   <source>the knowledge date</source>
   <translation>知识日期</translation>
  </message>
  <message>
   <source>both dates</source>
   <translation>两个日期</translation>
  </message>
  <message>
   <source>F&amp;rom</source>
   <translation>起(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;To</source>
   <translation>止(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;Dates</source>
   <translation>日期(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;What moves</source>
   <translation>移动的日期(&amp;W)</translation>
  </message>
  <message>
   <source>Scenarios, in their order</source>
   <translation>按顺序排列的情景</translation>
  </message>
  <message>
   <source>&amp;Up</source>
   <translation>上移(&amp;U)</translation>
  </message>
  <message>
   <source>D&amp;own</source>
   <translation>下移(&amp;O)</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>类型</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>组</translation>
  </message>
  <message>
   <source>This project</source>
   <translation>本项目</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>来源</translation>
  </message>
  <message>
   <source>File</source>
   <translation>文件</translation>
  </message>
  <message>
   <source>Size and SHA-256</source>
   <translation>大小和 SHA-256</translation>
  </message>
  <message>
   <source>Layer in the file</source>
   <translation>文件中的图层</translation>
  </message>
  <message>
   <source>%1, as said when it was opened</source>
   <translation>%1，按打开时的指定</translation>
  </message>
  <message>
   <source>Coordinate system</source>
   <translation>坐标系</translation>
  </message>
  <message>
   <source>As the file says; WGS 84 inside</source>
   <translation>按文件所述；内部为 WGS 84</translation>
  </message>
  <message>
   <source>Features</source>
   <translation>要素</translation>
  </message>
  <message>
   <source>none: the file was left out</source>
   <translation>无：未载入该文件</translation>
  </message>
  <message>
   <source>Feature %1: %2</source>
   <translation>要素 %1：%2</translation>
  </message>
  <message>
   <source>and %1 more</source>
   <translation>另有 %1 个</translation>
  </message>
  <message>
   <source>Rejected features</source>
   <translation>被拒绝的要素</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>说明</translation>
  </message>
  <message>
   <source>Properties of the layer</source>
   <translation>图层属性</translation>
  </message>
  <message>
   <source>&amp;Name</source>
   <translation>名称(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;Attribution</source>
   <translation>署名(&amp;A)</translation>
  </message>
  <message>
   <source>&amp;Licence</source>
   <translation>许可(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Date of the data</source>
   <translation>数据日期(&amp;D)</translation>
  </message>
  <message>
   <source>A&amp;ccuracy (± m)</source>
   <translation>精度（± m）(&amp;C)</translation>
  </message>
  <message>
   <source>This layer comes with nkgis: its attribution and licence stay with it.</source>
   <translation>此图层随 nkgis 提供：其署名和许可保持不变。</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>日志</translation>
  </message>
  <message>
   <source>No log is written: its folder cannot be written to.</source>
   <translation>没有写日志：其文件夹不可写。</translation>
  </message>
  <message>
   <source>&amp;Copy</source>
   <translation>复制(&amp;C)</translation>
  </message>
  <message>
   <source>Open &amp;folder</source>
   <translation>打开文件夹(&amp;F)</translation>
  </message>
  <message>
   <source>This should not have happened; nothing was changed. (%1)</source>
   <translation>这本不应发生；未做任何更改。（%1）</translation>
  </message>
  <message>
   <source>%1: %2, %3.</source>
   <translation>%1：%2，%3。</translation>
  </message>
  <message>
   <source>%n feature(s) could not be used</source>
   <translation>%n 个要素无法使用</translation>
  </message>
  <message>
   <source>%n point(s)</source>
   <translation>%n 个点</translation>
  </message>
  <message>
   <source>%n area(s)</source>
   <translation>%n 个区域</translation>
  </message>
  <message>
   <source>%n line(s) measured</source>
   <translation>已量算 %n 条线</translation>
  </message>
  <message>
   <source>Import report</source>
   <translation>导入报告</translation>
  </message>
  <message>
   <source>Feature %1 (%2): %3</source>
   <translation>要素 %1（%2）：%3</translation>
  </message>
  <message>
   <source>no id</source>
   <translation>无标识符</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>键盘快捷键</translation>
  </message>
  <message>
   <source>Sources and licences</source>
   <translation>来源与许可</translation>
  </message>
  <message>
   <source>The list of sources is missing from this installation.</source>
   <translation>此安装中缺少来源列表。</translation>
  </message>
  <message>
   <source>Borders and names</source>
   <translation>边界与名称</translation>
  </message>
  <message>
   <source>Borders are drawn as the border set in use states them, with its accuracy; lengths by country follow the same set. A line on the map is no statement on any claim.</source>
   <translation>边界按所用边界数据集及其精度绘制；各国长度依据同一数据集。地图上的线不代表对任何主张的立场。</translation>
  </message>
  <message>
   <source>The Military Demarcation Line of 1953 is drawn as its own kind of line between the DPR Korea and the Rep. of Korea. It is a line of armistice; each of the two states claims the whole peninsula.</source>
   <translation>1953 年军事分界线以单独线型绘于朝鲜与韩国之间。它是停战线；两国各自主张整个半岛。</translation>
  </message>
  <message>
   <source>States are named by short forms: DPR Korea (Democratic People’s Republic of Korea), Rep. of Korea (Republic of Korea), China, Russia, Japan, Mongolia.</source>
   <translation>国家使用简称：朝鲜（朝鲜民主主义人民共和国）、韩国（大韩民国）、中国、俄罗斯、日本、蒙古。</translation>
  </message>
  <message>
   <source>The sea between the Korean peninsula and Japan carries both names in use: East Sea / Sea of Japan. Limits at sea are drawn as dots and have no name.</source>
   <translation>朝鲜半岛与日本之间的海域同时标注两种通用名称：日本海 / 东海（朝鲜半岛）。海上界线以点绘制，不注名称。</translation>
  </message>
  <message>
   <source>The river on the border of China, the DPR Korea and Russia is the Tumen in English, Туманная in Russian, 두만강 in Korean and 图们江 in Chinese.</source>
   <translation>中国、朝鲜与俄罗斯边界上的河流，英语为 Tumen，俄语为 Туманная，朝鲜语/韩语为 두만강，汉语为图们江。</translation>
  </message>
  <message>
   <source>Places are named in the chosen language; where no name in it is known, in English, then as written locally.</source>
   <translation>地名使用所选语言；若无该语言名称，则用英语，再用当地写法。</translation>
  </message>
  <message>
   <source>About nkgis</source>
   <translation>关于 nkgis</translation>
  </message>
  <message>
   <source>Corridor and infrastructure planning around the Korean peninsula.</source>
   <translation>朝鲜半岛周边的走廊与基础设施规划。</translation>
  </message>
  <message>
   <source>Lengths are sums of WGS 84 geodesics between the vertices of a line. Cut by countries, the parts add up to the whole; every figure carries the accuracy of the border set.</source>
   <translation>长度为线路各顶点间 WGS 84 大地线之和。按国家切分后各段之和等于总长；每个数值都带有边界数据集的精度。</translation>
  </message>
  <message>
   <source>The map needs no network, and nothing is sent anywhere. Only an online basemap that you switch on asks its service for tiles.</source>
   <translation>地图不需要网络，也不向任何地方发送数据。只有您打开的在线底图才会向其服务请求图块。</translation>
  </message>
  <message>
   <source>Borders and names are shown for orientation and state no position on any claim; see Help, Borders and names.</source>
   <translation>边界与名称仅供定位，不代表对任何主张的立场；见“帮助”中的“边界与名称”。</translation>
  </message>
  <message>
   <source>Licence: Apache License 2.0. The data has licences of its own; see Help, Sources and licences.</source>
   <translation>许可：Apache License 2.0。数据另有许可；见“帮助”中的“来源与许可”。</translation>
  </message>
  <message>
   <source>Unsaved changes</source>
   <translation>未保存的更改</translation>
  </message>
  <message>
   <source>Save the changes to “%1”?</source>
   <translation>是否保存对“%1”的更改?</translation>
  </message>
  <message>
   <source>What is not saved is lost.</source>
   <translation>未保存的内容将丢失。</translation>
  </message>
  <message>
   <source>&amp;Save</source>
   <translation>保存(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Discard</source>
   <translation>放弃(&amp;D)</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <source>%1 was changed by another window or program.</source>
   <translation>%1 已被另一个窗口或程序更改。</translation>
  </message>
  <message>
   <source>Saving here replaces what was written there.</source>
   <translation>在此保存将替换那里写入的内容。</translation>
  </message>
  <message>
   <source>Save &amp;as…</source>
   <translation>另存为(&amp;A)…</translation>
  </message>
  <message>
   <source>&amp;Replace it</source>
   <translation>替换(&amp;R)</translation>
  </message>
  <message>
   <source>Restore unsaved work</source>
   <translation>恢复未保存的工作</translation>
  </message>
  <message>
   <source>nkgis was not closed properly. Restore the unsaved work of “%1”?</source>
   <translation>nkgis 未正常关闭。是否恢复“%1”中未保存的工作?</translation>
  </message>
  <message>
   <source>It was last changed on %1. Discarded work cannot be brought back.</source>
   <translation>最后更改于 %1。放弃的工作无法找回。</translation>
  </message>
  <message>
   <source>&amp;Restore</source>
   <translation>恢复(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Later</source>
   <translation>稍后(&amp;L)</translation>
  </message>
  <message>
   <source>nkgis project (*.%1)</source>
   <translation>nkgis 项目 (*.%1)</translation>
  </message>
  <message>
   <source>Portable package with all data (*.%1)</source>
   <translation>包含全部数据的便携包 (*.%1)</translation>
  </message>
  <message>
   <source>Files of the project</source>
   <translation>项目文件</translation>
  </message>
  <message>
   <source>“%1” needs files that are not as they were when it was saved.</source>
   <translation>“%1”所需的文件与保存时不同。</translation>
  </message>
  <message>
   <source>Layers opened without their file stay in the project, empty; open it again when the file is back.</source>
   <translation>未带文件打开的图层会以空图层留在项目中;文件恢复后请重新打开。</translation>
  </message>
  <message>
   <source>Locate %1</source>
   <translation>定位 %1</translation>
  </message>
  <message>
   <source>Located: %1</source>
   <translation>已定位:%1</translation>
  </message>
  <message>
   <source>Taken as it is now.</source>
   <translation>按现状使用。</translation>
  </message>
  <message>
   <source>&amp;Open</source>
   <translation>打开(&amp;O)</translation>
  </message>
  <message>
   <source>&amp;Open without it</source>
   <translation>不带它打开(&amp;O)</translation>
  </message>
  <message>
   <source>&amp;Open without them</source>
   <translation>不带它们打开(&amp;O)</translation>
  </message>
  <message>
   <source>is missing</source>
   <translation>缺失</translation>
  </message>
  <message>
   <source>has changed since the project was saved</source>
   <translation>项目保存后已更改</translation>
  </message>
  <message>
   <source>cannot be read</source>
   <translation>无法读取</translation>
  </message>
  <message>
   <source>&amp;Locate…</source>
   <translation>定位(&amp;L)…</translation>
  </message>
  <message>
   <source>&amp;Use as it is now</source>
   <translation>按现状使用(&amp;U)</translation>
  </message>
  <message>
   <source>Layers: %1</source>
   <translation>图层:%1</translation>
  </message>
  <message>
   <source>There is no line to trace; click a line.</source>
   <translation>没有可跟踪的线;请点击一条线。</translation>
  </message>
  <message>
   <source>The last vertex is not on this line: nothing was traced.</source>
   <translation>最后一个顶点不在这条线上:未跟踪。</translation>
  </message>
  <message>
   <source>Reverse line</source>
   <translation>反转线</translation>
  </message>
  <message>
   <source>Duplicate</source>
   <translation>复制</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>删除</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>重命名</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>文件(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>编辑(&amp;E)</translation>
  </message>
  <message>
   <source>&amp;Draw</source>
   <translation>绘制(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Layer</source>
   <translation>图层(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>视图(&amp;V)</translation>
  </message>
  <message>
   <source>&amp;Theme</source>
   <translation>主题(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;Names in</source>
   <translation>名称语言(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;Language</source>
   <translation>语言(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Units and numbers</source>
   <translation>单位与数字(&amp;U)</translation>
  </message>
  <message>
   <source>Named vie&amp;ws</source>
   <translation>命名视图(&amp;W)</translation>
  </message>
  <message>
   <source>&amp;Time</source>
   <translation>时间(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;Route</source>
   <translation>线路(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Network</source>
   <translation>网络(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>帮助(&amp;H)</translation>
  </message>
  <message>
   <source>&amp;Export</source>
   <translation>导出(&amp;E)</translation>
  </message>
  <message>
   <source>Open &amp;recent</source>
   <translation>打开最近的文件(&amp;R)</translation>
  </message>
  <message>
   <source>%1 (not found)</source>
   <translation>%1(未找到)</translation>
  </message>
  <message>
   <source>&amp;Clear the list</source>
   <translation>清空列表(&amp;C)</translation>
  </message>
  <message>
   <source>Tools</source>
   <translation>工具</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>导出</translation>
  </message>
  <message>
   <source>Make sheet</source>
   <translation>制作图幅</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>标题</translation>
  </message>
  <message>
   <source>h</source>
   <translation>小时</translation>
  </message>
  <message>
   <source>%1: %2 lines; geometry: %3</source>
   <translation>%1：%2 条线；几何：%3</translation>
  </message>
  <message>
   <source>%1: %2 features</source>
   <translation>%1:%2 个要素</translation>
  </message>
  <message>
   <source>Missing: %1</source>
   <translation>缺失:%1</translation>
  </message>
  <message>
   <source>date: %1</source>
   <translation>日期：%1</translation>
  </message>
  <message>
   <source>licence: %1</source>
   <translation>许可：%1</translation>
  </message>
  <message>
   <source>%1 features</source>
   <translation>%1 个要素</translation>
  </message>
  <message>
   <source>%1 features could not be used</source>
   <translation>%1 个要素无法使用</translation>
  </message>
  <message>
   <source>Preferred</source>
   <translation>首选</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>对象</translation>
  </message>
  <message>
   <source>Quantity</source>
   <translation>项目</translation>
  </message>
  <message>
   <source>Part</source>
   <translation>部分</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>值</translation>
  </message>
  <message>
   <source>Unit</source>
   <translation>单位</translation>
  </message>
  <message>
   <source>From measured</source>
   <translation>与测量值之差</translation>
  </message>
  <message>
   <source>As of</source>
   <translation>截至</translation>
  </message>
  <message>
   <source>Confidence</source>
   <translation>可信度</translation>
  </message>
  <message>
   <source>Origin</source>
   <translation>归属</translation>
  </message>
  <message>
   <source>A, read in it</source>
   <translation>A，读自原文</translation>
  </message>
  <message>
   <source>B, second hand</source>
   <translation>B，间接引用</translation>
  </message>
  <message>
   <source>C, from memory</source>
   <translation>C，凭记忆</translation>
  </message>
  <message>
   <source>★ by hand</source>
   <translation>★ 手动</translation>
  </message>
  <message>
   <source>★ by table</source>
   <translation>★ 按表</translation>
  </message>
  <message>
   <source>★ by rule</source>
   <translation>★ 按规则</translation>
  </message>
  <message>
   <source>own</source>
   <translation>自有</translation>
  </message>
  <message>
   <source>bundled</source>
   <translation>内置</translation>
  </message>
  <message>
   <source>UN, Security Council</source>
   <translation>联合国安理会</translation>
  </message>
  <message>
   <source>United States</source>
   <translation>美国</translation>
  </message>
  <message>
   <source>European Union</source>
   <translation>欧盟</translation>
  </message>
  <message>
   <source>Rep. of Korea</source>
   <translation>韩国</translation>
  </message>
  <message>
   <source>Japan</source>
   <translation>日本</translation>
  </message>
  <message>
   <source>China</source>
   <translation>中国</translation>
  </message>
  <message>
   <source>prohibits</source>
   <translation>禁止</translation>
  </message>
  <message>
   <source>allows up to a quota</source>
   <translation>限额内允许</translation>
  </message>
  <message>
   <source>exempts</source>
   <translation>豁免</translation>
  </message>
  <message>
   <source>does not cover</source>
   <translation>不涉及</translation>
  </message>
  <message>
   <source>leaves open</source>
   <translation>未作规定</translation>
  </message>
  <message>
   <source>sets a test</source>
   <translation>设定条件</translation>
  </message>
  <message>
   <source>asks for inspection</source>
   <translation>要求检查</translation>
  </message>
  <message>
   <source>decides nothing</source>
   <translation>不作决定</translation>
  </message>
  <message>
   <source>Legal review</source>
   <translation>需法律审查</translation>
  </message>
  <message>
   <source>Beside it: %1</source>
   <translation>另有：%1</translation>
  </message>
  <message>
   <source>%1 (number from memory)</source>
   <translation>%1（编号凭记忆）</translation>
  </message>
  <message>
   <source>%1, paragraph %2</source>
   <translation>%1，第%2段</translation>
  </message>
  <message>
   <source>%1: %2</source>
   <translation>%1：%2</translation>
  </message>
  <message>
   <source>Conditions: %1</source>
   <translation>条件：%1</translation>
  </message>
  <message>
   <source>from %1 to %2</source>
   <translation>从 %1 到 %2</translation>
  </message>
  <message>
   <source>from %1, still in force</source>
   <translation>自 %1 起，仍有效</translation>
  </message>
  <message>
   <source>%1 (day from memory)</source>
   <translation>%1（日期凭记忆）</translation>
  </message>
  <message>
   <source>Source (%1): %2</source>
   <translation>来源（%1）：%2</translation>
  </message>
  <message>
   <source>Note: %1</source>
   <translation>备注：%1</translation>
  </message>
  <message>
   <source>%1 Source (%2): %3</source>
   <translation>%1 来源（%2）：%3</translation>
  </message>
  <message>
   <source>%1 file (*.%2)</source>
   <translation>%1 文件 (*.%2)</translation>
  </message>
  <message>
   <source>Writing %1</source>
   <translation>正在写入 %1</translation>
  </message>
  <message>
   <source>Choices of the sheet</source>
   <translation>图幅设置</translation>
  </message>
  <message>
   <source>Name the file of the sheet first.</source>
   <translation>请先指定图幅的文件名。</translation>
  </message>
  <message>
   <source>%1 is there already. Replace it?</source>
   <translation>%1 已存在。要替换吗？</translation>
  </message>
  <message>
   <source>Making the sheet</source>
   <translation>正在制作图幅</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <source>Copied.</source>
   <translation>已复制。</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>打印</translation>
  </message>
  <message>
   <source>&amp;Copy picture</source>
   <translation>复制图片(&amp;C)</translation>
  </message>
  <message>
   <source>&amp;Print…</source>
   <translation>打印(&amp;P)…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Choose the file</source>
   <translation>选择文件</translation>
  </message>
  <message>
   <source>&amp;100 %</source>
   <translation>100 %(&amp;1)</translation>
  </message>
  <message>
   <source>Show the sheet at its true size</source>
   <translation>按实际大小显示图幅</translation>
  </message>
  <message>
   <source>What the preflight found</source>
   <translation>检查结果</translation>
  </message>
  <message>
   <source>Drawing the sheet…</source>
   <translation>正在绘制图幅…</translation>
  </message>
  <message>
   <source>Drawing the sheet</source>
   <translation>绘制图幅</translation>
  </message>
  <message>
   <source>Nothing is wrong with this sheet.</source>
   <translation>此图幅没有问题。</translation>
  </message>
  <message>
   <source>Fault</source>
   <translation>缺陷</translation>
  </message>
  <message>
   <source>%1. %2</source>
   <translation>%1：%2</translation>
  </message>
  <message>
   <source>Template</source>
   <translation>模板</translation>
  </message>
  <message>
   <source>Extent</source>
   <translation>范围</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>语言</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>格式</translation>
  </message>
  <message>
   <source>Dots per inch</source>
   <translation>每英寸点数</translation>
  </message>
  <message>
   <source>Finding</source>
   <translation>要点</translation>
  </message>
  <message>
   <source>&amp;Template</source>
   <translation>模板(&amp;T)</translation>
  </message>
  <message>
   <source>T&amp;itle</source>
   <translation>标题(&amp;I)</translation>
  </message>
  <message>
   <source>Fin&amp;ding</source>
   <translation>要点(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Extent</source>
   <translation>范围(&amp;E)</translation>
  </message>
  <message>
   <source>With</source>
   <translation>包含</translation>
  </message>
  <message>
   <source>&amp;Format</source>
   <translation>格式(&amp;F)</translation>
  </message>
  <message>
   <source>D&amp;ots per inch</source>
   <translation>每英寸点数(&amp;O)</translation>
  </message>
  <message>
   <source>About %1</source>
   <translation>关于%1</translation>
  </message>
  <message>
   <source>View: %1</source>
   <translation>视图：%1</translation>
  </message>
  <message>
   <source>%1 picture, %2 dots per inch (*.%3)</source>
   <translation>%1 图片，每英寸 %2 点 (*.%3)</translation>
  </message>
  <message>
   <source>Drawing the strip</source>
   <translation>正在绘制带状图</translation>
  </message>
  <message>
   <source>Style by</source>
   <translation>样式依据</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>字段</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>方法</translation>
  </message>
  <message>
   <source>Number of classes</source>
   <translation>分级数</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>颜色</translation>
  </message>
  <message>
   <source>Reversed</source>
   <translation>反向</translation>
  </message>
  <message>
   <source>Grow from</source>
   <translation>大小从</translation>
  </message>
  <message>
   <source>Smallest</source>
   <translation>最小</translation>
  </message>
  <message>
   <source>Largest</source>
   <translation>最大</translation>
  </message>
  <message>
   <source>Classes</source>
   <translation>分级</translation>
  </message>
  <message>
   <source>to</source>
   <translation>到</translation>
  </message>
  <message>
   <source>as built in</source>
   <translation>内置</translation>
  </message>
  <message>
   <source>one symbol</source>
   <translation>单一符号</translation>
  </message>
  <message>
   <source>categories</source>
   <translation>分类</translation>
  </message>
  <message>
   <source>graduated classes</source>
   <translation>分级</translation>
  </message>
  <message>
   <source>rules</source>
   <translation>规则</translation>
  </message>
  <message>
   <source>equal counts (quantiles)</source>
   <translation>等数量(分位数)</translation>
  </message>
  <message>
   <source>equal intervals</source>
   <translation>等间距</translation>
  </message>
  <message>
   <source>natural breaks</source>
   <translation>自然断点</translation>
  </message>
  <message>
   <source>round numbers</source>
   <translation>整数断点</translation>
  </message>
  <message>
   <source>by hand</source>
   <translation>手动</translation>
  </message>
  <message>
   <source>Up to</source>
   <translation>上限</translation>
  </message>
  <message>
   <source>Rule</source>
   <translation>规则</translation>
  </message>
  <message>
   <source>Shown</source>
   <translation>显示</translation>
  </message>
  <message>
   <source>Caption</source>
   <translation>说明</translation>
  </message>
  <message>
   <source>Rows</source>
   <translation>行数</translation>
  </message>
  <message>
   <source>everything else</source>
   <translation>其余全部</translation>
  </message>
  <message>
   <source>everything</source>
   <translation>全部</translation>
  </message>
  <message>
   <source>no end</source>
   <translation>无上限</translation>
  </message>
  <message>
   <source>Draw these features</source>
   <translation>绘制这些要素</translation>
  </message>
  <message>
   <source>The end of a class is a number.</source>
   <translation>分级的上限须为数字。</translation>
  </message>
  <message>
   <source>The ends of the classes rise from the first to the last.</source>
   <translation>各级上限须从前到后递增。</translation>
  </message>
  <message>
   <source>Style</source>
   <translation>样式</translation>
  </message>
  <message>
   <source>&amp;Ready styles</source>
   <translation>现成样式(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Add</source>
   <translation>添加(&amp;A)</translation>
  </message>
  <message>
   <source>Remo&amp;ve</source>
   <translation>移除(&amp;V)</translation>
  </message>
  <message>
   <source>&amp;Down</source>
   <translation>下移(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Paste</source>
   <translation>粘贴(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Load…</source>
   <translation>载入(&amp;L)…</translation>
  </message>
  <message>
   <source>&amp;Built-in</source>
   <translation>内置(&amp;B)</translation>
  </message>
  <message>
   <source>Style of %1</source>
   <translation>%1的样式</translation>
  </message>
  <message>
   <source>%1 (field %2)</source>
   <translation>%1(字段 %2)</translation>
  </message>
  <message>
   <source>As built in</source>
   <translation>使用内置</translation>
  </message>
  <message>
   <source>Other colour…</source>
   <translation>其他颜色…</translation>
  </message>
  <message>
   <source>In grey these look alike: %1</source>
   <translation>灰度下无法区分:%1</translation>
  </message>
  <message>
   <source>Labels</source>
   <translation>标注</translation>
  </message>
  <message>
   <source>Size of the labels</source>
   <translation>标注大小</translation>
  </message>
  <message>
   <source>Colour of the labels</source>
   <translation>标注颜色</translation>
  </message>
  <message>
   <source>from zoom %1</source>
   <translation>自缩放 %1 级</translation>
  </message>
  <message>
   <source>First zoom of the labels</source>
   <translation>标注起始缩放级别</translation>
  </message>
  <message>
   <source>A layer of this size is painted as tiles, which have no labels.</source>
   <translation>此规模的图层以瓦片绘制,不带标注。</translation>
  </message>
  <message>
   <source>names</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>dark</source>
   <translation>深色</translation>
  </message>
  <message>
   <source>grey</source>
   <translation>灰色</translation>
  </message>
  <message>
   <source>blue</source>
   <translation>蓝色</translation>
  </message>
  <message>
   <source>violet</source>
   <translation>紫色</translation>
  </message>
  <message>
   <source>Colour</source>
   <translation>颜色</translation>
  </message>
  <message>
   <source>Outline colour</source>
   <translation>轮廓颜色</translation>
  </message>
  <message>
   <source>Width</source>
   <translation>宽度</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>大小</translation>
  </message>
  <message>
   <source>Pattern</source>
   <translation>线型</translation>
  </message>
  <message>
   <source>Shape</source>
   <translation>形状</translation>
  </message>
  <message>
   <source>Opacity</source>
   <translation>不透明度</translation>
  </message>
  <message>
   <source>Fill opacity</source>
   <translation>填充不透明度</translation>
  </message>
  <message>
   <source>Outline width</source>
   <translation>轮廓宽度</translation>
  </message>
  <message>
   <source>by status</source>
   <translation>按状态</translation>
  </message>
  <message>
   <source>solid</source>
   <translation>实线</translation>
  </message>
  <message>
   <source>dashes</source>
   <translation>虚线</translation>
  </message>
  <message>
   <source>dashes on a pale line</source>
   <translation>浅线上的虚线</translation>
  </message>
  <message>
   <source>dots</source>
   <translation>点线</translation>
  </message>
  <message>
   <source>dash and dot</source>
   <translation>点划线</translation>
  </message>
  <message>
   <source>crossed</source>
   <translation>叉线</translation>
  </message>
  <message>
   <source>long dashes</source>
   <translation>长虚线</translation>
  </message>
  <message>
   <source>circle</source>
   <translation>圆形</translation>
  </message>
  <message>
   <source>square</source>
   <translation>方形</translation>
  </message>
  <message>
   <source>diamond</source>
   <translation>菱形</translation>
  </message>
  <message>
   <source>triangle</source>
   <translation>三角形</translation>
  </message>
  <message>
   <source>cross</source>
   <translation>叉形</translation>
  </message>
  <message>
   <source>Copy into the project</source>
   <translation>复制到项目</translation>
  </message>
  <message>
   <source>Close this notice</source>
   <translation>关闭此提示</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>清除</translation>
  </message>
  <message>
   <source>Layer of the table</source>
   <translation>表的图层</translation>
  </message>
  <message>
   <source>%1 of %2 rows</source>
   <translation>%2 行中的 %1 行</translation>
  </message>
  <message>
   <source>%2 rows</source>
   <translation>%2 行</translation>
  </message>
  <message>
   <source>The map marks the first %4 of them.</source>
   <translation>地图标出其中前 %4 个。</translation>
  </message>
  <message>
   <source>%3 selected</source>
   <translation>已选 %3 个</translation>
  </message>
  <message>
   <source>Edit a copy of this layer…</source>
   <translation>编辑此图层的副本…</translation>
  </message>
  <message>
   <source>Add a field…</source>
   <translation>添加字段…</translation>
  </message>
  <message>
   <source>Rename the field %1…</source>
   <translation>重命名字段 %1…</translation>
  </message>
  <message>
   <source>Delete the field %1</source>
   <translation>删除字段 %1</translation>
  </message>
  <message>
   <source>text</source>
   <translation>文本</translation>
  </message>
  <message>
   <source>whole number</source>
   <translation>整数</translation>
  </message>
  <message>
   <source>number</source>
   <translation>数字</translation>
  </message>
  <message>
   <source>yes or no</source>
   <translation>是或否</translation>
  </message>
  <message>
   <source>list, shown only</source>
   <translation>列表，仅供查看</translation>
  </message>
  <message>
   <source>Computed: length of the line in kilometres, read-only.</source>
   <translation>计算值：线的长度（公里），只读。</translation>
  </message>
  <message>
   <source>Computed: area on the ellipsoid in square kilometres, read-only.</source>
   <translation>计算值：椭球面上的面积（平方公里），只读。</translation>
  </message>
  <message>
   <source>Computed: length of all outlines in kilometres, read-only.</source>
   <translation>计算值：全部轮廓的长度（公里），只读。</translation>
  </message>
  <message>
   <source>Computed: kilometres at sea, on a border, in a gap or overlap, read-only.</source>
   <translation>计算值：海上、边界上、空隙或重叠处的公里数，只读。</translation>
  </message>
  <message>
   <source>Computed: kilometres in %1, read-only.</source>
   <translation>计算值：%1境内的公里数，只读。</translation>
  </message>
  <message>
   <source>Sum of WGS 84 geodesics between the vertices.</source>
   <translation>各顶点间 WGS 84 大地线之和。</translation>
  </message>
  <message>
   <source>Cut by the border set %1.</source>
   <translation>按边界数据 %1 划分。</translation>
  </message>
  <message>
   <source>on a border, in an overlap, outside every country or outside the border set</source>
   <translation>在边界上、重叠区内、各国之外或边界数据集之外</translation>
  </message>
  <message>
   <source>n.r.</source>
   <translation>不可辨</translation>
  </message>
  <message>
   <source>Kilometres, %1</source>
   <translation>公里，%1</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>状态</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>其他</translation>
  </message>
  <message>
   <source>Crossings</source>
   <translation>过境点</translation>
  </message>
  <message>
   <source>Geometry</source>
   <translation>几何</translation>
  </message>
  <message>
   <source>number of border crossings</source>
   <translation>过境点数量</translation>
  </message>
  <message>
   <source>total</source>
   <translation>合计</translation>
  </message>
  <message>
   <source>n.r.: %1</source>
   <translation>不可辨：%1</translation>
  </message>
  <message>
   <source>≈: rounded to the accuracy of a rough line</source>
   <translation>≈：按粗略线路的精度取整</translation>
  </message>
  <message>
   <source>From km</source>
   <translation>起点公里</translation>
  </message>
  <message>
   <source>To km</source>
   <translation>终点公里</translation>
  </message>
  <message>
   <source>Published km</source>
   <translation>公布公里</translation>
  </message>
  <message>
   <source>Length km</source>
   <translation>长度公里</translation>
  </message>
  <message>
   <source>Length mi</source>
   <translation>长度 英里</translation>
  </message>
  <message>
   <source>Country</source>
   <translation>国家</translation>
  </message>
  <message>
   <source>Gauge</source>
   <translation>轨距</translation>
  </message>
  <message>
   <source>Structure</source>
   <translation>构造物</translation>
  </message>
  <message>
   <source>Owner</source>
   <translation>所有者</translation>
  </message>
  <message>
   <source>Operator</source>
   <translation>运营者</translation>
  </message>
  <message>
   <source>a point</source>
   <translation>一点</translation>
  </message>
  <message>
   <source>Straight between the stations whose kilometre is published</source>
   <translation>在公布里程的车站之间线性内插</translation>
  </message>
  <message>
   <source>Measured: the route cut by the border set</source>
   <translation>量算：按边界数据集切分的线路</translation>
  </message>
  <message>
   <source>published km %1</source>
   <translation>公布里程 %1 公里</translation>
  </message>
  <message>
   <source>until %1</source>
   <translation>至 %1 止</translation>
  </message>
  <message>
   <source>as of %1</source>
   <translation>截至 %1</translation>
  </message>
  <message>
   <source>no source</source>
   <translation>无来源</translation>
  </message>
  <message>
   <source>What is said at this view; it goes to the notes of the slide.</source>
   <translation>在此视图时要说的话；会写入幻灯片备注。</translation>
  </message>
  <message>
   <source>Speaker's note</source>
   <translation>演讲者备注</translation>
  </message>
  <message>
   <source>As the window has it</source>
   <translation>与窗口相同</translation>
  </message>
  <message>
   <source>Language of the names</source>
   <translation>名称的语言</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>浅色</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>深色</translation>
  </message>
  <message>
   <source>&amp;Title</source>
   <translation>标题(&amp;T)</translation>
  </message>
  <message>
   <source>Speaker's &amp;note</source>
   <translation>演讲者备注(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;Language of the names</source>
   <translation>名称的语言(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Colours</source>
   <translation>颜色(&amp;C)</translation>
  </message>
  <message>
   <source>%1 (not there)</source>
   <translation>%1（不存在）</translation>
  </message>
  <message>
   <source>%1 in the story</source>
   <translation>故事中第 %1 个</translation>
  </message>
  <message>
   <source>not in the story</source>
   <translation>不在故事中</translation>
  </message>
  <message>
   <source>Views</source>
   <translation>视图</translation>
  </message>
  <message>
   <source>Add view</source>
   <translation>添加视图</translation>
  </message>
  <message>
   <source>A view keeps what the map shows: extent, layers, scenario, dates, language.</source>
   <translation>视图保存地图所显示的内容：范围、图层、情景、日期、语言。</translation>
  </message>
  <message>
   <source>by key only</source>
   <translation>仅用按键</translation>
  </message>
  <message>
   <source>%1 s</source>
   <translation>%1 秒</translation>
  </message>
  <message>
   <source>Seconds after which a presentation shows the next view</source>
   <translation>演示时经过多少秒显示下一个视图</translation>
  </message>
  <message>
   <source>Next view after</source>
   <translation>下一个视图间隔</translation>
  </message>
  <message>
   <source>Drawing small pictures</source>
   <translation>正在绘制缩略图</translation>
  </message>
  <message>
   <source>Name of the view</source>
   <translation>视图名称</translation>
  </message>
  <message>
   <source>→ next   ← back   number + Enter   B black   L legend   Esc leave</source>
   <translation>→ 下一个   ← 上一个   编号 + Enter   B 黑屏   L 图例   Esc 退出</translation>
  </message>
  <message>
   <source>Next view every %1 s</source>
   <translation>每 %1 秒下一个视图</translation>
  </message>
  <message>
   <source>By key only</source>
   <translation>仅用按键</translation>
  </message>
  <message>
   <source>Preparing the view %1</source>
   <translation>正在准备视图 %1</translation>
  </message>
  <message>
   <source>View %1</source>
   <translation>视图 %1</translation>
  </message>
  <message>
   <source>Add view %1</source>
   <translation>添加视图 %1</translation>
  </message>
  <message>
   <source>Update view %1</source>
   <translation>更新视图 %1</translation>
  </message>
  <message>
   <source>Rename view to %1</source>
   <translation>将视图重命名为 %1</translation>
  </message>
  <message>
   <source>Put view %1 into the story</source>
   <translation>将视图 %1 放入故事</translation>
  </message>
  <message>
   <source>Take view %1 out of the story</source>
   <translation>将视图 %1 移出故事</translation>
  </message>
  <message>
   <source>Remove view %1</source>
   <translation>移除视图 %1</translation>
  </message>
  <message>
   <source>Move view %1</source>
   <translation>移动视图 %1</translation>
  </message>
  <message>
   <source>Go to view</source>
   <translation>转到视图</translation>
  </message>
  <message>
   <source>Go to view %1</source>
   <translation>转到视图 %1</translation>
  </message>
  <message>
   <source>Edit view %1</source>
   <translation>编辑视图 %1</translation>
  </message>
  <message>
   <source>Paste %1 cells</source>
   <translation>粘贴 %1 个单元格</translation>
  </message>
  <message>
   <source>%1 of %2 cells were not pasted: %3.</source>
   <translation>%2 个单元格中有 %1 个未粘贴:%3。</translation>
  </message>
  <message>
   <source>Add the field %1</source>
   <translation>添加字段 %1</translation>
  </message>
  <message>
   <source>New name of the field %1</source>
   <translation>字段 %1 的新名称</translation>
  </message>
  <message>
   <source>Rename field</source>
   <translation>重命名字段</translation>
  </message>
  <message>
   <source>Rename the field %1</source>
   <translation>重命名字段 %1</translation>
  </message>
  <message>
   <source>%1 (copy)</source>
   <translation>%1(副本)</translation>
  </message>
  <message>
   <source>Copying the layer</source>
   <translation>正在复制图层</translation>
  </message>
  <message>
   <source>Copy %1 into the project</source>
   <translation>将 %1 复制到项目</translation>
  </message>
  <message>
   <source>Edit %1</source>
   <translation>编辑 %1</translation>
  </message>
  <message>
   <source>Filter: words, or status = "proposed" and length_km &gt; 50</source>
   <translation>筛选:词语,或 status = "proposed" and length_km &gt; 50</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>筛选</translation>
  </message>
  <message>
   <source>Copying rows</source>
   <translation>正在复制行</translation>
  </message>
  <message>
   <source>%1 comes from a file, which stays as it is; copy the layer into the project to edit it.</source>
   <translation>%1 来自文件,该文件保持不变;要编辑请将图层复制到项目。</translation>
  </message>
  <message>
   <source>Zoom to the selected rows (Enter)</source>
   <translation>缩放到所选行 (Enter)</translation>
  </message>
  <message>
   <source>Copy the selected rows for a spreadsheet (Ctrl+C)</source>
   <translation>复制所选行到电子表格 (Ctrl+C)</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>字段</translation>
  </message>
  <message>
   <source>The table is being made.</source>
   <translation>正在生成表。</translation>
  </message>
  <message>
   <source>No row matches “%1”.</source>
   <translation>没有与“%1”匹配的行。</translation>
  </message>
  <message>
   <source>Zoom to the selected rows</source>
   <translation>缩放到所选行</translation>
  </message>
  <message>
   <source>Copy the selected rows</source>
   <translation>复制所选行</translation>
  </message>
  <message>
   <source>Paste</source>
   <translation>粘贴</translation>
  </message>
  <message>
   <source>Select all rows</source>
   <translation>选择所有行</translation>
  </message>
  <message>
   <source>Making the table</source>
   <translation>正在生成表</translation>
  </message>
  <message>
   <source>Attributes</source>
   <translation>属性</translation>
  </message>
  <message>
   <source>Online basemap</source>
   <translation>在线底图</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>搜索</translation>
  </message>
  <message>
   <source>Services</source>
   <translation>服务</translation>
  </message>
  <message>
   <source>Max zoom</source>
   <translation>最大缩放级别</translation>
  </message>
  <message>
   <source>Attribution</source>
   <translation>署名</translation>
  </message>
  <message>
   <source>Terms</source>
   <translation>使用条款</translation>
  </message>
  <message>
   <source>Also switch it on when nkgis starts</source>
   <translation>nkgis 启动时也打开</translation>
  </message>
  <message>
   <source>What is wrong</source>
   <translation>问题所在</translation>
  </message>
  <message>
   <source>Own address</source>
   <translation>自定义地址</translation>
  </message>
  <message>
   <source>Tiles are fetched from that service alone, for what the map shows; the service sees which part of the map that is. Sheets and exports are drawn without them.</source>
   <translation>只从该服务获取地图可见部分的图块；该服务会知道是哪一部分。图幅和导出不含这些图块。</translation>
  </message>
  <message>
   <source>Switch on</source>
   <translation>打开</translation>
  </message>
  <message>
   <source>%1 (see-through)</source>
   <translation>%1（透明）</translation>
  </message>
  <message>
   <source>&amp;Address of the tiles</source>
   <translation>图块地址(&amp;A)</translation>
  </message>
  <message>
   <source>A&amp;ttribution</source>
   <translation>署名(&amp;T)</translation>
  </message>
  <message>
   <source>Letters for {s}</source>
   <translation>{s} 处的字母</translation>
  </message>
  <message>
   <source>Max &amp;zoom</source>
   <translation>最大缩放级别(&amp;Z)</translation>
  </message>
  <message>
   <source>{z}, {x} and {y} stand for zoom, column and row. Ask the owner of the service whether you may use it so.</source>
   <translation>{z}、{x} 和 {y} 代表缩放级别、列和行。请向服务方确认是否允许这样使用。</translation>
  </message>
  <message>
   <source>Claims side by side</source>
   <translation>并列的说法</translation>
  </message>
  <message>
   <source>Select a claim: those that compete with it stand here side by side.</source>
   <translation>选择一条说法：与之不同的说法将并列于此。</translation>
  </message>
  <message>
   <source>Measured</source>
   <translation>测量</translation>
  </message>
  <message>
   <source>measured here, WGS 84 geodesic</source>
   <translation>在此测量，WGS 84 测地线</translation>
  </message>
  <message>
   <source>beside it</source>
   <translation>其他</translation>
  </message>
  <message>
   <source>Back to the rule</source>
   <translation>恢复按规则</translation>
  </message>
  <message>
   <source>Prefer</source>
   <translation>设为首选</translation>
  </message>
  <message>
   <source>Add a claim</source>
   <translation>添加说法</translation>
  </message>
  <message>
   <source>Edit a claim</source>
   <translation>编辑说法</translation>
  </message>
  <message>
   <source>Keep claim</source>
   <translation>保存</translation>
  </message>
  <message>
   <source>The route, crossing, place or project it is about</source>
   <translation>所涉及的线路、口岸、地点或项目</translation>
  </message>
  <message>
   <source>What is stated</source>
   <translation>所述内容</translation>
  </message>
  <message>
   <source>A country, a year, a terminal; empty for the whole</source>
   <translation>国家、年份、码头等；留空表示整体</translation>
  </message>
  <message>
   <source>Value, or from</source>
   <translation>数值或下限</translation>
  </message>
  <message>
   <source>57.1</source>
   <translation>57.1</translation>
  </message>
  <message>
   <source>The other end of a range; empty for one figure</source>
   <translation>范围的另一端；单个数值时留空</translation>
  </message>
  <message>
   <source>A unit of the quantity</source>
   <translation>该项目的单位</translation>
  </message>
  <message>
   <source>Word</source>
   <translation>文字</translation>
  </message>
  <message>
   <source>What is stated, where it is no number</source>
   <translation>非数字时所述内容</translation>
  </message>
  <message>
   <source>Title and who says it; memory, or assumption: why</source>
   <translation>标题与出处；memory 或 assumption: 理由</translation>
  </message>
  <message>
   <source>Publisher</source>
   <translation>发布者</translation>
  </message>
  <message>
   <source>Who published it</source>
   <translation>由谁发布</translation>
  </message>
  <message>
   <source>Published on</source>
   <translation>发布日期</translation>
  </message>
  <message>
   <source>2013, 2013-09 or 2013-09-22</source>
   <translation>2013、2013-09 或 2013-09-22</translation>
  </message>
  <message>
   <source>Page or paragraph</source>
   <translation>页码或段落</translation>
  </message>
  <message>
   <source>Where it stands in the source</source>
   <translation>在来源中的位置</translation>
  </message>
  <message>
   <source>Host</source>
   <translation>主机</translation>
  </message>
  <message>
   <source>tass.com</source>
   <translation>tass.com</translation>
  </message>
  <message>
   <source>How it is known</source>
   <translation>得知方式</translation>
  </message>
  <message>
   <source>Known from</source>
   <translation>何时得知</translation>
  </message>
  <message>
   <source>When it was said, if not on the date of the source</source>
   <translation>若与来源日期不同，何时所述</translation>
  </message>
  <message>
   <source>In the source's words</source>
   <translation>来源原文</translation>
  </message>
  <message>
   <source>The figure as the source has it</source>
   <translation>来源中的原始数字</translation>
  </message>
  <message>
   <source>What it covers, why it differs: in your own words</source>
   <translation>涵盖范围、差异原因：用自己的话</translation>
  </message>
  <message>
   <source>There is no such subject; choose one of the list.</source>
   <translation>没有此对象；请从列表中选择。</translation>
  </message>
  <message>
   <source>This %1</source>
   <translation>此处：%1</translation>
  </message>
  <message>
   <source>Of the selected feature</source>
   <translation>所选对象</translation>
  </message>
  <message>
   <source>All subjects</source>
   <translation>全部对象</translation>
  </message>
  <message>
   <source>Whose claims</source>
   <translation>说法所属</translation>
  </message>
  <message>
   <source>Search subject, quantity, source</source>
   <translation>搜索对象、项目、来源</translation>
  </message>
  <message>
   <source>Search claims</source>
   <translation>搜索说法</translation>
  </message>
  <message>
   <source>Add a claim of your own</source>
   <translation>添加自己的说法</translation>
  </message>
  <message>
   <source>Change the selected claim of your own</source>
   <translation>修改所选的自有说法</translation>
  </message>
  <message>
   <source>Delete the selected claim of your own</source>
   <translation>删除所选的自有说法</translation>
  </message>
  <message>
   <source>Import claims from CSV or XLSX</source>
   <translation>从 CSV 或 XLSX 导入说法</translation>
  </message>
  <message>
   <source>Save the claims shown as CSV, XLSX or JSON</source>
   <translation>将所示说法存为 CSV、XLSX 或 JSON</translation>
  </message>
  <message>
   <source>Claims</source>
   <translation>说法</translation>
  </message>
  <message>
   <source>Reading claims</source>
   <translation>正在读取说法</translation>
  </message>
  <message>
   <source>%1 of %2</source>
   <translation>%1 / %2</translation>
  </message>
  <message>
   <source>nothing is selected: all, %1</source>
   <translation>未选择：全部，%1</translation>
  </message>
  <message>
   <source>no claim about it</source>
   <translation>没有相关说法</translation>
  </message>
  <message>
   <source>Prefer %1</source>
   <translation>首选 %1</translation>
  </message>
  <message>
   <source>Preferred by the rule</source>
   <translation>按规则首选</translation>
  </message>
  <message>
   <source>Situation and knowledge date</source>
   <translation>情况日期与知识日期</translation>
  </message>
  <message>
   <source>Situation</source>
   <translation>情况</translation>
  </message>
  <message>
   <source>What held on this day</source>
   <translation>这一天的状况</translation>
  </message>
  <message>
   <source>Knowledge</source>
   <translation>所知</translation>
  </message>
  <message>
   <source>What had been said by this day</source>
   <translation>到这一天为止已有的说法</translation>
  </message>
  <message>
   <source>today, or 2019-04-25, 2019-04, 2019</source>
   <translation>今天，或 2019-04-25、2019-04、2019</translation>
  </message>
  <message>
   <source>Set both clocks to this day: what held then, as it was known then</source>
   <translation>把两个日期都设为这一天：当时的状况，按当时所知</translation>
  </message>
  <message>
   <source>Both to today</source>
   <translation>两者设为今天</translation>
  </message>
  <message>
   <source>Set</source>
   <translation>设定</translation>
  </message>
  <message>
   <source>%1: “%2” is no date; write a day, month or year such as 2019-04-25, 2019-04 or 2019.</source>
   <translation>%1：“%2”不是日期；请写日、月或年，例如 2019-04-25、2019-04 或 2019。</translation>
  </message>
  <message>
   <source>Set the clocks to today</source>
   <translation>把日期设为今天</translation>
  </message>
  <message>
   <source>Set the clocks</source>
   <translation>设定日期</translation>
  </message>
  <message>
   <source>Setting the clocks</source>
   <translation>正在设定日期</translation>
  </message>
  <message>
   <source>The map is drawn so when nkgis is started again.</source>
   <translation>重新启动 nkgis 后地图将这样绘制。</translation>
  </message>
  <message>
   <source>The map had stopped and was brought back.</source>
   <translation>地图曾停止，现已恢复。</translation>
  </message>
  <message>
   <source>Opening the bundled data</source>
   <translation>正在打开内置数据</translation>
  </message>
  <message>
   <source>Projects, routes, points and areas (%1)</source>
   <translation>项目、线路、点和区域 (%1)</translation>
  </message>
  <message>
   <source>All files</source>
   <translation>所有文件</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <source>Opening %1</source>
   <translation>正在打开 %1</translation>
  </message>
  <message>
   <source>Tables (%1)</source>
   <translation>表格 (%1)</translation>
  </message>
  <message>
   <source>Export layer</source>
   <translation>导出图层</translation>
  </message>
  <message>
   <source>The bundled data could not be opened</source>
   <translation>无法打开内置数据</translation>
  </message>
  <message>
   <source>Open %1</source>
   <translation>打开 %1</translation>
  </message>
  <message>
   <source>%1 has several layers. Which one?</source>
   <translation>%1 含有多个图层。打开哪一个？</translation>
  </message>
  <message>
   <source>%1 does not say its coordinate system. Which one is it?</source>
   <translation>%1 未注明坐标系。它是哪一个？</translation>
  </message>
  <message>
   <source>Comparing scenarios</source>
   <translation>正在比较情景</translation>
  </message>
  <message>
   <source>Exchange the two scenarios</source>
   <translation>对调两个情景</translation>
  </message>
  <message>
   <source>Swipe: one scenario left, the other right</source>
   <translation>卷帘：左右各显示一个情景</translation>
  </message>
  <message>
   <source>gauge</source>
   <translation>轨距</translation>
  </message>
  <message>
   <source>rule</source>
   <translation>规则</translation>
  </message>
  <message>
   <source>lifted</source>
   <translation>已解除</translation>
  </message>
  <message>
   <source>in force</source>
   <translation>有效</translation>
  </message>
  <message>
   <source>Differences: %1</source>
   <translation>差异：%1</translation>
  </message>
  <message>
   <source>The two scenarios do not differ on these networks.</source>
   <translation>在这些网络上两个情景没有差异。</translation>
  </message>
  <message>
   <source>closed</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>之前</translation>
  </message>
  <message>
   <source>After</source>
   <translation>之后</translation>
  </message>
  <message>
   <source>Networks</source>
   <translation>网络</translation>
  </message>
  <message>
   <source>Rail, road and sea</source>
   <translation>铁路、公路和海运</translation>
  </message>
  <message>
   <source>Gas</source>
   <translation>天然气</translation>
  </message>
  <message>
   <source>Oil</source>
   <translation>石油</translation>
  </message>
  <message>
   <source>Power</source>
   <translation>功率</translation>
  </message>
  <message>
   <source>What</source>
   <translation>项目内容</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>变化</translation>
  </message>
  <message>
   <source>Cause</source>
   <translation>原因</translation>
  </message>
  <message>
   <source>Differences</source>
   <translation>差异</translation>
  </message>
  <message>
   <source>Along the path</source>
   <translation>沿路径</translation>
  </message>
  <message>
   <source>Open the table %1</source>
   <translation>打开表格 %1</translation>
  </message>
  <message>
   <source>The first rows</source>
   <translation>前几行</translation>
  </message>
  <message>
   <source>Comma ,</source>
   <translation>逗号 ,</translation>
  </message>
  <message>
   <source>Semicolon ;</source>
   <translation>分号 ;</translation>
  </message>
  <message>
   <source>Tab</source>
   <translation>制表符</translation>
  </message>
  <message>
   <source>Bar |</source>
   <translation>竖线 |</translation>
  </message>
  <message>
   <source>Point 42.5</source>
   <translation>点 42.5</translation>
  </message>
  <message>
   <source>Comma 42,5</source>
   <translation>逗号 42,5</translation>
  </message>
  <message>
   <source>Two columns</source>
   <translation>两列</translation>
  </message>
  <message>
   <source>A column of WKT</source>
   <translation>WKT 列</translation>
  </message>
  <message>
   <source>&amp;Encoding</source>
   <translation>编码(&amp;E)</translation>
  </message>
  <message>
   <source>&amp;Values apart by</source>
   <translation>分隔符(&amp;V)</translation>
  </message>
  <message>
   <source>&amp;Decimal sign</source>
   <translation>小数点符号(&amp;D)</translation>
  </message>
  <message>
   <source>C&amp;RS</source>
   <translation>坐标系(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Place in</source>
   <translation>位置所在(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Longitude or x</source>
   <translation>经度或 x(&amp;L)</translation>
  </message>
  <message>
   <source>L&amp;atitude or y</source>
   <translation>纬度或 y(&amp;A)</translation>
  </message>
  <message>
   <source>&amp;WKT</source>
   <translation>&amp;WKT</translation>
  </message>
  <message>
   <source>&amp;Id of the line</source>
   <translation>线路标识(&amp;I)</translation>
  </message>
  <message>
   <source>(none)</source>
   <translation>（无）</translation>
  </message>
  <message>
   <source>Looking through the rows…</source>
   <translation>正在检查各行…</translation>
  </message>
  <message>
   <source>Looking through %1</source>
   <translation>正在检查 %1</translation>
  </message>
  <message>
   <source>Choose the columns that hold the coordinates.</source>
   <translation>请选择含坐标的列。</translation>
  </message>
  <message>
   <source>CRS</source>
   <translation>坐标系</translation>
  </message>
  <message>
   <source>%1 rows, %2 of them cannot be used</source>
   <translation>%1 行，其中 %2 行无法使用</translation>
  </message>
  <message>
   <source>Row %1: %2</source>
   <translation>第 %1 行：%2</translation>
  </message>
  <message>
   <source>Show on the map</source>
   <translation>在地图上显示</translation>
  </message>
  <message>
   <source>%1 layers</source>
   <translation>%1 个图层</translation>
  </message>
  <message>
   <source>Finish</source>
   <translation>完成</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>保留</translation>
  </message>
  <message>
   <source>K keeps this measurement in a layer; a click begins another one.</source>
   <translation>按 K 将此测量保留到图层;单击开始新的测量。</translation>
  </message>
  <message>
   <source>Draw area</source>
   <translation>绘制区域</translation>
  </message>
  <message>
   <source>Draw line</source>
   <translation>绘制线</translation>
  </message>
  <message>
   <source>Keep measurement</source>
   <translation>保留测量</translation>
  </message>
  <message>
   <source>Select a line or an area first.</source>
   <translation>请先选择一条线或一个区域。</translation>
  </message>
  <message>
   <source>Next leg %1, azimuth %2</source>
   <translation>下一段 %1,方位角 %2</translation>
  </message>
  <message>
   <source>Click a line or an area to edit it.</source>
   <translation>点击要编辑的线或区域。</translation>
  </message>
  <message>
   <source>Drawing</source>
   <translation>绘制</translation>
  </message>
  <message>
   <source>Next vertex: 42.4152, 130.6413</source>
   <translation>下一个顶点:42.4152, 130.6413</translation>
  </message>
  <message>
   <source>Coordinates of the next vertex</source>
   <translation>下一个顶点的坐标</translation>
  </message>
  <message>
   <source>Latitude and longitude, in degrees or in degrees, minutes and seconds</source>
   <translation>纬度和经度,以度或度分秒表示</translation>
  </message>
  <message>
   <source>Perimeter</source>
   <translation>周长</translation>
  </message>
  <message>
   <source>On a border</source>
   <translation>在边界上</translation>
  </message>
  <message>
   <source>In an overlap</source>
   <translation>在重叠区内</translation>
  </message>
  <message>
   <source>In no country</source>
   <translation>不属于任何国家</translation>
  </message>
  <message>
   <source>Outside the border set</source>
   <translation>在边界数据集之外</translation>
  </message>
  <message>
   <source>Crossing %1</source>
   <translation>过境点 %1</translation>
  </message>
  <message>
   <source>More crossings</source>
   <translation>更多过境点</translation>
  </message>
  <message>
   <source>Copy with metres, method and source</source>
   <translation>连同米数、方法和来源复制</translation>
  </message>
  <message>
   <source>Go to</source>
   <translation>转到</translation>
  </message>
  <message>
   <source>Coordinates or a name</source>
   <translation>坐标或名称</translation>
  </message>
  <message>
   <source>42.4152, 130.6413 or a name</source>
   <translation>42.4152, 130.6413 或名称</translation>
  </message>
  <message>
   <source>What is found</source>
   <translation>查找结果</translation>
  </message>
  <message>
   <source>Latitude first, or with N, E, С, В; degrees, or degrees, minutes and seconds.</source>
   <translation>先纬度,或带 N、E、С、В;度,或度分秒。</translation>
  </message>
  <message>
   <source>Go</source>
   <translation>转到</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>重试</translation>
  </message>
  <message>
   <source>Move vertex</source>
   <translation>移动顶点</translation>
  </message>
  <message>
   <source>Insert vertex</source>
   <translation>插入顶点</translation>
  </message>
  <message>
   <source>Remove vertex</source>
   <translation>移除顶点</translation>
  </message>
  <message>
   <source>There is no line; click a line.</source>
   <translation>此处没有线;请点击一条线。</translation>
  </message>
  <message>
   <source>Split line</source>
   <translation>分割线</translation>
  </message>
  <message>
   <source>Now click the second line.</source>
   <translation>现在点击第二条线。</translation>
  </message>
  <message>
   <source>Join lines</source>
   <translation>连接线</translation>
  </message>
  <message>
   <source>Click a line for its passport; drop a file on the window to add your own. F1 lists all keys.</source>
   <translation>点击线路可查看其档案；把文件拖入窗口即可添加自己的数据。F1 列出所有按键。</translation>
  </message>
  <message>
   <source>Got it</source>
   <translation>知道了</translation>
  </message>
  <message>
   <source>Opened</source>
   <translation>已打开</translation>
  </message>
  <message>
   <source>History</source>
   <translation>历史</translation>
  </message>
  <message>
   <source>Looking what is there</source>
   <translation>正在查找此处的要素</translation>
  </message>
  <message>
   <source>Indexing the map</source>
   <translation>正在为地图建立索引</translation>
  </message>
  <message>
   <source>Close the list (Esc)</source>
   <translation>关闭列表 (Esc)</translation>
  </message>
  <message>
   <source>Features under the click</source>
   <translation>点击处的要素</translation>
  </message>
  <message>
   <source>The first %1 features here</source>
   <translation>此处前 %1 个要素</translation>
  </message>
  <message>
   <source>%1 features here</source>
   <translation>此处有 %1 个要素</translation>
  </message>
  <message>
   <source>schematic</source>
   <translation>示意</translation>
  </message>
  <message>
   <source>Import claims</source>
   <translation>导入说法</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>导入</translation>
  </message>
  <message>
   <source>%1 of its rows are wrong, so nothing is imported from %2. Correct them and import again.</source>
   <translation>有 %1 行有误，因此未从 %2 导入任何内容。请更正后重新导入。</translation>
  </message>
  <message>
   <source>Every claim of %1 is there already.</source>
   <translation>%1 中的说法均已存在。</translation>
  </message>
  <message>
   <source>%1 claims of %3 are new, %2 replace your own of the same id.</source>
   <translation>%3：新增 %1 条，替换同 id 的自有说法 %2 条。</translation>
  </message>
  <message>
   <source>Row</source>
   <translation>行</translation>
  </message>
  <message>
   <source>Go to kilometre</source>
   <translation>转到里程</translation>
  </message>
  <message>
   <source>Kilometre, e.g. 12.5</source>
   <translation>里程，例如 12.5</translation>
  </message>
  <message>
   <source>Kilometre</source>
   <translation>里程</translation>
  </message>
  <message>
   <source>&amp;measured</source>
   <translation>量算(&amp;M)</translation>
  </message>
  <message>
   <source>&amp;published</source>
   <translation>公布(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Go</source>
   <translation>转到(&amp;G)</translation>
  </message>
  <message>
   <source>Write a kilometre as a number, e.g. 12.5.</source>
   <translation>请以数字输入里程，例如 12.5。</translation>
  </message>
  <message>
   <source>Kilometre %1 is beyond the route; give one from %2 to %3.</source>
   <translation>里程 %1 超出线路；请输入 %2 到 %3 之间的值。</translation>
  </message>
  <message>
   <source>Select a route on the map or in the table.</source>
   <translation>请在地图或表格中选择线路。</translation>
  </message>
  <message>
   <source>km %1 to %2</source>
   <translation>%1 – %2 公里</translation>
  </message>
  <message>
   <source>This route has no two stations with a published kilometre.</source>
   <translation>本线路没有两个公布里程的车站。</translation>
  </message>
  <message>
   <source>Duplicate %1</source>
   <translation>复制 %1</translation>
  </message>
  <message>
   <source>Group %1</source>
   <translation>将 %1 编组</translation>
  </message>
  <message>
   <source>Ungroup %1</source>
   <translation>取消编组 %1</translation>
  </message>
  <message>
   <source>Move %1</source>
   <translation>移动 %1</translation>
  </message>
  <message>
   <source>Show only %1</source>
   <translation>仅显示 %1</translation>
  </message>
  <message>
   <source>Show all layers</source>
   <translation>显示所有图层</translation>
  </message>
  <message>
   <source>Hide all layers</source>
   <translation>隐藏所有图层</translation>
  </message>
  <message>
   <source>Remove %1 with all that is in it?</source>
   <translation>移除 %1 及其中的所有内容？</translation>
  </message>
  <message>
   <source>Remove group</source>
   <translation>移除组</translation>
  </message>
  <message>
   <source>Undo brings them back.</source>
   <translation>撤销可恢复。</translation>
  </message>
  <message>
   <source>&amp;Ungroup instead</source>
   <translation>改为取消编组(&amp;U)</translation>
  </message>
  <message>
   <source>Remove %1</source>
   <translation>移除 %1</translation>
  </message>
  <message>
   <source>Properties of %1</source>
   <translation>%1 的属性</translation>
  </message>
  <message>
   <source>Opacity of the selected layers</source>
   <translation>所选图层的不透明度</translation>
  </message>
  <message>
   <source>Drop a file here or on the map to add it.</source>
   <translation>将文件拖到此处或地图上即可添加。</translation>
  </message>
  <message>
   <source>Drop a file here or open one.</source>
   <translation>将文件拖到此处或打开一个文件。</translation>
  </message>
  <message>
   <source>Open…</source>
   <translation>打开…</translation>
  </message>
  <message>
   <source>Show %1</source>
   <translation>显示 %1</translation>
  </message>
  <message>
   <source>Hide %1</source>
   <translation>隐藏 %1</translation>
  </message>
  <message>
   <source>Rename %1</source>
   <translation>重命名 %1</translation>
  </message>
  <message>
   <source>Opacity of %1</source>
   <translation>%1 的不透明度</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>图层</translation>
  </message>
  <message>
   <source>Layers and groups from top to bottom, as they lie on the map</source>
   <translation>图层和组，自上而下，与地图上的叠放顺序一致</translation>
  </message>
  <message>
   <source>Zoom to the layer</source>
   <translation>缩放到图层</translation>
  </message>
  <message>
   <source>Remove the layer (undo brings it back)</source>
   <translation>移除图层（撤销可恢复）</translation>
  </message>
  <message>
   <source>%1 (published %2)</source>
   <translation>%1（公布 %2）</translation>
  </message>
  <message>
   <source>Save sections</source>
   <translation>保存区段</translation>
  </message>
  <message>
   <source>Written: %1</source>
   <translation>已写入：%1</translation>
  </message>
  <message>
   <source>Copy &amp;kilometre here: %1</source>
   <translation>复制此处里程(&amp;K)：%1</translation>
  </message>
  <message>
   <source>Copy nearest &amp;kilometre: %1, %2 from here</source>
   <translation>复制最近里程(&amp;K)：%1，距此 %2</translation>
  </message>
  <message>
   <source>Copy &amp;place: %1</source>
   <translation>复制位置(&amp;P)：%1</translation>
  </message>
  <message>
   <source>Written: %1; without the online basemap</source>
   <translation>已写入：%1；不含在线底图</translation>
  </message>
  <message>
   <source>The map's process ended. Try again to load it anew.</source>
   <translation>地图进程已结束。请重试以重新加载。</translation>
  </message>
  <message>
   <source>Name of the layer or group</source>
   <translation>图层或组的名称</translation>
  </message>
  <message>
   <source>Scenario</source>
   <translation>情景</translation>
  </message>
  <message>
   <source>Path</source>
   <translation>路径</translation>
  </message>
  <message>
   <source>Comparison</source>
   <translation>比较</translation>
  </message>
  <message>
   <source>Note %1: %2</source>
   <translation>注 %1：%2</translation>
  </message>
  <message>
   <source>Back to the board</source>
   <translation>返回看板</translation>
  </message>
  <message>
   <source>Show only this project</source>
   <translation>仅显示此项目</translation>
  </message>
  <message>
   <source>Zoom to it</source>
   <translation>缩放到此</translation>
  </message>
  <message>
   <source>Show everything again</source>
   <translation>重新显示全部</translation>
  </message>
  <message>
   <source>Project</source>
   <translation>项目</translation>
  </message>
  <message>
   <source>Partners</source>
   <translation>参与方</translation>
  </message>
  <message>
   <source>Countries</source>
   <translation>国家</translation>
  </message>
  <message>
   <source>What happened</source>
   <translation>经过</translation>
  </message>
  <message>
   <source>On the map</source>
   <translation>在地图上</translation>
  </message>
  <message>
   <source>No feature of the map belongs to it.</source>
   <translation>地图上没有属于它的要素。</translation>
  </message>
  <message>
   <source>%1: not on the map at this date</source>
   <translation>%1：此日期不在地图上</translation>
  </message>
  <message>
   <source>No claim is known by then.</source>
   <translation>当时没有已知的说法。</translation>
  </message>
  <message>
   <source>Fold the panel</source>
   <translation>折叠面板</translation>
  </message>
  <message>
   <source>Passport</source>
   <translation>线路档案</translation>
  </message>
  <message>
   <source>drawn in this project</source>
   <translation>在本项目中绘制</translation>
  </message>
  <message>
   <source>Show all %1</source>
   <translation>显示全部 %1</translation>
  </message>
  <message>
   <source>Change of the scenario</source>
   <translation>情景的改动</translation>
  </message>
  <message>
   <source>Choose a figure of the cost table.</source>
   <translation>请选择成本表中的数值项。</translation>
  </message>
  <message>
   <source>“%1” is no number.</source>
   <translation>“%1”不是数字。</translation>
  </message>
  <message>
   <source>From the day</source>
   <translation>起始日</translation>
  </message>
  <message>
   <source>always; or 2027, 2027-09, 2027-09-22</source>
   <translation>始终；或 2027、2027-09、2027-09-22</translation>
  </message>
  <message>
   <source>What it supposes</source>
   <translation>假设内容</translation>
  </message>
  <message>
   <source>assumption</source>
   <translation>假设</translation>
  </message>
  <message>
   <source>Line</source>
   <translation>线路</translation>
  </message>
  <message>
   <source>all rules</source>
   <translation>所有规则</translation>
  </message>
  <message>
   <source>Rule or regime</source>
   <translation>规则或制度</translation>
  </message>
  <message>
   <source>Figure</source>
   <translation>数值项</translation>
  </message>
  <message>
   <source>Low</source>
   <translation>下限</translation>
  </message>
  <message>
   <source>High</source>
   <translation>上限</translation>
  </message>
  <message>
   <source>every cargo</source>
   <translation>所有货物</translation>
  </message>
  <message>
   <source>humanitarian goods</source>
   <translation>人道主义物资</translation>
  </message>
  <message>
   <source>non-military trade</source>
   <translation>非军事贸易</translation>
  </message>
  <message>
   <source>For</source>
   <translation>适用于</translation>
  </message>
  <message>
   <source>not stated</source>
   <translation>未说明</translation>
  </message>
  <message>
   <source>Mode</source>
   <translation>方式</translation>
  </message>
  <message>
   <source>From</source>
   <translation>起点</translation>
  </message>
  <message>
   <source>To</source>
   <translation>终点</translation>
  </message>
  <message>
   <source>Kilometres</source>
   <translation>公里</translation>
  </message>
  <message>
   <source>as drawn</source>
   <translation>按图上长度</translation>
  </message>
  <message>
   <source>Hours</source>
   <translation>小时数</translation>
  </message>
  <message>
   <source>by the cost table</source>
   <translation>按成本表</translation>
  </message>
  <message>
   <source>Time and cost along the path</source>
   <translation>沿路径的时间和成本</translation>
  </message>
  <message>
   <source>Find a path: its time and cost over the kilometres are drawn here.</source>
   <translation>查找路径后，此处绘出其随公里变化的时间和成本。</translation>
  </message>
  <message>
   <source>hours</source>
   <translation>小时</translation>
  </message>
  <message>
   <source>USD/t</source>
   <translation>美元/吨</translation>
  </message>
  <message>
   <source>Alternatives</source>
   <translation>备选方案</translation>
  </message>
  <message>
   <source>Leg</source>
   <translation>路段</translation>
  </message>
  <message>
   <source>Legs</source>
   <translation>各路段</translation>
  </message>
  <message>
   <source>What is met</source>
   <translation>途中事项</translation>
  </message>
  <message>
   <source>Events</source>
   <translation>事件</translation>
  </message>
  <message>
   <source>Keep as route</source>
   <translation>保存为路线</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>缩放</translation>
  </message>
  <message>
   <source>Chart</source>
   <translation>图表</translation>
  </message>
  <message>
   <source>Show what is reached</source>
   <translation>显示可达范围</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>地点</translation>
  </message>
  <message>
   <source>Places that are reached</source>
   <translation>可达地点</translation>
  </message>
  <message>
   <source>m</source>
   <translation>米</translation>
  </message>
  <message>
   <source>Faults of the joints</source>
   <translation>连接缺陷</translation>
  </message>
  <message>
   <source>Reach</source>
   <translation>可达性</translation>
  </message>
  <message>
   <source>Faults</source>
   <translation>缺陷</translation>
  </message>
  <message>
   <source>Write two places, or click them on the map with the tool (P).</source>
   <translation>请写出两个地点，或用工具 (P) 在地图上点击。</translation>
  </message>
  <message>
   <source>Looking for the path…</source>
   <translation>正在查找路径…</translation>
  </message>
  <message>
   <source>high seas</source>
   <translation>公海</translation>
  </message>
  <message>
   <source>by lorry</source>
   <translation>用卡车</translation>
  </message>
  <message>
   <source>%1. Length: %2</source>
   <translation>%1。长度：%2</translation>
  </message>
  <message>
   <source>%1 places, %2 of lines. Colours from near to far, up to %3.</source>
   <translation>%1 个地点，线路 %2。颜色由近到远，上限 %3。</translation>
  </message>
  <message>
   <source>Loose end: %1 misses %2</source>
   <translation>悬空端：%1 未接上 %2</translation>
  </message>
  <message>
   <source>Drawn twice: %1 along %2</source>
   <translation>重复绘制：%1 沿 %2</translation>
  </message>
  <message>
   <source>Apart: %1 and %2</source>
   <translation>不相连：%1 和 %2</translation>
  </message>
  <message>
   <source>Faults: %1. Click one to see where.</source>
   <translation>%1 处缺陷。点击查看位置。</translation>
  </message>
  <message>
   <source>No path</source>
   <translation>没有路径</translation>
  </message>
  <message>
   <source>Everything within a limit of the place “From” on the page Path.</source>
   <translation>距“路径”页中“起点”在限值以内的一切。</translation>
  </message>
  <message>
   <source>Limit</source>
   <translation>限值</translation>
  </message>
  <message>
   <source>From here</source>
   <translation>从这里</translation>
  </message>
  <message>
   <source>Looking for the path</source>
   <translation>查找路径</translation>
  </message>
  <message>
   <source>Write or click the place “From” first.</source>
   <translation>请先写出或点击“起点”。</translation>
  </message>
  <message>
   <source>Looking for what is reached…</source>
   <translation>正在查找可达范围…</translation>
  </message>
  <message>
   <source>Looking for what is reached</source>
   <translation>查找可达范围</translation>
  </message>
  <message>
   <source>Looking for faults of the joints</source>
   <translation>查找连接缺陷</translation>
  </message>
  <message>
   <source>Keeping the path</source>
   <translation>正在保存路径</translation>
  </message>
  <message>
   <source>Keep path</source>
   <translation>保存路径</translation>
  </message>
  <message>
   <source>The path is kept as a route in the layer Paths.</source>
   <translation>路径已作为路线保存在“路径”图层中。</translation>
  </message>
  <message>
   <source>Cancelled.</source>
   <translation>已取消。</translation>
  </message>
  <message>
   <source>Preview of the sheet</source>
   <translation>图幅预览</translation>
  </message>
  <message>
   <source>Working</source>
   <translation>处理中</translation>
  </message>
  <message>
   <source>%1 was left closed: a window shows one project.</source>
   <translation>%1 未打开:一个窗口只显示一个项目。</translation>
  </message>
  <message>
   <source>Projects and packages (%1)</source>
   <translation>项目和便携包 (%1)</translation>
  </message>
  <message>
   <source>Open project</source>
   <translation>打开项目</translation>
  </message>
  <message>
   <source>Save project as</source>
   <translation>项目另存为</translation>
  </message>
  <message>
   <source>Save portable package</source>
   <translation>保存便携包</translation>
  </message>
  <message>
   <source>Project name</source>
   <translation>项目名称</translation>
  </message>
  <message>
   <source>Name on sheets and pages:</source>
   <translation>图幅和页面上的名称:</translation>
  </message>
  <message>
   <source>Name the project %1</source>
   <translation>将项目命名为 %1</translation>
  </message>
  <message>
   <source>Restoring unsaved work</source>
   <translation>正在恢复未保存的工作</translation>
  </message>
  <message>
   <source>Saving %1</source>
   <translation>正在保存 %1</translation>
  </message>
  <message>
   <source>Not saved</source>
   <translation>未保存</translation>
  </message>
  <message>
   <source>%1 is written without the rows of %2: their files are missing.</source>
   <translation>写入 %1 时缺少 %2 的数据行:其文件缺失。</translation>
  </message>
  <message>
   <source>Unsaved work cannot be kept safe against a crash: %1</source>
   <translation>无法为防崩溃而保存未保存的工作:%1</translation>
  </message>
  <message>
   <source>Reading kilometres</source>
   <translation>正在读取里程</translation>
  </message>
  <message>
   <source>Sanctions screen</source>
   <translation>制裁筛查</translation>
  </message>
  <message>
   <source>Show sanctions</source>
   <translation>显示制裁</translation>
  </message>
  <message>
   <source>Hide sanctions</source>
   <translation>隐藏制裁</translation>
  </message>
  <message>
   <source>Edit claim %1</source>
   <translation>编辑说法 %1</translation>
  </message>
  <message>
   <source>Add claim %1</source>
   <translation>添加说法 %1</translation>
  </message>
  <message>
   <source>Delete claim %1</source>
   <translation>删除说法 %1</translation>
  </message>
  <message>
   <source>Tables (*.csv *.xlsx)</source>
   <translation>表格 (*.csv *.xlsx)</translation>
  </message>
  <message>
   <source>Reading %1</source>
   <translation>正在读取 %1</translation>
  </message>
  <message>
   <source>Import %1</source>
   <translation>导入 %1</translation>
  </message>
  <message>
   <source>CSV table (*.csv)</source>
   <translation>CSV 表格 (*.csv)</translation>
  </message>
  <message>
   <source>Excel workbook (*.xlsx)</source>
   <translation>Excel 工作簿 (*.xlsx)</translation>
  </message>
  <message>
   <source>JSON (*.json)</source>
   <translation>JSON (*.json)</translation>
  </message>
  <message>
   <source>Export claims</source>
   <translation>导出说法</translation>
  </message>
  <message>
   <source>Export screening</source>
   <translation>导出筛查结果</translation>
  </message>
  <message>
   <source>From: name, id or coordinates</source>
   <translation>起点：名称、编号或坐标</translation>
  </message>
  <message>
   <source>Exchange from and to</source>
   <translation>对调起点和终点</translation>
  </message>
  <message>
   <source>Add a place on the way</source>
   <translation>添加途经地点</translation>
  </message>
  <message>
   <source>What the path has least of</source>
   <translation>路径最小化的量</translation>
  </message>
  <message>
   <source>Find path</source>
   <translation>查找路径</translation>
  </message>
  <message>
   <source>No cargo named</source>
   <translation>未指定货物</translation>
  </message>
  <message>
   <source>By way of</source>
   <translation>途经</translation>
  </message>
  <message>
   <source>Remove this place</source>
   <translation>移除此地点</translation>
  </message>
  <message>
   <source>Cargo, for the sanctions</source>
   <translation>货物（用于制裁）</translation>
  </message>
  <message>
   <source>What is carried, for the sanctions</source>
   <translation>所运货物（用于制裁）</translation>
  </message>
  <message>
   <source>How many paths</source>
   <translation>路径数量</translation>
  </message>
  <message>
   <source>One path</source>
   <translation>一条路径</translation>
  </message>
  <message>
   <source>Up to %1 paths</source>
   <translation>最多 %1 条路径</translation>
  </message>
  <message>
   <source>Avoid: %1</source>
   <translation>避开：%1</translation>
  </message>
  <message>
   <source>Avoid…</source>
   <translation>避开…</translation>
  </message>
  <message>
   <source>Countries that the path must not enter, at sea too</source>
   <translation>路径不得进入的国家，包括其海域</translation>
  </message>
  <message>
   <source>Filter, e.g. gas shelved</source>
   <translation>筛选，例如：天然气 搁置</translation>
  </message>
  <message>
   <source>No route matches “%1”.</source>
   <translation>没有与“%1”匹配的线路。</translation>
  </message>
  <message>
   <source>Routes</source>
   <translation>线路</translation>
  </message>
  <message>
   <source>%1 of %2 match</source>
   <translation>匹配 %1 / %2</translation>
  </message>
  <message>
   <source>%1 of %2 in view</source>
   <translation>视图内 %1 / %2</translation>
  </message>
  <message>
   <source>Change…</source>
   <translation>更改…</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>移除</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>上移</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>下移</translation>
  </message>
  <message>
   <source>%1 This scenario comes with nkgis: duplicate it to change it.</source>
   <translation>%1 这是内置情景：如需更改请先复制。</translation>
  </message>
  <message>
   <source>Add to scenario</source>
   <translation>添加到情景</translation>
  </message>
  <message>
   <source>Change scenario</source>
   <translation>更改情景</translation>
  </message>
  <message>
   <source>%1, copy</source>
   <translation>%1，副本</translation>
  </message>
  <message>
   <source>Duplicate scenario</source>
   <translation>复制情景</translation>
  </message>
  <message>
   <source>Delete scenario</source>
   <translation>删除情景</translation>
  </message>
  <message>
   <source>Rename scenario</source>
   <translation>重命名情景</translation>
  </message>
  <message>
   <source>Switch a change on</source>
   <translation>启用改动</translation>
  </message>
  <message>
   <source>Switch a change off</source>
   <translation>停用改动</translation>
  </message>
  <message>
   <source>Remove from scenario</source>
   <translation>从情景中移除</translation>
  </message>
  <message>
   <source>Reorder scenario</source>
   <translation>调整情景顺序</translation>
  </message>
  <message>
   <source>Close a line…</source>
   <translation>关闭线路…</translation>
  </message>
  <message>
   <source>Open a line…</source>
   <translation>开通线路…</translation>
  </message>
  <message>
   <source>Change a gauge…</source>
   <translation>更改轨距…</translation>
  </message>
  <message>
   <source>Add a link…</source>
   <translation>添加连接…</translation>
  </message>
  <message>
   <source>Lift a rule…</source>
   <translation>解除规则…</translation>
  </message>
  <message>
   <source>Enforce the rules…</source>
   <translation>执行规则…</translation>
  </message>
  <message>
   <source>Set a cost…</source>
   <translation>设定成本…</translation>
  </message>
  <message>
   <source>Add a change</source>
   <translation>添加改动</translation>
  </message>
  <message>
   <source>Changes in their order</source>
   <translation>按顺序的改动</translation>
  </message>
  <message>
   <source>Scenario %1</source>
   <translation>情景 %1</translation>
  </message>
  <message>
   <source>Edit scenarios…</source>
   <translation>编辑情景…</translation>
  </message>
  <message>
   <source>Scenario: what is supposed to be open, closed or lifted ([ and ])</source>
   <translation>情景：假设开通、关闭或解除的内容（[ 和 ]）</translation>
  </message>
  <message>
   <source>Setting the scenario</source>
   <translation>正在设置情景</translation>
  </message>
  <message>
   <source>situation date</source>
   <translation>情势日期</translation>
  </message>
  <message>
   <source>2018, 2018-06 or 2018-06-15; empty for the situation date, else today</source>
   <translation>2018、2018-06 或 2018-06-15；留空为情势日期，否则为今天</translation>
  </message>
  <message>
   <source>Worst of all regimes</source>
   <translation>所有制度中最严者</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>导出…</translation>
  </message>
  <message>
   <source>Cargo</source>
   <translation>货物</translation>
  </message>
  <message>
   <source>Destination</source>
   <translation>目的地</translation>
  </message>
  <message>
   <source>Way</source>
   <translation>途径</translation>
  </message>
  <message>
   <source>Actors</source>
   <translation>参与方</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>日期</translation>
  </message>
  <message>
   <source>Goods or an activity, by name or synonym in any language</source>
   <translation>货物或活动：名称或任一语言的同义词</translation>
  </message>
  <message>
   <source>Kinds of actors or countries that take part, parted by semicolons</source>
   <translation>参与方类型或国家，以分号分隔</translation>
  </message>
  <message>
   <source>Question to the sanctions screen</source>
   <translation>制裁筛查的问题</translation>
  </message>
  <message>
   <source>Screening</source>
   <translation>正在筛查</translation>
  </message>
  <message>
   <source>the selected route</source>
   <translation>所选线路</translation>
  </message>
  <message>
   <source>the open sea</source>
   <translation>公海</translation>
  </message>
  <message>
   <source>Select a route on the map or in the table, or choose a way.</source>
   <translation>请在地图或表中选择线路，或选定途径。</translation>
  </message>
  <message>
   <source>Commercially blocked</source>
   <translation>商业上受阻</translation>
  </message>
  <message>
   <source>%1 from %2 to %3 by %5 on %4</source>
   <translation>%1，从%2到%3，经%5，%4</translation>
  </message>
  <message>
   <source>There is no cargo called %1; choose one of the list.</source>
   <translation>没有名为 %1 的货物；请从列表中选择。</translation>
  </message>
  <message>
   <source>%1 is no country code; write two letters such as RU or KP.</source>
   <translation>%1 不是国家代码；请写两个字母，如 RU 或 KP。</translation>
  </message>
  <message>
   <source>%1 is no route, passage or project; choose one of the list.</source>
   <translation>%1 不是线路、航路或项目；请从列表中选择。</translation>
  </message>
  <message>
   <source>%1 is no date; write 2018, 2018-06 or 2018-06-15.</source>
   <translation>%1 不是日期；请写 2018、2018-06 或 2018-06-15。</translation>
  </message>
  <message>
   <source>Search names, ids, 42.4, 130.6   Ctrl+K</source>
   <translation>搜索名称、id、42.4, 130.6   Ctrl+K</translation>
  </message>
  <message>
   <source>Search names, ids, texts and coordinates</source>
   <translation>搜索名称、id、文本和坐标</translation>
  </message>
  <message>
   <source>Nothing is called “%1”.</source>
   <translation>没有名为“%1”的对象。</translation>
  </message>
  <message>
   <source>Indexing names for the search</source>
   <translation>正在为搜索建立名称索引</translation>
  </message>
  <message>
   <source>The day the sections hold: 2013, 2013-09 or 2013-09-22; empty for now</source>
   <translation>区段的日期：2013、2013-09 或 2013-09-22；留空为当前</translation>
  </message>
  <message>
   <source>now</source>
   <translation>当前</translation>
  </message>
  <message>
   <source>Sections</source>
   <translation>区段</translation>
  </message>
  <message>
   <source>%1 events could not be read</source>
   <translation>%1 个事件无法读取</translation>
  </message>
  <message>
   <source>1 event could not be read</source>
   <translation>1 个事件无法读取</translation>
  </message>
  <message>
   <source>Slides of the selected route (*.pptx)</source>
   <translation>所选线路的幻灯片 (*.pptx)</translation>
  </message>
  <message>
   <source>Slides of the story (*.pptx)</source>
   <translation>故事的幻灯片 (*.pptx)</translation>
  </message>
  <message>
   <source>Slides of the whole project (*.pptx)</source>
   <translation>整个项目的幻灯片 (*.pptx)</translation>
  </message>
  <message>
   <source>Slides</source>
   <translation>幻灯片</translation>
  </message>
  <message>
   <source>Update the slides in %1?</source>
   <translation>更新 %1 中的幻灯片？</translation>
  </message>
  <message>
   <source>Maps, figures, tables and notes of nkgis are made anew where they stand. Your own slides, shapes, notes and headings stay.</source>
   <translation>nkgis 的地图、数字、表格和备注将在原处重新生成。您自己的幻灯片、形状、备注和标题保持不变。</translation>
  </message>
  <message>
   <source>%1 has no slides of nkgis yet.</source>
   <translation>%1 中还没有 nkgis 的幻灯片。</translation>
  </message>
  <message>
   <source>They can be added behind the slides that are there, which stay as they are.</source>
   <translation>可以添加到现有幻灯片之后，现有幻灯片保持不变。</translation>
  </message>
  <message>
   <source>&amp;Update</source>
   <translation>更新(&amp;U)</translation>
  </message>
  <message>
   <source>&amp;Replace the file</source>
   <translation>替换文件(&amp;R)</translation>
  </message>
  <message>
   <source>WGS 84 geodesic</source>
   <translation>WGS 84 大地线</translation>
  </message>
  <message>
   <source>Online: %1</source>
   <translation>在线：%1</translation>
  </message>
  <message>
   <source>Online: %1 does not answer</source>
   <translation>在线：%1 无响应</translation>
  </message>
  <message>
   <source>An online basemap is on. Click to switch it off.</source>
   <translation>在线底图已打开。点击可关闭。</translation>
  </message>
  <message>
   <source>No tiles come: the network or the service is down. The map shows what is built in.</source>
   <translation>收不到图块：网络或服务中断。地图显示内置底图。</translation>
  </message>
  <message>
   <source>Borders: %1</source>
   <translation>边界：%1</translation>
  </message>
  <message>
   <source>no date</source>
   <translation>无日期</translation>
  </message>
  <message>
   <source>Border set %1, %2; tolerance %3 m, water gap %4 m</source>
   <translation>边界数据集 %1，%2；容差 %3 米，水域间隔 %4 米</translation>
  </message>
  <message>
   <source>Strip</source>
   <translation>带状图</translation>
  </message>
  <message>
   <source>&amp;Usual lanes</source>
   <translation>常用栏(&amp;U)</translation>
  </message>
  <message>
   <source>Choose lanes</source>
   <translation>选择栏</translation>
  </message>
  <message>
   <source>Show more kilometres (−)</source>
   <translation>显示更多公里 (−)</translation>
  </message>
  <message>
   <source>Show fewer kilometres (+)</source>
   <translation>显示更少公里 (+)</translation>
  </message>
  <message>
   <source>Show the whole route (0)</source>
   <translation>显示整条线路 (0)</translation>
  </message>
  <message>
   <source>Export, copy, print, compare</source>
   <translation>导出、复制、打印、比较</translation>
  </message>
  <message>
   <source>Show the table</source>
   <translation>显示表格</translation>
  </message>
  <message>
   <source>&amp;Zoom the map to this</source>
   <translation>将地图缩放到此处(&amp;Z)</translation>
  </message>
  <message>
   <source>Copy “%1”</source>
   <translation>复制“%1”</translation>
  </message>
  <message>
   <source>&amp;Lanes</source>
   <translation>栏(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Remove %1 from the comparison</source>
   <translation>从比较中移除 %1(&amp;R)</translation>
  </message>
  <message>
   <source>This layer has no style of its own.</source>
   <translation>此图层没有自己的样式。</translation>
  </message>
  <message>
   <source>Finding classes</source>
   <translation>正在计算分级</translation>
  </message>
  <message>
   <source>Sorting %1 into classes</source>
   <translation>正在将%1分级</translation>
  </message>
  <message>
   <source>The text that was copied</source>
   <translation>所复制的文本</translation>
  </message>
  <message>
   <source>Paste style</source>
   <translation>粘贴样式</translation>
  </message>
  <message>
   <source>Save style</source>
   <translation>保存样式</translation>
  </message>
  <message>
   <source>Style (*.json)</source>
   <translation>样式 (*.json)</translation>
  </message>
  <message>
   <source>Load style</source>
   <translation>载入样式</translation>
  </message>
  <message>
   <source>Reading the fields</source>
   <translation>正在读取字段</translation>
  </message>
  <message>
   <source>Timeline of dated events</source>
   <translation>有日期事件的时间轴</translation>
  </message>
  <message>
   <source>No project</source>
   <translation>无项目</translation>
  </message>
  <message>
   <source>Situation date</source>
   <translation>情况日期</translation>
  </message>
  <message>
   <source>Situation date; at the right end today</source>
   <translation>情况日期；右端为今天</translation>
  </message>
  <message>
   <source>Speed of playing</source>
   <translation>播放速度</translation>
  </message>
  <message>
   <source>Lanes by kind</source>
   <translation>按类别</translation>
  </message>
  <message>
   <source>Lanes by project</source>
   <translation>按项目</translation>
  </message>
  <message>
   <source>Lanes</source>
   <translation>泳道</translation>
  </message>
  <message>
   <source>Knowledge follows</source>
   <translation>所知随行</translation>
  </message>
  <message>
   <source>The knowledge date goes with the situation date: what was known at the time</source>
   <translation>知识日期跟随情况日期：当时所知</translation>
  </message>
  <message>
   <source>A dot is a day, a square a month, a flat bar a year. Full: read in its source; pale: second hand or derived; hollow: from memory. Beneath: trade by year; diamonds are competing claims.</source>
   <translation>圆点为日，方块为月，扁条为年。实心：读自来源；浅色：二手或推算；空心：凭记忆。下方为逐年贸易；菱形为相互竞争的说法。</translation>
  </message>
  <message>
   <source>%1: show or fold the rules that decide</source>
   <translation>%1：展开或折叠依据的规则</translation>
  </message>
  <message>
   <source>Add a field</source>
   <translation>添加字段</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>文本</translation>
  </message>
  <message>
   <source>Whole number</source>
   <translation>整数</translation>
  </message>
  <message>
   <source>Number</source>
   <translation>数字</translation>
  </message>
  <message>
   <source>Yes or no</source>
   <translation>是或否</translation>
  </message>
  <message>
   <source>Set the &amp;clocks…</source>
   <translation>设定日期(&amp;C)…</translation>
  </message>
  <message>
   <source>Choose the situation date and the knowledge date</source>
   <translation>选择情况日期与知识日期</translation>
  </message>
  <message>
   <source>Both to to&amp;day</source>
   <translation>两者设为今天(&amp;D)</translation>
  </message>
  <message>
   <source>Show what holds today by all that is known</source>
   <translation>显示按全部所知的今日状况</translation>
  </message>
  <message>
   <source>To the &amp;25 April 2019</source>
   <translation>到2019年4月&amp;25日</translation>
  </message>
  <message>
   <source>Set both clocks to the summit in Vladivostok: what held then, as it was known then</source>
   <translation>把两个日期都设为符拉迪沃斯托克峰会之日：当时的状况，按当时所知</translation>
  </message>
  <message>
   <source>&amp;Play the situation date</source>
   <translation>播放情况日期(&amp;P)</translation>
  </message>
  <message>
   <source>Let the situation date run through the months, up to today; again to pause</source>
   <translation>让情况日期逐月推进到今天；再按暂停</translation>
  </message>
  <message>
   <source>Event &amp;before</source>
   <translation>上一事件(&amp;B)</translation>
  </message>
  <message>
   <source>Go to the date of the event before</source>
   <translation>转到上一事件的日期</translation>
  </message>
  <message>
   <source>Event &amp;after</source>
   <translation>下一事件(&amp;A)</translation>
  </message>
  <message>
   <source>Go to the date of the next event</source>
   <translation>转到下一事件的日期</translation>
  </message>
  <message>
   <source>Show &amp;everything on the map</source>
   <translation>在地图上显示全部(&amp;E)</translation>
  </message>
  <message>
   <source>Show the lines of all projects again</source>
   <translation>重新显示所有项目的线路</translation>
  </message>
  <message>
   <source>&amp;Select</source>
   <translation>选择(&amp;S)</translation>
  </message>
  <message>
   <source>Select features and move the map</source>
   <translation>选择要素并移动地图</translation>
  </message>
  <message>
   <source>Draw &amp;line</source>
   <translation>绘制线(&amp;L)</translation>
  </message>
  <message>
   <source>Draw a line of geodesic legs</source>
   <translation>绘制由大地线段组成的线</translation>
  </message>
  <message>
   <source>Draw &amp;area</source>
   <translation>绘制区域(&amp;A)</translation>
  </message>
  <message>
   <source>Draw an area</source>
   <translation>绘制区域</translation>
  </message>
  <message>
   <source>&amp;Measure distance</source>
   <translation>测量距离(&amp;M)</translation>
  </message>
  <message>
   <source>Measure a distance and its parts in every country</source>
   <translation>测量距离及其在各国的部分</translation>
  </message>
  <message>
   <source>Measure a&amp;rea</source>
   <translation>测量面积(&amp;R)</translation>
  </message>
  <message>
   <source>Measure an area</source>
   <translation>测量面积</translation>
  </message>
  <message>
   <source>&amp;Edit vertices</source>
   <translation>编辑顶点(&amp;E)</translation>
  </message>
  <message>
   <source>Move, insert and remove the vertices of the selected line or area</source>
   <translation>移动、插入和移除所选线或区域的顶点</translation>
  </message>
  <message>
   <source>S&amp;plit a line</source>
   <translation>分割线(&amp;P)</translation>
  </message>
  <message>
   <source>Cut a line in two at a click</source>
   <translation>在点击处将线一分为二</translation>
  </message>
  <message>
   <source>&amp;Join two lines</source>
   <translation>连接两条线(&amp;J)</translation>
  </message>
  <message>
   <source>Make one line of two, at their nearest ends</source>
   <translation>在最近的端点处将两条线合为一条</translation>
  </message>
  <message>
   <source>&amp;Find a path</source>
   <translation>查找路径(&amp;F)</translation>
  </message>
  <message>
   <source>Find a path on the networks between two clicks</source>
   <translation>在两次点击之间查找网络路径</translation>
  </message>
  <message>
   <source>S&amp;nap</source>
   <translation>捕捉(&amp;N)</translation>
  </message>
  <message>
   <source>Snap to vertices, lines, places and borders of the visible layers</source>
   <translation>捕捉到可见图层的顶点、线、地点和边界</translation>
  </message>
  <message>
   <source>&amp;Trace</source>
   <translation>跟踪(&amp;T)</translation>
  </message>
  <message>
   <source>Follow an existing line between two clicks; also with Shift held</source>
   <translation>在两次点击之间沿现有线跟踪;按住 Shift 亦可</translation>
  </message>
  <message>
   <source>&amp;Finish</source>
   <translation>完成(&amp;F)</translation>
  </message>
  <message>
   <source>End the line, area or measurement</source>
   <translation>结束线、区域或测量</translation>
  </message>
  <message>
   <source>Remove &amp;vertex</source>
   <translation>移除顶点(&amp;V)</translation>
  </message>
  <message>
   <source>Remove the vertex drawn last, or the one that was touched last</source>
   <translation>移除最后绘制或触及的顶点</translation>
  </message>
  <message>
   <source>&amp;Keep measurement</source>
   <translation>保留测量(&amp;K)</translation>
  </message>
  <message>
   <source>Keep what is measured in the layer Measurements</source>
   <translation>将测量结果保留到测量图层</translation>
  </message>
  <message>
   <source>Re&amp;verse line</source>
   <translation>反转线(&amp;V)</translation>
  </message>
  <message>
   <source>Let the selected line run the other way</source>
   <translation>使所选线反向</translation>
  </message>
  <message>
   <source>&amp;Duplicate</source>
   <translation>复制(&amp;D)</translation>
  </message>
  <message>
   <source>Copy the selected line or area into the project's own layer</source>
   <translation>将所选线或区域复制到项目自有图层</translation>
  </message>
  <message>
   <source>Re&amp;name…</source>
   <translation>重命名(&amp;N)…</translation>
  </message>
  <message>
   <source>Give the selected feature another name</source>
   <translation>为所选要素更名</translation>
  </message>
  <message>
   <source>De&amp;lete</source>
   <translation>删除(&amp;L)</translation>
  </message>
  <message>
   <source>Delete the selected feature of an own layer</source>
   <translation>删除自有图层中所选要素</translation>
  </message>
  <message>
   <source>&amp;Copy whole layer</source>
   <translation>复制整个图层(&amp;C)</translation>
  </message>
  <message>
   <source>Copy the layer of the selected feature into the project, where it can be edited</source>
   <translation>将所选要素所在的图层复制到项目中以便编辑</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>撤销(&amp;U)</translation>
  </message>
  <message>
   <source>Take the last change back</source>
   <translation>撤销上一次更改</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>重做(&amp;R)</translation>
  </message>
  <message>
   <source>Make the change again</source>
   <translation>重新应用更改</translation>
  </message>
  <message>
   <source>&amp;Copy rows</source>
   <translation>复制行(&amp;C)</translation>
  </message>
  <message>
   <source>Copy the selected rows of the table</source>
   <translation>复制表格中选定的行</translation>
  </message>
  <message>
   <source>Copy &amp;map picture</source>
   <translation>复制地图图片(&amp;M)</translation>
  </message>
  <message>
   <source>Copy the map as it is on the screen</source>
   <translation>按屏幕所示复制地图</translation>
  </message>
  <message>
   <source>&amp;Search</source>
   <translation>搜索(&amp;S)</translation>
  </message>
  <message>
   <source>Find a route or a place in any language</source>
   <translation>用任意语言查找线路或地点</translation>
  </message>
  <message>
   <source>&amp;Go to…</source>
   <translation>转到(&amp;G)…</translation>
  </message>
  <message>
   <source>Show a place by its coordinates or its name</source>
   <translation>按坐标或名称显示地点</translation>
  </message>
  <message>
   <source>&amp;New</source>
   <translation>新建(&amp;N)</translation>
  </message>
  <message>
   <source>Begin anew with the bundled data</source>
   <translation>使用内置数据重新开始</translation>
  </message>
  <message>
   <source>Open projec&amp;t…</source>
   <translation>打开项目(&amp;T)…</translation>
  </message>
  <message>
   <source>Open a project or a portable package</source>
   <translation>打开项目或便携包</translation>
  </message>
  <message>
   <source>&amp;Open…</source>
   <translation>打开(&amp;O)…</translation>
  </message>
  <message>
   <source>Open a file with routes, points or areas</source>
   <translation>打开含线路、点或区域的文件</translation>
  </message>
  <message>
   <source>Open ta&amp;ble (CSV)…</source>
   <translation>打开表格 (CSV)(&amp;B)…</translation>
  </message>
  <message>
   <source>Open a table and say how it is read: encoding, separator, columns, coordinate system</source>
   <translation>打开表格并说明读取方式：编码、分隔符、列、坐标系</translation>
  </message>
  <message>
   <source>Open a file used before</source>
   <translation>打开以前用过的文件</translation>
  </message>
  <message>
   <source>Save the project</source>
   <translation>保存项目</translation>
  </message>
  <message>
   <source>Save the project under another name</source>
   <translation>以其他名称保存项目</translation>
  </message>
  <message>
   <source>Save portable pac&amp;kage…</source>
   <translation>保存便携包(&amp;K)…</translation>
  </message>
  <message>
   <source>Save the project with all its data in one file that opens anywhere</source>
   <translation>将项目及其全部数据保存为一个可随处打开的文件</translation>
  </message>
  <message>
   <source>Pro&amp;ject name…</source>
   <translation>项目名称(&amp;J)…</translation>
  </message>
  <message>
   <source>Change the name on sheets and pages</source>
   <translation>更改图幅和页面上的名称</translation>
  </message>
  <message>
   <source>&amp;Sheet (PDF)…</source>
   <translation>图幅 (PDF)(&amp;S)…</translation>
  </message>
  <message>
   <source>Save a finished sheet with title, legend and sources</source>
   <translation>保存带标题、图例和来源的成品图幅</translation>
  </message>
  <message>
   <source>Slid&amp;es (PPTX)…</source>
   <translation>幻灯片 (PPTX)(&amp;E)…</translation>
  </message>
  <message>
   <source>Save slides with editable text, tables and charts, or update those that are there</source>
   <translation>保存含可编辑文本、表格和图表的幻灯片，或更新已有的幻灯片</translation>
  </message>
  <message>
   <source>&amp;Web page (HTML)…</source>
   <translation>网页 (HTML)(&amp;W)…</translation>
  </message>
  <message>
   <source>Save one page that opens without a network</source>
   <translation>保存无需网络即可打开的网页</translation>
  </message>
  <message>
   <source>&amp;Film (GIF, MP4)…</source>
   <translation>影片（GIF、MP4）(&amp;F)…</translation>
  </message>
  <message>
   <source>Save how the map changes through time, scenarios or the story as a film</source>
   <translation>将地图随时间、情景或故事的变化存为影片</translation>
  </message>
  <message>
   <source>Strip &amp;diagram (SVG, PDF, PNG)…</source>
   <translation>带状图 (SVG、PDF、PNG)(&amp;D)…</translation>
  </message>
  <message>
   <source>Save the strip of the selected routes as a drawing or a picture</source>
   <translation>将所选线路的带状图保存为矢量图或图片</translation>
  </message>
  <message>
   <source>Strip &amp;book (PDF)…</source>
   <translation>带状图册 (PDF)(&amp;B)…</translation>
  </message>
  <message>
   <source>Save the selected route page by page, the map above and its strip below</source>
   <translation>将所选线路逐页保存，上为地图，下为带状图</translation>
  </message>
  <message>
   <source>&amp;Picture (PNG)…</source>
   <translation>图片 (PNG)(&amp;P)…</translation>
  </message>
  <message>
   <source>Save the map as a picture</source>
   <translation>将地图保存为图片</translation>
  </message>
  <message>
   <source>P&amp;icture for print (TIFF)…</source>
   <translation>供印刷的图片 (TIFF)(&amp;I)…</translation>
  </message>
  <message>
   <source>Save the map as a picture for print, with many dots per inch</source>
   <translation>将地图保存为高分辨率印刷图片</translation>
  </message>
  <message>
   <source>&amp;Vector drawing (SVG)…</source>
   <translation>矢量图 (SVG)(&amp;V)…</translation>
  </message>
  <message>
   <source>Save the map as a drawing</source>
   <translation>将地图保存为矢量图</translation>
  </message>
  <message>
   <source>Wor&amp;kbook (XLSX)…</source>
   <translation>工作簿 (XLSX)(&amp;K)…</translation>
  </message>
  <message>
   <source>Save routes, segments, crossings, claims and sources as a workbook</source>
   <translation>将线路、路段、过境点、说法和来源保存为工作簿</translation>
  </message>
  <message>
   <source>&amp;Table (CSV)…</source>
   <translation>表格 (CSV)(&amp;T)…</translation>
  </message>
  <message>
   <source>Save one row for every route</source>
   <translation>每条线路保存一行</translation>
  </message>
  <message>
   <source>P&amp;assports (JSON)…</source>
   <translation>线路档案 (JSON)(&amp;A)…</translation>
  </message>
  <message>
   <source>Save every measured figure</source>
   <translation>保存全部量算数值</translation>
  </message>
  <message>
   <source>GeoPa&amp;ckage…</source>
   <translation>GeoPa&amp;ckage…</translation>
  </message>
  <message>
   <source>Save what is shown with its styles for QGIS</source>
   <translation>将所显示内容连同样式保存，供 QGIS 使用</translation>
  </message>
  <message>
   <source>&amp;GeoJSON…</source>
   <translation>GeoJSON(&amp;G)…</translation>
  </message>
  <message>
   <source>Save lines and figures for another GIS</source>
   <translation>保存线路和数值供其他 GIS 使用</translation>
  </message>
  <message>
   <source>GeoPar&amp;quet…</source>
   <translation>GeoPar&amp;quet…</translation>
  </message>
  <message>
   <source>Save routes and segments for data analysis</source>
   <translation>保存线路和路段以供数据分析</translation>
  </message>
  <message>
   <source>K&amp;ML…</source>
   <translation>K&amp;ML…</translation>
  </message>
  <message>
   <source>Save what is shown for Google Earth and other viewers</source>
   <translation>保存所显示内容，供 Google 地球等查看</translation>
  </message>
  <message>
   <source>Print the sheet</source>
   <translation>打印图幅</translation>
  </message>
  <message>
   <source>&amp;Make sheet…</source>
   <translation>制作图幅(&amp;M)…</translation>
  </message>
  <message>
   <source>Make a finished sheet of what the map shows; with Shift as last time</source>
   <translation>用地图所示内容制作成品图幅；按住 Shift 则与上次相同</translation>
  </message>
  <message>
   <source>Make sheet as &amp;last time…</source>
   <translation>按上次设置制作图幅(&amp;L)…</translation>
  </message>
  <message>
   <source>Make a sheet of what the map shows with the choices of the last one</source>
   <translation>用上次的设置把地图所示内容制作成图幅</translation>
  </message>
  <message>
   <source>Measure f&amp;iles in parts…</source>
   <translation>分块测量文件(&amp;I)…</translation>
  </message>
  <message>
   <source>Measure many or large files into a folder, here or on a cluster</source>
   <translation>将大量或大型文件测量到文件夹，在本机或集群上</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>退出(&amp;Q)</translation>
  </message>
  <message>
   <source>Close the window</source>
   <translation>关闭窗口</translation>
  </message>
  <message>
   <source>&amp;Keyboard shortcuts</source>
   <translation>键盘快捷键(&amp;K)</translation>
  </message>
  <message>
   <source>List all keys</source>
   <translation>列出所有按键</translation>
  </message>
  <message>
   <source>&amp;Sources and licences</source>
   <translation>来源与许可(&amp;S)</translation>
  </message>
  <message>
   <source>Where the data comes from and on what terms</source>
   <translation>数据来自何处、使用条件为何</translation>
  </message>
  <message>
   <source>&amp;Borders and names</source>
   <translation>边界与名称(&amp;B)</translation>
  </message>
  <message>
   <source>How borders and names are shown, and why</source>
   <translation>边界与名称如何显示及其原因</translation>
  </message>
  <message>
   <source>Show &amp;log</source>
   <translation>显示日志(&amp;L)</translation>
  </message>
  <message>
   <source>What happened, for a report of a fault</source>
   <translation>发生了什么，用于报告故障</translation>
  </message>
  <message>
   <source>&amp;Draw without the graphics card</source>
   <translation>不用显卡绘制(&amp;D)</translation>
  </message>
  <message>
   <source>For remote desktops and machines whose map stays blank; from the next start</source>
   <translation>用于远程桌面或地图空白的电脑；下次启动起生效</translation>
  </message>
  <message>
   <source>&amp;About nkgis</source>
   <translation>关于 nkgis(&amp;A)</translation>
  </message>
  <message>
   <source>Version, method and licence</source>
   <translation>版本、方法与许可</translation>
  </message>
  <message>
   <source>Zoom in, zoom out (map)</source>
   <translation>放大、缩小（地图）</translation>
  </message>
  <message>
   <source>Whole area (map)</source>
   <translation>全部区域（地图）</translation>
  </message>
  <message>
   <source>Selected route (map)</source>
   <translation>所选线路（地图）</translation>
  </message>
  <message>
   <source>Move the map</source>
   <translation>移动地图</translation>
  </message>
  <message>
   <source>Zoom to the route of the row (table)</source>
   <translation>缩放到该行的线路（表格）</translation>
  </message>
  <message>
   <source>Event before, next, first, last (timeline)</source>
   <translation>上一、下一、首个、末个事件（时间轴）</translation>
  </message>
  <message>
   <source>Select what the event is of; open its project (timeline)</source>
   <translation>选择事件的对象；打开其项目（时间轴）</translation>
  </message>
  <message>
   <source>Station, crossing or stretch before, next; start, end (strip)</source>
   <translation>前后的车站、口岸或区段；起点、终点（带状图）</translation>
  </message>
  <message>
   <source>Choose the stretch of the next lane; show it on the map (strip)</source>
   <translation>选择下一栏的区段；在地图上显示（带状图）</translation>
  </message>
  <message>
   <source>Fewer kilometres, more, the whole route; with Ctrl also by the wheel (strip)</source>
   <translation>减少公里、增加、整条线路；也可按 Ctrl 加滚轮（带状图）</translation>
  </message>
  <message>
   <source>Copy the selected rows (table) or figure (passport)</source>
   <translation>复制选定的行（表格）或数值（线路档案）</translation>
  </message>
  <message>
   <source>Show or hide the layer or group (layers)</source>
   <translation>显示或隐藏图层或组（图层）</translation>
  </message>
  <message>
   <source>Sort by the column of the cell (tables)</source>
   <translation>按单元格所在列排序（表格）</translation>
  </message>
  <message>
   <source>Into the story, or out of it (views)</source>
   <translation>放入或移出故事（视图）</translation>
  </message>
  <message>
   <source>Next view (presentation)</source>
   <translation>下一个视图（演示）</translation>
  </message>
  <message>
   <source>View before (presentation)</source>
   <translation>上一个视图（演示）</translation>
  </message>
  <message>
   <source>First view, last view (presentation)</source>
   <translation>第一个视图、最后一个视图（演示）</translation>
  </message>
  <message>
   <source>The view of that number (presentation)</source>
   <translation>该编号的视图（演示）</translation>
  </message>
  <message>
   <source>Black screen, legend, views by themselves (presentation)</source>
   <translation>黑屏、图例、视图自动播放（演示）</translation>
  </message>
  <message>
   <source>&amp;Zoom to layer</source>
   <translation>缩放到图层(&amp;Z)</translation>
  </message>
  <message>
   <source>Bring the selected layers into view</source>
   <translation>使所选图层进入视图</translation>
  </message>
  <message>
   <source>Re&amp;name layer</source>
   <translation>重命名图层(&amp;N)</translation>
  </message>
  <message>
   <source>Give the selected layer or group another name</source>
   <translation>为所选图层或组另取名称</translation>
  </message>
  <message>
   <source>&amp;Duplicate layer</source>
   <translation>复制图层(&amp;D)</translation>
  </message>
  <message>
   <source>Show the rows of the selected layers in another layer, too</source>
   <translation>在另一图层中同样显示所选图层的行</translation>
  </message>
  <message>
   <source>&amp;Remove layer</source>
   <translation>移除图层(&amp;R)</translation>
  </message>
  <message>
   <source>Remove the selected layers or groups; undo brings them back</source>
   <translation>移除所选图层或组；撤销可恢复</translation>
  </message>
  <message>
   <source>&amp;Group layers</source>
   <translation>将图层编组(&amp;G)</translation>
  </message>
  <message>
   <source>Make a group of the selected layers</source>
   <translation>将所选图层编为一组</translation>
  </message>
  <message>
   <source>&amp;Ungroup</source>
   <translation>取消编组(&amp;U)</translation>
  </message>
  <message>
   <source>Take the selected groups apart; their layers stay</source>
   <translation>拆开所选组；其中的图层保留</translation>
  </message>
  <message>
   <source>Move &amp;up</source>
   <translation>上移(&amp;U)</translation>
  </message>
  <message>
   <source>Move the selected layers or groups one place up, on the map too</source>
   <translation>将所选图层或组上移一位，地图上亦然</translation>
  </message>
  <message>
   <source>Move do&amp;wn</source>
   <translation>下移(&amp;W)</translation>
  </message>
  <message>
   <source>Move the selected layers or groups one place down, on the map too</source>
   <translation>将所选图层或组下移一位，地图上亦然</translation>
  </message>
  <message>
   <source>Move to &amp;top</source>
   <translation>移到顶部(&amp;T)</translation>
  </message>
  <message>
   <source>Move the selected layers or groups to the top</source>
   <translation>将所选图层或组移到顶部</translation>
  </message>
  <message>
   <source>Move to &amp;bottom</source>
   <translation>移到底部(&amp;B)</translation>
  </message>
  <message>
   <source>Move the selected layers or groups to the bottom</source>
   <translation>将所选图层或组移到底部</translation>
  </message>
  <message>
   <source>Show &amp;only this</source>
   <translation>仅显示此项(&amp;O)</translation>
  </message>
  <message>
   <source>Hide all layers but the selected ones; the base map stays</source>
   <translation>隐藏所选图层以外的所有图层；底图保留</translation>
  </message>
  <message>
   <source>&amp;Show all layers</source>
   <translation>显示所有图层(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Hide all layers</source>
   <translation>隐藏所有图层(&amp;H)</translation>
  </message>
  <message>
   <source>Hide all layers; the base map stays</source>
   <translation>隐藏所有图层；底图保留</translation>
  </message>
  <message>
   <source>&amp;Copy into the project</source>
   <translation>复制到项目(&amp;C)</translation>
  </message>
  <message>
   <source>Make a copy of the selected layer that can be edited, and hide the layer</source>
   <translation>为所选图层创建可编辑的副本，并隐藏该图层</translation>
  </message>
  <message>
   <source>&amp;Export layer…</source>
   <translation>导出图层(&amp;E)…</translation>
  </message>
  <message>
   <source>Save the selected layer for another program</source>
   <translation>保存所选图层供其他程序使用</translation>
  </message>
  <message>
   <source>&amp;Properties…</source>
   <translation>属性(&amp;P)…</translation>
  </message>
  <message>
   <source>Show and change what is known of the selected layer</source>
   <translation>显示并更改所选图层的已知信息</translation>
  </message>
  <message>
   <source>St&amp;yle…</source>
   <translation>样式(&amp;Y)…</translation>
  </message>
  <message>
   <source>Choose how the selected layer is drawn</source>
   <translation>选择所选图层的绘制方式</translation>
  </message>
  <message>
   <source>&amp;Copy style</source>
   <translation>复制样式(&amp;C)</translation>
  </message>
  <message>
   <source>Remember the style of the selected layer</source>
   <translation>记住所选图层的样式</translation>
  </message>
  <message>
   <source>&amp;Paste style</source>
   <translation>粘贴样式(&amp;P)</translation>
  </message>
  <message>
   <source>Give the selected layer the style that was copied</source>
   <translation>将复制的样式应用到所选图层</translation>
  </message>
  <message>
   <source>&amp;Built-in style</source>
   <translation>内置样式(&amp;B)</translation>
  </message>
  <message>
   <source>Draw the selected layer as nkgis does by itself</source>
   <translation>按 nkgis 的内置方式绘制所选图层</translation>
  </message>
  <message>
   <source>&amp;Light</source>
   <translation>浅色(&amp;L)</translation>
  </message>
  <message>
   <source>Light colours</source>
   <translation>浅色</translation>
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation>深色(&amp;D)</translation>
  </message>
  <message>
   <source>Dark colours</source>
   <translation>深色</translation>
  </message>
  <message>
   <source>&amp;System</source>
   <translation>跟随系统(&amp;S)</translation>
  </message>
  <message>
   <source>Follow the system</source>
   <translation>跟随系统</translation>
  </message>
  <message>
   <source>Names on map and in tables in English</source>
   <translation>地图和表格中的名称用英语</translation>
  </message>
  <message>
   <source>Names on map and in tables in Russian</source>
   <translation>地图和表格中的名称用俄语</translation>
  </message>
  <message>
   <source>Names on map and in tables in Korean</source>
   <translation>地图和表格中的名称用韩语</translation>
  </message>
  <message>
   <source>Names on map and in tables in Chinese</source>
   <translation>地图和表格中的名称用中文</translation>
  </message>
  <message>
   <source>Menus and dialogs in the language of the system, from the next start</source>
   <translation>下次启动起菜单和对话框使用系统语言</translation>
  </message>
  <message>
   <source>Menus and dialogs in English, from the next start</source>
   <translation>下次启动起菜单和对话框使用英语</translation>
  </message>
  <message>
   <source>Menus and dialogs in Russian, from the next start</source>
   <translation>下次启动起菜单和对话框使用俄语</translation>
  </message>
  <message>
   <source>Menus and dialogs in Korean, from the next start</source>
   <translation>下次启动起菜单和对话框使用韩语</translation>
  </message>
  <message>
   <source>Menus and dialogs in Chinese, from the next start</source>
   <translation>下次启动起菜单和对话框使用中文</translation>
  </message>
  <message>
   <source>&amp;Kilometres</source>
   <translation>公里(&amp;K)</translation>
  </message>
  <message>
   <source>Lengths in kilometres and metres</source>
   <translation>长度用公里和米</translation>
  </message>
  <message>
   <source>&amp;Miles</source>
   <translation>英里(&amp;M)</translation>
  </message>
  <message>
   <source>Lengths in miles and feet; kilometres along a route stay kilometres</source>
   <translation>长度用英里和英尺；线路里程仍用公里</translation>
  </message>
  <message>
   <source>As the &amp;language writes them</source>
   <translation>按语言习惯(&amp;L)</translation>
  </message>
  <message>
   <source>Decimal comma in Russian, point in the other languages</source>
   <translation>俄语用逗号作小数点，其他语言用点</translation>
  </message>
  <message>
   <source>Decimal point, thin spaces between thousands</source>
   <translation>小数用点，千位用窄空格</translation>
  </message>
  <message>
   <source>Decimal comma, thin spaces between thousands</source>
   <translation>小数用逗号，千位用窄空格</translation>
  </message>
  <message>
   <source>Decimal point, commas between thousands</source>
   <translation>小数用点，千位用逗号</translation>
  </message>
  <message>
   <source>Decimal comma, points between thousands</source>
   <translation>小数用逗号，千位用点</translation>
  </message>
  <message>
   <source>&amp;Dates as the language writes them</source>
   <translation>按语言习惯写日期(&amp;D)</translation>
  </message>
  <message>
   <source>Dates in the form of the language</source>
   <translation>按语言形式写日期</translation>
  </message>
  <message>
   <source>Dates as year, month, day</source>
   <translation>日期按年、月、日</translation>
  </message>
  <message>
   <source>Dates as day, month, year</source>
   <translation>日期按日、月、年</translation>
  </message>
  <message>
   <source>Find a pa&amp;th…</source>
   <translation>查找路径(&amp;T)…</translation>
  </message>
  <message>
   <source>Find the best way between two places by their names</source>
   <translation>按名称查找两地之间的最佳路径</translation>
  </message>
  <message>
   <source>&amp;Keep path as route</source>
   <translation>将路径保存为路线(&amp;K)</translation>
  </message>
  <message>
   <source>Keep the path as a route of the project, with a passport and in every export</source>
   <translation>将路径保存为项目路线，带有档案并包含在所有导出中</translation>
  </message>
  <message>
   <source>Clea&amp;r path</source>
   <translation>清除路径(&amp;R)</translation>
  </message>
  <message>
   <source>Take the path off the map</source>
   <translation>从地图上移除路径</translation>
  </message>
  <message>
   <source>&amp;Next scenario</source>
   <translation>下一个情景(&amp;N)</translation>
  </message>
  <message>
   <source>Show the next scenario</source>
   <translation>显示下一个情景</translation>
  </message>
  <message>
   <source>&amp;Previous scenario</source>
   <translation>上一个情景(&amp;P)</translation>
  </message>
  <message>
   <source>Show the scenario before</source>
   <translation>显示上一个情景</translation>
  </message>
  <message>
   <source>&amp;Edit scenarios…</source>
   <translation>编辑情景(&amp;E)…</translation>
  </message>
  <message>
   <source>Make and change scenarios: what is opened, closed, added or lifted</source>
   <translation>创建和更改情景：开通、关闭、添加或解除的内容</translation>
  </message>
  <message>
   <source>&amp;Compare scenarios</source>
   <translation>比较情景(&amp;C)</translation>
  </message>
  <message>
   <source>Show on the map what two scenarios differ in</source>
   <translation>在地图上显示两个情景的差异</translation>
  </message>
  <message>
   <source>&amp;Zoom to route</source>
   <translation>缩放到线路(&amp;Z)</translation>
  </message>
  <message>
   <source>Bring the selected route into view</source>
   <translation>将所选线路移入视图</translation>
  </message>
  <message>
   <source>&amp;Go to kilometre…</source>
   <translation>转到里程(&amp;G)…</translation>
  </message>
  <message>
   <source>Find a measured or published kilometre of the selected route</source>
   <translation>查找所选线路的量算或公布里程</translation>
  </message>
  <message>
   <source>Save &amp;sections (CSV)…</source>
   <translation>保存区段 (CSV)(&amp;S)…</translation>
  </message>
  <message>
   <source>Save the sections of the selected route on the date of the table</source>
   <translation>按表格日期保存所选线路的区段</translation>
  </message>
  <message>
   <source>&amp;Copy passport</source>
   <translation>复制线路档案(&amp;C)</translation>
  </message>
  <message>
   <source>Copy the passport as text</source>
   <translation>以文本复制线路档案</translation>
  </message>
  <message>
   <source>Copy strip pict&amp;ure</source>
   <translation>复制带状图图片(&amp;U)</translation>
  </message>
  <message>
   <source>Copy the strip as a picture; Ctrl+Shift+C does it while the strip has the focus</source>
   <translation>将带状图复制为图片；带状图有焦点时可用 Ctrl+Shift+C</translation>
  </message>
  <message>
   <source>&amp;Print strip…</source>
   <translation>打印带状图(&amp;P)…</translation>
  </message>
  <message>
   <source>Print the strip of the selected routes</source>
   <translation>打印所选线路的带状图</translation>
  </message>
  <message>
   <source>Add to strip co&amp;mparison</source>
   <translation>加入带状图比较(&amp;M)</translation>
  </message>
  <message>
   <source>Keep the selected route on the strip when another one is selected</source>
   <translation>选择其他线路时仍在带状图上保留所选线路</translation>
  </message>
  <message>
   <source>&amp;End strip comparison</source>
   <translation>结束带状图比较(&amp;E)</translation>
  </message>
  <message>
   <source>Leave the selected route alone on the strip</source>
   <translation>带状图上只保留所选线路</translation>
  </message>
  <message>
   <source>C&amp;lear selection</source>
   <translation>清除选择(&amp;L)</translation>
  </message>
  <message>
   <source>Select nothing</source>
   <translation>不选任何对象</translation>
  </message>
  <message>
   <source>&amp;Layers</source>
   <translation>图层(&amp;L)</translation>
  </message>
  <message>
   <source>Show or fold the layer panel</source>
   <translation>显示或折叠图层面板</translation>
  </message>
  <message>
   <source>&amp;Passport</source>
   <translation>线路档案(&amp;P)</translation>
  </message>
  <message>
   <source>Show or fold the passport</source>
   <translation>显示或折叠线路档案</translation>
  </message>
  <message>
   <source>&amp;Table</source>
   <translation>表格(&amp;T)</translation>
  </message>
  <message>
   <source>Show or fold the table</source>
   <translation>显示或折叠表格</translation>
  </message>
  <message>
   <source>&amp;Strip</source>
   <translation>带状图(&amp;S)</translation>
  </message>
  <message>
   <source>Show or fold the strip of the selected routes</source>
   <translation>显示或折叠所选线路的带状图</translation>
  </message>
  <message>
   <source>&amp;Attribute table</source>
   <translation>属性表(&amp;A)</translation>
  </message>
  <message>
   <source>Show the fields of the selected layer's features</source>
   <translation>显示所选图层要素的字段</translation>
  </message>
  <message>
   <source>Histor&amp;y</source>
   <translation>历史(&amp;Y)</translation>
  </message>
  <message>
   <source>Show or fold the list of steps that can be undone</source>
   <translation>显示或折叠可撤销步骤列表</translation>
  </message>
  <message>
   <source>S&amp;ections</source>
   <translation>区段(&amp;E)</translation>
  </message>
  <message>
   <source>Show or fold the sections of the selected route</source>
   <translation>显示或折叠所选线路的区段</translation>
  </message>
  <message>
   <source>T&amp;imeline</source>
   <translation>时间轴(&amp;I)</translation>
  </message>
  <message>
   <source>Show or fold the timeline of dated events and trade</source>
   <translation>显示或折叠事件与贸易时间轴</translation>
  </message>
  <message>
   <source>Pro&amp;jects</source>
   <translation>项目(&amp;J)</translation>
  </message>
  <message>
   <source>Show or fold the board of corridor projects</source>
   <translation>显示或折叠通道项目看板</translation>
  </message>
  <message>
   <source>&amp;Claims</source>
   <translation>说法(&amp;C)</translation>
  </message>
  <message>
   <source>Show or fold what sources state of the selected route</source>
   <translation>展开或折叠来源对所选线路的说法</translation>
  </message>
  <message>
   <source>Sanctions scree&amp;n</source>
   <translation>制裁筛查(&amp;N)</translation>
  </message>
  <message>
   <source>Show or fold the sanctions screen</source>
   <translation>展开或折叠制裁筛查</translation>
  </message>
  <message>
   <source>Sanctions on the &amp;map</source>
   <translation>地图上的制裁(&amp;M)</translation>
  </message>
  <message>
   <source>Show beside each line what the sanctions screen says</source>
   <translation>在每条线路旁显示筛查结果</translation>
  </message>
  <message>
   <source>Vie&amp;ws</source>
   <translation>视图(&amp;W)</translation>
  </message>
  <message>
   <source>Show or fold the named views and their story</source>
   <translation>显示或折叠命名视图及其故事</translation>
  </message>
  <message>
   <source>&amp;Next panel</source>
   <translation>下一个面板(&amp;N)</translation>
  </message>
  <message>
   <source>Move the focus to the next panel</source>
   <translation>焦点移到下一个面板</translation>
  </message>
  <message>
   <source>Pre&amp;vious panel</source>
   <translation>上一个面板(&amp;V)</translation>
  </message>
  <message>
   <source>Move the focus to the panel before</source>
   <translation>焦点移到上一个面板</translation>
  </message>
  <message>
   <source>Zoom &amp;in</source>
   <translation>放大(&amp;I)</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>放大</translation>
  </message>
  <message>
   <source>Zoom &amp;out</source>
   <translation>缩小(&amp;O)</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>缩小</translation>
  </message>
  <message>
   <source>&amp;Whole area</source>
   <translation>全部区域(&amp;W)</translation>
  </message>
  <message>
   <source>Show the whole area</source>
   <translation>显示全部区域</translation>
  </message>
  <message>
   <source>&amp;Online basemap</source>
   <translation>在线底图(&amp;O)</translation>
  </message>
  <message>
   <source>Show tiles of an online service under the layers, or none; off, nothing is sent anywhere</source>
   <translation>在图层下显示或隐藏在线服务的图块；关闭时不向任何地方发送数据</translation>
  </message>
  <message>
   <source>&amp;Choose online basemap…</source>
   <translation>选择在线底图(&amp;C)…</translation>
  </message>
  <message>
   <source>Choose the service that tiles come from</source>
   <translation>选择图块来源服务</translation>
  </message>
  <message>
   <source>Reset la&amp;yout</source>
   <translation>重置布局(&amp;Y)</translation>
  </message>
  <message>
   <source>Put all panels back where they were at the first start</source>
   <translation>把所有面板放回首次启动时的位置</translation>
  </message>
  <message>
   <source>P&amp;resentation</source>
   <translation>演示(&amp;R)</translation>
  </message>
  <message>
   <source>Map alone on the whole screen, or the story where there is one; Esc to leave</source>
   <translation>全屏只显示地图；有故事时演示故事；按 Esc 退出</translation>
  </message>
  <message>
   <source>&amp;Paths</source>
   <translation>路径(&amp;P)</translation>
  </message>
  <message>
   <source>Show or fold the panel of paths</source>
   <translation>显示或折叠路径面板</translation>
  </message>
  <message>
   <source>&amp;Comparison</source>
   <translation>比较(&amp;C)</translation>
  </message>
  <message>
   <source>Show or fold the comparison of scenarios and the chart of the path</source>
   <translation>显示或折叠情景比较和路径图表</translation>
  </message>
  <message>
   <source>&amp;Add view</source>
   <translation>添加视图(&amp;A)</translation>
  </message>
  <message>
   <source>Keep what the map shows as a view: extent, layers, scenario, dates, language</source>
   <translation>将地图所显示的内容保存为视图：范围、图层、情景、日期、语言</translation>
  </message>
  <message>
   <source>&amp;Go to view</source>
   <translation>转到视图(&amp;G)</translation>
  </message>
  <message>
   <source>Show the selected view on the map</source>
   <translation>在地图上显示所选视图</translation>
  </message>
  <message>
   <source>&amp;Next view</source>
   <translation>下一个视图(&amp;N)</translation>
  </message>
  <message>
   <source>Show the next view on the map</source>
   <translation>在地图上显示下一个视图</translation>
  </message>
  <message>
   <source>&amp;Previous view</source>
   <translation>上一个视图(&amp;P)</translation>
  </message>
  <message>
   <source>Show the view before on the map</source>
   <translation>在地图上显示上一个视图</translation>
  </message>
  <message>
   <source>&amp;Update view</source>
   <translation>更新视图(&amp;U)</translation>
  </message>
  <message>
   <source>Let the selected view keep what the map shows now</source>
   <translation>让所选视图保存地图现在显示的内容</translation>
  </message>
  <message>
   <source>&amp;Rename view</source>
   <translation>重命名视图(&amp;R)</translation>
  </message>
  <message>
   <source>Give the selected view another name</source>
   <translation>给所选视图另取名称</translation>
  </message>
  <message>
   <source>&amp;Title and note…</source>
   <translation>标题和备注(&amp;T)…</translation>
  </message>
  <message>
   <source>Title, speaker's note, language and colours of the selected view</source>
   <translation>所选视图的标题、演讲者备注、语言和颜色</translation>
  </message>
  <message>
   <source>&amp;In the story</source>
   <translation>在故事中(&amp;I)</translation>
  </message>
  <message>
   <source>Show the selected view in presentations and slides, or leave it out</source>
   <translation>在演示和幻灯片中显示所选视图，或将其略去</translation>
  </message>
  <message>
   <source>Move vie&amp;w up</source>
   <translation>视图上移(&amp;W)</translation>
  </message>
  <message>
   <source>Show the selected view earlier</source>
   <translation>更早显示所选视图</translation>
  </message>
  <message>
   <source>Move view &amp;down</source>
   <translation>视图下移(&amp;D)</translation>
  </message>
  <message>
   <source>Show the selected view later</source>
   <translation>更晚显示所选视图</translation>
  </message>
  <message>
   <source>Remo&amp;ve view</source>
   <translation>移除视图(&amp;V)</translation>
  </message>
  <message>
   <source>Remove the selected view; undo brings it back</source>
   <translation>移除所选视图；撤销可恢复</translation>
  </message>
  <message>
   <source>Present &amp;from this view</source>
   <translation>从此视图开始演示(&amp;F)</translation>
  </message>
  <message>
   <source>Show the story on the whole screen, from the selected view on</source>
   <translation>从所选视图起全屏演示故事</translation>
  </message>
  <message>
   <source>New line</source>
   <translation>新线</translation>
  </message>
  <message>
   <source>Click to set vertices. Enter or a double click ends the line; Shift traces along a line.</source>
   <translation>点击设置顶点。Enter 或双击结束线;Shift 沿线跟踪。</translation>
  </message>
  <message>
   <source>New area</source>
   <translation>新区域</translation>
  </message>
  <message>
   <source>Click to set corners. Enter or a double click closes the area.</source>
   <translation>点击设置角点。Enter 或双击闭合区域。</translation>
  </message>
  <message>
   <source>Distance</source>
   <translation>距离</translation>
  </message>
  <message>
   <source>Click to measure. Enter or a double click ends it; K keeps it in a layer.</source>
   <translation>点击进行测量。Enter 或双击结束;K 保留到图层。</translation>
  </message>
  <message>
   <source>Area</source>
   <translation>面积</translation>
  </message>
  <message>
   <source>Edit vertices</source>
   <translation>编辑顶点</translation>
  </message>
  <message>
   <source>Drag a vertex, or an edge to make one. Backspace or a right click removes a vertex.</source>
   <translation>拖动顶点,或拖动边以新建顶点。Backspace 或右键单击移除顶点。</translation>
  </message>
  <message>
   <source>Split</source>
   <translation>分割</translation>
  </message>
  <message>
   <source>Click a line where it shall be cut in two.</source>
   <translation>在要分割处点击线。</translation>
  </message>
  <message>
   <source>Join</source>
   <translation>连接</translation>
  </message>
  <message>
   <source>Click two lines, one after the other: they are joined at their nearest ends.</source>
   <translation>依次点击两条线:它们会在最近的端点处相连。</translation>
  </message>
  <message>
   <source>Find a path</source>
   <translation>查找路径</translation>
  </message>
  <message>
   <source>Click where it begins, then where it ends. Shift adds a place on the way.</source>
   <translation>先点击起点，再点击终点。按住 Shift 添加途经地点。</translation>
  </message>
  <message>
   <source>Border</source>
   <translation>边界</translation>
  </message>
  <message>
   <source>Port</source>
   <translation>港口</translation>
  </message>
  <message>
   <source>Transfer</source>
   <translation>换装</translation>
  </message>
  <message>
   <source>Grid</source>
   <translation>电网</translation>
  </message>
  <message>
   <source>Sanctions</source>
   <translation>制裁</translation>
  </message>
  <message>
   <source>On the way</source>
   <translation>途中</translation>
  </message>
  <message>
   <source>gained</source>
   <translation>新增</translation>
  </message>
  <message>
   <source>lost</source>
   <translation>失去</translation>
  </message>
  <message>
   <source>faster</source>
   <translation>更快</translation>
  </message>
  <message>
   <source>slower</source>
   <translation>更慢</translation>
  </message>
  <message>
   <source>cheaper</source>
   <translation>更便宜</translation>
  </message>
  <message>
   <source>dearer</source>
   <translation>更贵</translation>
  </message>
  <message>
   <source>same</source>
   <translation>不变</translation>
  </message>
  <message>
   <source>Close %1</source>
   <translation>关闭 %1</translation>
  </message>
  <message>
   <source>Gauge of %1: %2</source>
   <translation>%1 的轨距：%2</translation>
  </message>
  <message>
   <source>Add the link %1</source>
   <translation>添加连接 %1</translation>
  </message>
  <message>
   <source>Lift %1</source>
   <translation>解除 %1</translation>
  </message>
  <message>
   <source>Enforce %1</source>
   <translation>执行 %1</translation>
  </message>
  <message>
   <source>Set the cost %1: %2</source>
   <translation>设定成本 %1：%2</translation>
  </message>
  <message>
   <source>Least distance</source>
   <translation>距离最短</translation>
  </message>
  <message>
   <source>Least time</source>
   <translation>时间最短</translation>
  </message>
  <message>
   <source>Least cost</source>
   <translation>成本最低</translation>
  </message>
  <message>
   <source>Border %1 – %2</source>
   <translation>边界 %1 – %2</translation>
  </message>
  <message>
   <source>Port of %1: handling and customs</source>
   <translation>%1 港：装卸和报关</translation>
  </message>
  <message>
   <source>Reloading between rail and road at %1</source>
   <translation>在 %1 铁路与公路间换装</translation>
  </message>
  <message>
   <source>By way of %1</source>
   <translation>途经 %1</translation>
  </message>
  <message>
   <source>Other frequency or voltage: %1</source>
   <translation>频率或电压不同：%1</translation>
  </message>
  <message>
   <source>dual gauge</source>
   <translation>双轨距</translation>
  </message>
  <message>
   <source>Dual gauge at %1: both gauges run through, no transshipment</source>
   <translation>%1 双轨距：两种轨距均可通过，无需换装</translation>
  </message>
  <message>
   <source>Break of gauge at %1: %2 to %3</source>
   <translation>%1 轨距变换：%2 到 %3</translation>
  </message>
  <message>
   <source>Break of gauge at %1</source>
   <translation>%1 轨距变换</translation>
  </message>
  <message>
   <source>no figures</source>
   <translation>无数值</translation>
  </message>
  <message>
   <source>The way leads through %1, which is avoided.</source>
   <translation>路径经过要避开的国家 %1。</translation>
  </message>
  <message>
   <source>%1 is barred for this cargo by %2.</source>
   <translation>%1 对此货物被 %2 禁止。</translation>
  </message>
  <message>
   <source>The networks are not joined: the missing link is shortest between %1 and %2, %3.</source>
   <translation>网络不相连：缺失的连接在 %1 与 %2 之间最短，%3。</translation>
  </message>
  <message>
   <source>%1 is %2 since %3.</source>
   <translation>%1：自 %3 起%2。</translation>
  </message>
  <message>
   <source>%1 is %2.</source>
   <translation>%1：%2。</translation>
  </message>
  <message>
   <source>No way from %1 to %2.</source>
   <translation>从 %1 到 %2 没有路径。</translation>
  </message>
  <message>
   <source>%1, from %2</source>
   <translation>%1，自 %2 起</translation>
  </message>
  <message>
   <source>%1 is without: %2</source>
   <translation>%1 中没有：%2</translation>
  </message>
  <message>
   <source>1 month a step</source>
   <translation>每步1个月</translation>
  </message>
  <message>
   <source>%1 months a step</source>
   <translation>每步%1个月</translation>
  </message>
  <message>
   <source>The sheet could not be made ready for printing.</source>
   <translation>无法准备图幅以供打印。</translation>
  </message>
  <message>
   <source>The printer did not start.</source>
   <translation>打印机未启动。</translation>
  </message>
  <message>
   <source>Go to %1</source>
   <translation>转到 %1</translation>
  </message>
  <message>
   <source>Briefing, A4</source>
   <translation>简报，A4</translation>
  </message>
  <message>
   <source>Landscape, A3</source>
   <translation>横版，A3</translation>
  </message>
  <message>
   <source>Slide, 16:9</source>
   <translation>幻灯片，16:9</translation>
  </message>
  <message>
   <source>Poster, A1</source>
   <translation>海报，A1</translation>
  </message>
  <message>
   <source>What the map shows</source>
   <translation>地图所示范围</translation>
  </message>
  <message>
   <source>The whole area</source>
   <translation>整个区域</translation>
  </message>
  <message>
   <source>The selected route</source>
   <translation>所选线路</translation>
  </message>
  <message>
   <source>Inset</source>
   <translation>附图</translation>
  </message>
  <message>
   <source>Legend</source>
   <translation>图例</translation>
  </message>
  <message>
   <source>Key figures</source>
   <translation>主要数据</translation>
  </message>
  <message>
   <source>Strip diagram</source>
   <translation>线路条图</translation>
  </message>
  <message>
   <source>Graticule</source>
   <translation>经纬网</translation>
  </message>
  <message>
   <source>Relief</source>
   <translation>地形起伏</translation>
  </message>
  <message>
   <source>North arrow</source>
   <translation>指北针</translation>
  </message>
  <message>
   <source>A fault of the program</source>
   <translation>程序错误</translation>
  </message>
  <message>
   <source>Menus and dialogs change their language when nkgis is started again.</source>
   <translation>菜单和对话框的语言将在重新启动 nkgis 后更改。</translation>
  </message>
  <message>
   <source>Clocks</source>
   <translation>日期</translation>
  </message>
  <message>
   <source>Select it and bring it into view</source>
   <translation>选中并显示</translation>
  </message>
  <message>
   <source>preferred</source>
   <translation>首选</translation>
  </message>
  <message>
   <source>competing</source>
   <translation>有争议</translation>
  </message>
  <message>
   <source>Files like it</source>
   <translation>同类文件</translation>
  </message>
  <message>
   <source>no path</source>
   <translation>没有路径</translation>
  </message>
  <message>
   <source>also in %1</source>
   <translation>也在 %1</translation>
  </message>
 </context>
</TS>
