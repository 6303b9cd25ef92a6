<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
 <context>
  <name>nkgis</name>
  <message>
   <source>This should not have happened; nothing was changed. (%1)</source>
   <translation>일어나서는 안 되는 일입니다. 아무것도 바뀌지 않았습니다. (%1)</translation>
  </message>
  <message>
   <source>%1: %2, %3.</source>
   <translation>%1: %2, %3.</translation>
  </message>
  <message>
   <source>%n feature(s) could not be used</source>
   <translation>사용할 수 없는 객체 %n개</translation>
  </message>
  <message>
   <source>%n line(s) measured</source>
   <translation>측정한 선 %n개</translation>
  </message>
  <message>
   <source>Import report</source>
   <translation>가져오기 보고</translation>
  </message>
  <message>
   <source>Feature %1 (%2): %3</source>
   <translation>객체 %1 (%2): %3</translation>
  </message>
  <message>
   <source>no id</source>
   <translation>식별자 없음</translation>
  </message>
  <message>
   <source>and %1 more</source>
   <translation>외 %1개</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>단축키</translation>
  </message>
  <message>
   <source>Sources and licences</source>
   <translation>출처와 라이선스</translation>
  </message>
  <message>
   <source>The list of sources is missing from this installation.</source>
   <translation>이 설치본에는 출처 목록이 없습니다.</translation>
  </message>
  <message>
   <source>Borders and names</source>
   <translation>국경과 지명</translation>
  </message>
  <message>
   <source>Borders are drawn as the border set in use states them, with its accuracy; lengths by country follow the same set. A line on the map is no statement on any claim.</source>
   <translation>국경은 사용 중인 국경 자료와 그 정확도대로 그립니다. 나라별 길이도 같은 자료를 따릅니다. 지도의 선은 어떤 영유권 주장에 대한 입장도 아닙니다.</translation>
  </message>
  <message>
   <source>The Military Demarcation Line of 1953 is drawn as its own kind of line between the DPR Korea and the Rep. of Korea. It is a line of armistice; each of the two states claims the whole peninsula.</source>
   <translation>1953년의 군사분계선은 조선민주주의인민공화국과 대한민국 사이에 별도의 선 종류로 그립니다. 이는 정전선이며, 두 국가는 각각 반도 전체에 대한 권리를 주장합니다.</translation>
  </message>
  <message>
   <source>States are named by short forms: DPR Korea (Democratic People’s Republic of Korea), Rep. of Korea (Republic of Korea), China, Russia, Japan, Mongolia.</source>
   <translation>국가는 조선민주주의인민공화국, 대한민국, 중국, 러시아, 일본, 몽골로 적습니다.</translation>
  </message>
  <message>
   <source>The sea between the Korean peninsula and Japan carries both names in use: East Sea / Sea of Japan. Limits at sea are drawn as dots and have no name.</source>
   <translation>한반도와 일본 사이의 바다에는 쓰이는 두 이름을 함께 적습니다: 동해 / 일본해. 해상 경계는 점으로 그리며 이름이 없습니다.</translation>
  </message>
  <message>
   <source>The river on the border of China, the DPR Korea and Russia is the Tumen in English, Туманная in Russian, 두만강 in Korean and 图们江 in Chinese.</source>
   <translation>중국, 조선민주주의인민공화국, 러시아의 국경을 이루는 강은 영어로 Tumen, 러시아어로 Туманная, 한국어로 두만강, 중국어로 图们江입니다.</translation>
  </message>
  <message>
   <source>Places are named in the chosen language; where no name in it is known, in English, then as written locally.</source>
   <translation>지명은 선택한 언어로 적고, 그 언어의 이름이 없으면 영어, 그다음 현지 표기로 적습니다.</translation>
  </message>
  <message>
   <source>About nkgis</source>
   <translation>nkgis 정보</translation>
  </message>
  <message>
   <source>Corridor and infrastructure planning around the Korean peninsula.</source>
   <translation>한반도 주변의 회랑과 기반 시설 계획.</translation>
  </message>
  <message>
   <source>Lengths are sums of WGS 84 geodesics between the vertices of a line. Cut by countries, the parts add up to the whole; every figure carries the accuracy of the border set.</source>
   <translation>길이는 선의 꼭짓점 사이 WGS 84 측지선의 합입니다. 나라별로 자른 부분의 합은 전체와 같고, 모든 수치에는 국경 자료의 정확도가 따릅니다.</translation>
  </message>
  <message>
   <source>The map needs no network, and nothing is sent anywhere.</source>
   <translation>지도는 네트워크가 필요 없으며 아무것도 전송하지 않습니다.</translation>
  </message>
  <message>
   <source>Borders and names are shown for orientation and state no position on any claim; see Help, Borders and names.</source>
   <translation>국경과 지명은 위치 파악을 위한 것으로 어떤 주장에 대한 입장도 아닙니다. 도움말의 국경과 지명을 보십시오.</translation>
  </message>
  <message>
   <source>Licence: Apache License 2.0. The data has licences of its own; see Help, Sources and licences.</source>
   <translation>라이선스: Apache License 2.0. 데이터에는 별도의 라이선스가 있습니다. 도움말의 출처와 라이선스를 보십시오.</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>파일(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>편집(&amp;E)</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>보기(&amp;V)</translation>
  </message>
  <message>
   <source>&amp;Theme</source>
   <translation>테마(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;Names in</source>
   <translation>지명 언어(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;Language</source>
   <translation>언어(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Route</source>
   <translation>노선(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>도움말(&amp;H)</translation>
  </message>
  <message>
   <source>&amp;Export</source>
   <translation>내보내기(&amp;E)</translation>
  </message>
  <message>
   <source>Open &amp;recent</source>
   <translation>최근 파일 열기(&amp;R)</translation>
  </message>
  <message>
   <source>Tools</source>
   <translation>도구</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>내보내기</translation>
  </message>
  <message>
   <source>Make sheet</source>
   <translation>도면 만들기</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>제목</translation>
  </message>
  <message>
   <source>This position comes from memory and was not checked against a source.</source>
   <translation>이 위치는 기억에 따른 것이며 출처와 대조하지 않았습니다.</translation>
  </message>
  <message>
   <source>position unverified</source>
   <translation>위치 미확인</translation>
  </message>
  <message>
   <source>Properties</source>
   <translation>속성</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>참고 사항</translation>
  </message>
  <message>
   <source>Sources</source>
   <translation>출처</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>레이어</translation>
  </message>
  <message>
   <source>no source</source>
   <translation>출처 없음</translation>
  </message>
  <message>
   <source>%1: %2 lines; geometry: %3</source>
   <translation>%1: 선 %2개; 형상: %3</translation>
  </message>
  <message>
   <source>date: %1</source>
   <translation>날짜: %1</translation>
  </message>
  <message>
   <source>licence: %1</source>
   <translation>라이선스: %1</translation>
  </message>
  <message>
   <source>%1 features</source>
   <translation>객체 %1개</translation>
  </message>
  <message>
   <source>%1 features could not be used</source>
   <translation>사용할 수 없는 객체 %1개</translation>
  </message>
  <message>
   <source>on a border, in an overlap, outside every country or outside the border set</source>
   <translation>국경 위, 중첩 구역, 모든 나라 밖 또는 국경 자료 밖</translation>
  </message>
  <message>
   <source>n.r.</source>
   <translation>판별 불가</translation>
  </message>
  <message>
   <source>Kilometres, %1</source>
   <translation>킬로미터, %1</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>이름</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>종류</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>상태</translation>
  </message>
  <message>
   <source>Total km</source>
   <translation>총 km</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>기타</translation>
  </message>
  <message>
   <source>Crossings</source>
   <translation>국경 통과</translation>
  </message>
  <message>
   <source>Geometry</source>
   <translation>형상</translation>
  </message>
  <message>
   <source>number of border crossings</source>
   <translation>국경 통과 수</translation>
  </message>
  <message>
   <source>total</source>
   <translation>합계</translation>
  </message>
  <message>
   <source>n.r.: %1</source>
   <translation>판별 불가: %1</translation>
  </message>
  <message>
   <source>≈: rounded to the accuracy of a rough line</source>
   <translation>≈: 대략적인 선의 정확도에 맞춰 반올림</translation>
  </message>
  <message>
   <source>From km</source>
   <translation>시작 km</translation>
  </message>
  <message>
   <source>To km</source>
   <translation>끝 km</translation>
  </message>
  <message>
   <source>Length km</source>
   <translation>길이 km</translation>
  </message>
  <message>
   <source>Published km</source>
   <translation>공표 km</translation>
  </message>
  <message>
   <source>Country</source>
   <translation>나라</translation>
  </message>
  <message>
   <source>Gauge</source>
   <translation>궤간</translation>
  </message>
  <message>
   <source>Structure</source>
   <translation>구조물</translation>
  </message>
  <message>
   <source>Owner</source>
   <translation>소유자</translation>
  </message>
  <message>
   <source>Operator</source>
   <translation>운영자</translation>
  </message>
  <message>
   <source>a point</source>
   <translation>한 지점</translation>
  </message>
  <message>
   <source>Straight between the stations whose kilometre is published</source>
   <translation>킬로미터가 공표된 역 사이를 직선으로 보간</translation>
  </message>
  <message>
   <source>Measured: the route cut by the border set</source>
   <translation>측정: 국경 자료로 자른 노선</translation>
  </message>
  <message>
   <source>published km %1</source>
   <translation>공표 km %1</translation>
  </message>
  <message>
   <source>from %1 to %2</source>
   <translation>%1부터 %2까지</translation>
  </message>
  <message>
   <source>since %1</source>
   <translation>%1부터</translation>
  </message>
  <message>
   <source>until %1</source>
   <translation>%1까지</translation>
  </message>
  <message>
   <source>as of %1</source>
   <translation>%1 기준</translation>
  </message>
  <message>
   <source>Source: %1</source>
   <translation>출처: %1</translation>
  </message>
  <message>
   <source>Opening the bundled data</source>
   <translation>내장 데이터를 여는 중</translation>
  </message>
  <message>
   <source>Routes, points and areas (%1)</source>
   <translation>노선, 점, 지역 (%1)</translation>
  </message>
  <message>
   <source>All files</source>
   <translation>모든 파일</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>열기</translation>
  </message>
  <message>
   <source>Opening %1</source>
   <translation>%1 여는 중</translation>
  </message>
  <message>
   <source>%1 file (*.%2)</source>
   <translation>%1 파일 (*.%2)</translation>
  </message>
  <message>
   <source>Sheet (*.pdf)</source>
   <translation>도면 (*.pdf)</translation>
  </message>
  <message>
   <source>Making the sheet</source>
   <translation>도면 만드는 중</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>인쇄</translation>
  </message>
  <message>
   <source>Writing %1</source>
   <translation>%1 쓰는 중</translation>
  </message>
  <message>
   <source>The bundled data could not be opened</source>
   <translation>내장 데이터를 열 수 없습니다</translation>
  </message>
  <message>
   <source>Open %1</source>
   <translation>%1 열기</translation>
  </message>
  <message>
   <source>%1 has several layers with lines. Which one?</source>
   <translation>%1에 선 레이어가 여러 개 있습니다. 어느 것을 열까요?</translation>
  </message>
  <message>
   <source>%1 does not say its coordinate system. Which one is it?</source>
   <translation>%1에 좌표계가 없습니다. 어떤 좌표계입니까?</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>복사</translation>
  </message>
  <message>
   <source>Copy with metres, method and source</source>
   <translation>미터, 방법, 출처와 함께 복사</translation>
  </message>
  <message>
   <source>Go to kilometre</source>
   <translation>킬로미터로 이동</translation>
  </message>
  <message>
   <source>Kilometre, e.g. 12.5</source>
   <translation>킬로미터, 예: 12.5</translation>
  </message>
  <message>
   <source>Kilometre</source>
   <translation>킬로미터</translation>
  </message>
  <message>
   <source>&amp;measured</source>
   <translation>측정(&amp;M)</translation>
  </message>
  <message>
   <source>&amp;published</source>
   <translation>공표(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Go</source>
   <translation>이동(&amp;G)</translation>
  </message>
  <message>
   <source>&amp;Copy</source>
   <translation>복사(&amp;C)</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>닫기</translation>
  </message>
  <message>
   <source>Write a kilometre as a number, e.g. 12.5.</source>
   <translation>킬로미터를 숫자로 쓰십시오. 예: 12.5.</translation>
  </message>
  <message>
   <source>Kilometre %1 is beyond the route; give one from %2 to %3.</source>
   <translation>킬로미터 %1은(는) 노선 밖입니다. %2에서 %3 사이로 입력하십시오.</translation>
  </message>
  <message>
   <source>Select a route on the map or in the table.</source>
   <translation>지도나 표에서 노선을 선택하십시오.</translation>
  </message>
  <message>
   <source>km %1 to %2</source>
   <translation>km %1 – %2</translation>
  </message>
  <message>
   <source>This route has no two stations with a published kilometre.</source>
   <translation>이 노선에는 킬로미터가 공표된 역이 두 곳 이상 없습니다.</translation>
  </message>
  <message>
   <source>Opacity of the selected layer</source>
   <translation>선택한 레이어의 불투명도</translation>
  </message>
  <message>
   <source>Opacity</source>
   <translation>불투명도</translation>
  </message>
  <message>
   <source>Drop a file here or on the map to add it.</source>
   <translation>파일을 여기나 지도에 놓으면 추가됩니다.</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>레이어</translation>
  </message>
  <message>
   <source>Drop a file here or open one.</source>
   <translation>파일을 여기에 놓거나 여십시오.</translation>
  </message>
  <message>
   <source>Open…</source>
   <translation>열기…</translation>
  </message>
  <message>
   <source>Zoom to the layer</source>
   <translation>레이어로 확대</translation>
  </message>
  <message>
   <source>Remove the layer (undo brings it back)</source>
   <translation>레이어 제거(실행 취소로 복원)</translation>
  </message>
  <message>
   <source>Show %1</source>
   <translation>%1 표시</translation>
  </message>
  <message>
   <source>Hide %1</source>
   <translation>%1 숨기기</translation>
  </message>
  <message>
   <source>Opacity of %1</source>
   <translation>%1 불투명도</translation>
  </message>
  <message>
   <source>%1 (published %2)</source>
   <translation>%1(공표 %2)</translation>
  </message>
  <message>
   <source>Save sections</source>
   <translation>구간 저장</translation>
  </message>
  <message>
   <source>Written: %1</source>
   <translation>저장됨: %1</translation>
  </message>
  <message>
   <source>Copy &amp;kilometre here: %1</source>
   <translation>이곳의 킬로미터 복사(&amp;K): %1</translation>
  </message>
  <message>
   <source>Copy nearest &amp;kilometre: %1, %2 from here</source>
   <translation>가장 가까운 킬로미터 복사(&amp;K): %1, 여기서 %2</translation>
  </message>
  <message>
   <source>Copy &amp;place: %1</source>
   <translation>위치 복사(&amp;P): %1</translation>
  </message>
  <message>
   <source>Passport</source>
   <translation>노선 정보</translation>
  </message>
  <message>
   <source>Routes</source>
   <translation>노선</translation>
  </message>
  <message>
   <source>Sections</source>
   <translation>구간</translation>
  </message>
  <message>
   <source>Menus and dialogs change their language when nkgis is started again.</source>
   <translation>메뉴와 대화 상자의 언어는 nkgis를 다시 시작하면 바뀝니다.</translation>
  </message>
  <message>
   <source>Remove %1</source>
   <translation>%1 제거</translation>
  </message>
  <message>
   <source>The map's process ended. Try again to load it anew.</source>
   <translation>지도 프로세스가 끝났습니다. 다시 시도하면 새로 불러옵니다.</translation>
  </message>
  <message>
   <source>Fold the panel</source>
   <translation>패널 접기</translation>
  </message>
  <message>
   <source>Show all %1</source>
   <translation>모두 표시(%1)</translation>
  </message>
  <message>
   <source>Working</source>
   <translation>작업 중</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>취소</translation>
  </message>
  <message>
   <source>Reading kilometres</source>
   <translation>킬로미터 읽는 중</translation>
  </message>
  <message>
   <source>Filter, e.g. gas shelved</source>
   <translation>필터, 예: 가스 보류</translation>
  </message>
  <message>
   <source>No route matches “%1”.</source>
   <translation>“%1”에 맞는 노선이 없습니다.</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>지우기</translation>
  </message>
  <message>
   <source>%1 of %2 match</source>
   <translation>%2개 중 %1개 일치</translation>
  </message>
  <message>
   <source>%1 of %2 in view</source>
   <translation>%2개 중 %1개 보임</translation>
  </message>
  <message>
   <source>Search routes and places   Ctrl+K</source>
   <translation>노선과 지명 검색   Ctrl+K</translation>
  </message>
  <message>
   <source>Search routes and places</source>
   <translation>노선과 지명 검색</translation>
  </message>
  <message>
   <source>Nothing is called “%1”.</source>
   <translation>“%1”(이)라는 이름이 없습니다.</translation>
  </message>
  <message>
   <source>As of</source>
   <translation>기준일</translation>
  </message>
  <message>
   <source>The day the sections hold: 2013, 2013-09 or 2013-09-22; empty for now</source>
   <translation>구간의 기준일: 2013, 2013-09 또는 2013-09-22; 비우면 현재</translation>
  </message>
  <message>
   <source>now</source>
   <translation>현재</translation>
  </message>
  <message>
   <source>%1 events could not be read</source>
   <translation>읽을 수 없는 이벤트 %1개</translation>
  </message>
  <message>
   <source>1 event could not be read</source>
   <translation>읽을 수 없는 이벤트 1개</translation>
  </message>
  <message>
   <source>WGS 84 geodesic</source>
   <translation>WGS 84 측지선</translation>
  </message>
  <message>
   <source>Borders: %1</source>
   <translation>국경: %1</translation>
  </message>
  <message>
   <source>no date</source>
   <translation>날짜 없음</translation>
  </message>
  <message>
   <source>Border set %1, %2; tolerance %3 m, water gap %4 m</source>
   <translation>국경 자료 %1, %2; 허용 오차 %3 m, 수역 간격 %4 m</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>다시 시도</translation>
  </message>
  <message>
   <source>&amp;Open…</source>
   <translation>열기(&amp;O)…</translation>
  </message>
  <message>
   <source>Open a file with routes, points or areas</source>
   <translation>노선, 점, 지역 파일 열기</translation>
  </message>
  <message>
   <source>Open a file used before</source>
   <translation>이전에 쓴 파일 열기</translation>
  </message>
  <message>
   <source>&amp;Picture (PNG)…</source>
   <translation>그림(PNG)(&amp;P)…</translation>
  </message>
  <message>
   <source>Save the map as a picture</source>
   <translation>지도를 그림으로 저장</translation>
  </message>
  <message>
   <source>&amp;Sheet (PDF)…</source>
   <translation>도면(PDF)(&amp;S)…</translation>
  </message>
  <message>
   <source>Save a finished sheet with title, legend and sources</source>
   <translation>제목, 범례, 출처가 있는 완성 도면 저장</translation>
  </message>
  <message>
   <source>&amp;Web page (HTML)…</source>
   <translation>웹 페이지(HTML)(&amp;W)…</translation>
  </message>
  <message>
   <source>Save one page that opens without a network</source>
   <translation>네트워크 없이 열리는 페이지 저장</translation>
  </message>
  <message>
   <source>&amp;Vector drawing (SVG)…</source>
   <translation>벡터 도면(SVG)(&amp;V)…</translation>
  </message>
  <message>
   <source>Save the map as a drawing</source>
   <translation>지도를 벡터 도면으로 저장</translation>
  </message>
  <message>
   <source>&amp;Table (CSV)…</source>
   <translation>표(CSV)(&amp;T)…</translation>
  </message>
  <message>
   <source>Save one row for every segment</source>
   <translation>구간마다 한 행씩 저장</translation>
  </message>
  <message>
   <source>P&amp;assports (JSON)…</source>
   <translation>노선 정보(JSON)(&amp;A)…</translation>
  </message>
  <message>
   <source>Save every measured figure</source>
   <translation>측정한 모든 수치 저장</translation>
  </message>
  <message>
   <source>&amp;GeoJSON…</source>
   <translation>GeoJSON(&amp;G)…</translation>
  </message>
  <message>
   <source>Save lines and figures for another GIS</source>
   <translation>다른 GIS에서 쓸 선과 수치 저장</translation>
  </message>
  <message>
   <source>&amp;Print…</source>
   <translation>인쇄(&amp;P)…</translation>
  </message>
  <message>
   <source>Print the sheet</source>
   <translation>도면 인쇄</translation>
  </message>
  <message>
   <source>&amp;Make sheet…</source>
   <translation>도면 만들기(&amp;M)…</translation>
  </message>
  <message>
   <source>Make a PDF sheet of what the map shows</source>
   <translation>지도에 보이는 내용으로 PDF 도면 만들기</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>종료(&amp;Q)</translation>
  </message>
  <message>
   <source>Close the window</source>
   <translation>창 닫기</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>실행 취소(&amp;U)</translation>
  </message>
  <message>
   <source>Take the last change back</source>
   <translation>마지막 변경 취소</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>다시 실행(&amp;R)</translation>
  </message>
  <message>
   <source>Make the change again</source>
   <translation>변경 다시 적용</translation>
  </message>
  <message>
   <source>&amp;Copy rows</source>
   <translation>행 복사(&amp;C)</translation>
  </message>
  <message>
   <source>Copy the selected rows of the table</source>
   <translation>표에서 선택한 행 복사</translation>
  </message>
  <message>
   <source>Copy &amp;map picture</source>
   <translation>지도 그림 복사(&amp;M)</translation>
  </message>
  <message>
   <source>Copy the map as it is on the screen</source>
   <translation>화면에 보이는 지도 복사</translation>
  </message>
  <message>
   <source>&amp;Search</source>
   <translation>검색(&amp;S)</translation>
  </message>
  <message>
   <source>Find a route or a place in any language</source>
   <translation>어느 언어로든 노선이나 지명 찾기</translation>
  </message>
  <message>
   <source>&amp;Light</source>
   <translation>밝게(&amp;L)</translation>
  </message>
  <message>
   <source>Light colours</source>
   <translation>밝은 색</translation>
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation>어둡게(&amp;D)</translation>
  </message>
  <message>
   <source>Dark colours</source>
   <translation>어두운 색</translation>
  </message>
  <message>
   <source>&amp;System</source>
   <translation>시스템(&amp;S)</translation>
  </message>
  <message>
   <source>Follow the system</source>
   <translation>시스템 설정 따름</translation>
  </message>
  <message>
   <source>Names on map and in tables in English</source>
   <translation>지도와 표의 이름을 영어로</translation>
  </message>
  <message>
   <source>Names on map and in tables in Russian</source>
   <translation>지도와 표의 이름을 러시아어로</translation>
  </message>
  <message>
   <source>Names on map and in tables in Korean</source>
   <translation>지도와 표의 이름을 한국어로</translation>
  </message>
  <message>
   <source>Names on map and in tables in Chinese</source>
   <translation>지도와 표의 이름을 중국어로</translation>
  </message>
  <message>
   <source>Menus and dialogs in the language of the system, from the next start</source>
   <translation>다음 시작부터 메뉴와 대화 상자를 시스템 언어로</translation>
  </message>
  <message>
   <source>Menus and dialogs in English, from the next start</source>
   <translation>다음 시작부터 메뉴와 대화 상자를 영어로</translation>
  </message>
  <message>
   <source>Menus and dialogs in Russian, from the next start</source>
   <translation>다음 시작부터 메뉴와 대화 상자를 러시아어로</translation>
  </message>
  <message>
   <source>Menus and dialogs in Korean, from the next start</source>
   <translation>다음 시작부터 메뉴와 대화 상자를 한국어로</translation>
  </message>
  <message>
   <source>Menus and dialogs in Chinese, from the next start</source>
   <translation>다음 시작부터 메뉴와 대화 상자를 중국어로</translation>
  </message>
  <message>
   <source>&amp;Layers</source>
   <translation>레이어(&amp;L)</translation>
  </message>
  <message>
   <source>Show or fold the layer panel</source>
   <translation>레이어 패널 표시 또는 접기</translation>
  </message>
  <message>
   <source>&amp;Passport</source>
   <translation>노선 정보(&amp;P)</translation>
  </message>
  <message>
   <source>Show or fold the passport</source>
   <translation>노선 정보 표시 또는 접기</translation>
  </message>
  <message>
   <source>&amp;Table</source>
   <translation>표(&amp;T)</translation>
  </message>
  <message>
   <source>Show or fold the table</source>
   <translation>표 표시 또는 접기</translation>
  </message>
  <message>
   <source>S&amp;ections</source>
   <translation>구간(&amp;E)</translation>
  </message>
  <message>
   <source>Show or fold the sections of the selected route</source>
   <translation>선택한 노선의 구간 표시 또는 접기</translation>
  </message>
  <message>
   <source>&amp;Next panel</source>
   <translation>다음 패널(&amp;N)</translation>
  </message>
  <message>
   <source>Move the focus to the next panel</source>
   <translation>다음 패널로 이동</translation>
  </message>
  <message>
   <source>Pre&amp;vious panel</source>
   <translation>이전 패널(&amp;V)</translation>
  </message>
  <message>
   <source>Move the focus to the panel before</source>
   <translation>이전 패널로 이동</translation>
  </message>
  <message>
   <source>Zoom &amp;in</source>
   <translation>확대(&amp;I)</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>확대</translation>
  </message>
  <message>
   <source>Zoom &amp;out</source>
   <translation>축소(&amp;O)</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>축소</translation>
  </message>
  <message>
   <source>&amp;Whole area</source>
   <translation>전체 지역(&amp;W)</translation>
  </message>
  <message>
   <source>Show the whole area</source>
   <translation>전체 지역 표시</translation>
  </message>
  <message>
   <source>P&amp;resentation</source>
   <translation>발표 화면(&amp;R)</translation>
  </message>
  <message>
   <source>Map alone on the whole screen; again or Esc to leave</source>
   <translation>지도만 전체 화면으로; 다시 누르거나 Esc로 나가기</translation>
  </message>
  <message>
   <source>&amp;Zoom to route</source>
   <translation>노선으로 확대(&amp;Z)</translation>
  </message>
  <message>
   <source>Bring the selected route into view</source>
   <translation>선택한 노선을 화면에 표시</translation>
  </message>
  <message>
   <source>&amp;Go to kilometre…</source>
   <translation>킬로미터로 이동(&amp;G)…</translation>
  </message>
  <message>
   <source>Find a measured or published kilometre of the selected route</source>
   <translation>선택한 노선의 측정 또는 공표 킬로미터 찾기</translation>
  </message>
  <message>
   <source>Save &amp;sections (CSV)…</source>
   <translation>구간 저장(CSV)(&amp;S)…</translation>
  </message>
  <message>
   <source>Save the sections of the selected route on the date of the table</source>
   <translation>표의 기준일에 따른 선택 노선의 구간 저장</translation>
  </message>
  <message>
   <source>&amp;Copy passport</source>
   <translation>노선 정보 복사(&amp;C)</translation>
  </message>
  <message>
   <source>Copy the passport as text</source>
   <translation>노선 정보를 텍스트로 복사</translation>
  </message>
  <message>
   <source>C&amp;lear selection</source>
   <translation>선택 해제(&amp;L)</translation>
  </message>
  <message>
   <source>Select nothing</source>
   <translation>아무것도 선택하지 않음</translation>
  </message>
  <message>
   <source>&amp;Keyboard shortcuts</source>
   <translation>단축키(&amp;K)</translation>
  </message>
  <message>
   <source>List all keys</source>
   <translation>모든 단축키 목록</translation>
  </message>
  <message>
   <source>&amp;Sources and licences</source>
   <translation>출처와 라이선스(&amp;S)</translation>
  </message>
  <message>
   <source>Where the data comes from and on what terms</source>
   <translation>데이터의 출처와 이용 조건</translation>
  </message>
  <message>
   <source>&amp;Borders and names</source>
   <translation>국경과 지명(&amp;B)</translation>
  </message>
  <message>
   <source>How borders and names are shown, and why</source>
   <translation>국경과 지명의 표시 방법과 이유</translation>
  </message>
  <message>
   <source>&amp;About nkgis</source>
   <translation>nkgis 정보(&amp;A)</translation>
  </message>
  <message>
   <source>Version, method and licence</source>
   <translation>버전, 방법, 라이선스</translation>
  </message>
  <message>
   <source>Zoom in, zoom out (map)</source>
   <translation>확대, 축소(지도)</translation>
  </message>
  <message>
   <source>Whole area (map)</source>
   <translation>전체 지역(지도)</translation>
  </message>
  <message>
   <source>Selected route (map)</source>
   <translation>선택한 노선(지도)</translation>
  </message>
  <message>
   <source>Move the map</source>
   <translation>지도 이동</translation>
  </message>
  <message>
   <source>Zoom to the route of the row (table)</source>
   <translation>행의 노선으로 확대(표)</translation>
  </message>
  <message>
   <source>Copy the selected rows (table) or figure (passport)</source>
   <translation>선택한 행(표) 또는 수치(노선 정보) 복사</translation>
  </message>
  <message>
   <source>Remove the selected layer (layers)</source>
   <translation>선택한 레이어 제거(레이어)</translation>
  </message>
  <message>
   <source>The sheet could not be made ready for printing.</source>
   <translation>도면을 인쇄용으로 준비할 수 없습니다.</translation>
  </message>
  <message>
   <source>The printer did not start.</source>
   <translation>프린터가 시작되지 않았습니다.</translation>
  </message>
  <message>
   <source>A fault of the program</source>
   <translation>프로그램 오류</translation>
  </message>
  <message>
   <source>also in %1</source>
   <translation>%1에도 있음</translation>
  </message>
 </context>
</TS>
