<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
 <context>
  <name>nkgis</name>
  <message>
   <source>No news for %1 years: taken as cancelled; the sources have it as %2.</source>
   <translation>%1년간 소식 없음: 취소로 봄. 출처에는 %2.</translation>
  </message>
  <message>
   <source>No news for %1 years: taken as shelved; the sources have it as %2.</source>
   <translation>%1년간 소식 없음: 보류로 봄. 출처에는 %2.</translation>
  </message>
  <message>
   <source>No source known by then tells of it.</source>
   <translation>그때까지 알려진 출처가 없습니다.</translation>
  </message>
  <message>
   <source>since %1</source>
   <translation>%1부터</translation>
  </message>
  <message>
   <source>Projects</source>
   <translation>사업</translation>
  </message>
  <message>
   <source>known %1</source>
   <translation>%1 현재 알려진</translation>
  </message>
  <message>
   <source>Confidence %1: %2</source>
   <translation>신뢰도 %1: %2</translation>
  </message>
  <message>
   <source>From then on: %1</source>
   <translation>그 후 상태: %1</translation>
  </message>
  <message>
   <source>Projects: %1</source>
   <translation>사업: %1</translation>
  </message>
  <message>
   <source>Known from %1</source>
   <translation>%1부터 알려짐</translation>
  </message>
  <message>
   <source>Source: %1</source>
   <translation>출처: %1</translation>
  </message>
  <message>
   <source>Preferred of the claims for this year</source>
   <translation>이 해의 주장 가운데 우선함</translation>
  </message>
  <message>
   <source>Trade of Russia and DPR Korea, million USD</source>
   <translation>러시아–북한 교역, 백만 달러</translation>
  </message>
  <message>
   <source>not known yet</source>
   <translation>아직 알려지지 않음</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>오늘</translation>
  </message>
  <message>
   <source>Show everything on the map again</source>
   <translation>지도에 모두 다시 표시</translation>
  </message>
  <message>
   <source>Timeline</source>
   <translation>연표</translation>
  </message>
  <message>
   <source>Only %1</source>
   <translation>%1만</translation>
  </message>
  <message>
   <source>Reading the project</source>
   <translation>사업 읽는 중</translation>
  </message>
  <message>
   <source>This event concerns no feature of the map and no project.</source>
   <translation>이 사건은 지도의 어떤 대상이나 사업과도 관련이 없습니다.</translation>
  </message>
  <message>
   <source>Measure files in parts</source>
   <translation>파일을 나누어 측정</translation>
  </message>
  <message>
   <source>Files too many or too large for the map are measured part by part into a folder of GeoParquet tables: segments, routes, crossings, rejected features.</source>
   <translation>지도에 담기에 너무 많거나 큰 파일을 부분별로 측정하여 GeoParquet 표(구간, 노선, 국경 통과, 거부된 객체) 폴더에 저장합니다.</translation>
  </message>
  <message>
   <source>&amp;Add…</source>
   <translation>추가(&amp;A)…</translation>
  </message>
  <message>
   <source>&amp;Remove</source>
   <translation>제거(&amp;R)</translation>
  </message>
  <message>
   <source>Files</source>
   <translation>파일</translation>
  </message>
  <message>
   <source>&amp;Folder…</source>
   <translation>폴더(&amp;F)…</translation>
  </message>
  <message>
   <source>Results into</source>
   <translation>결과 폴더</translation>
  </message>
  <message>
   <source>&amp;Borders</source>
   <translation>국경(&amp;B)</translation>
  </message>
  <message>
   <source>In this program</source>
   <translation>이 프로그램에서</translation>
  </message>
  <message>
   <source>Worker processes on this computer</source>
   <translation>이 컴퓨터의 작업 프로세스</translation>
  </message>
  <message>
   <source>Workers of a Dask scheduler</source>
   <translation>Dask 스케줄러의 작업자</translation>
  </message>
  <message>
   <source>&amp;Measure</source>
   <translation>측정 위치(&amp;M)</translation>
  </message>
  <message>
   <source>&amp;Workers</source>
   <translation>작업자 수(&amp;W)</translation>
  </message>
  <message>
   <source>&amp;Scheduler</source>
   <translation>스케줄러(&amp;S)</translation>
  </message>
  <message>
   <source>Begin &amp;anew: what the folder holds of a job is measured again</source>
   <translation>처음부터(&amp;A): 폴더에 있는 작업을 다시 측정</translation>
  </message>
  <message>
   <source>Parts measured</source>
   <translation>측정한 부분</translation>
  </message>
  <message>
   <source>How it ended</source>
   <translation>결과</translation>
  </message>
  <message>
   <source>&amp;Start</source>
   <translation>시작(&amp;S)</translation>
  </message>
  <message>
   <source>S&amp;top</source>
   <translation>중지(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;Open folder</source>
   <translation>폴더 열기(&amp;O)</translation>
  </message>
  <message>
   <source>Lines (%1);;All files (*)</source>
   <translation>선 (%1);;모든 파일 (*)</translation>
  </message>
  <message>
   <source>Files to measure</source>
   <translation>측정할 파일</translation>
  </message>
  <message>
   <source>&amp;Go on</source>
   <translation>계속(&amp;G)</translation>
  </message>
  <message>
   <source>This folder holds a job: %1 of %2 parts are finished.</source>
   <translation>이 폴더에 작업이 있습니다: %2개 중 %1개 부분 완료.</translation>
  </message>
  <message>
   <source>Add the files to measure, or drop them here.</source>
   <translation>측정할 파일을 추가하거나 여기에 끌어다 놓으십시오.</translation>
  </message>
  <message>
   <source>Choose a new or empty folder for the results.</source>
   <translation>결과를 위한 새 폴더나 빈 폴더를 선택하십시오.</translation>
  </message>
  <message>
   <source>Measuring in parts</source>
   <translation>나누어 측정 중</translation>
  </message>
  <message>
   <source>Stopped. What is finished stays; “Go on” measures the rest.</source>
   <translation>중지되었습니다. 완료된 것은 남으며 “계속”을 누르면 나머지를 측정합니다.</translation>
  </message>
  <message>
   <source>Beginning…</source>
   <translation>시작하는 중…</translation>
  </message>
  <message>
   <source>%1 of %2 parts are finished.</source>
   <translation>%2개 중 %1개 부분이 완료되었습니다.</translation>
  </message>
  <message>
   <source>%1 lines, %2 segments, %3 crossings; %4 km.</source>
   <translation>선 %1개, 구간 %2개, 국경 통과 %3곳; %4 km.</translation>
  </message>
  <message>
   <source>%1 features were rejected; the table “rejected” lists them all.</source>
   <translation>객체 %1개가 거부되었습니다. 모두 “rejected” 표에 있습니다.</translation>
  </message>
  <message>
   <source>%1 of %2 parts failed; “Go on” tries them again.</source>
   <translation>%2개 중 %1개 부분이 실패했습니다. “계속”을 누르면 다시 시도합니다.</translation>
  </message>
  <message>
   <source>Stopping when the parts at work allow it…</source>
   <translation>작업 중인 부분이 허용할 때 중지합니다…</translation>
  </message>
  <message>
   <source>Stop the job?</source>
   <translation>작업을 중지하시겠습니까?</translation>
  </message>
  <message>
   <source>What is finished stays; the same files and folder go on from there.</source>
   <translation>완료된 것은 남으며, 같은 파일과 폴더로 이어서 진행됩니다.</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>취소</translation>
  </message>
  <message>
   <source>Film</source>
   <translation>동영상</translation>
  </message>
  <message>
   <source>%1 film (*.%2)</source>
   <translation>%1 동영상 (*.%2)</translation>
  </message>
  <message>
   <source> s</source>
   <translation>초</translation>
  </message>
  <message>
   <source>as suits their number</source>
   <translation>프레임 수에 맞춤</translation>
  </message>
  <message>
   <source>none</source>
   <translation>없음</translation>
  </message>
  <message>
   <source>Seconds a &amp;frame</source>
   <translation>프레임당 초(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Cross-fade</source>
   <translation>교차 전환(&amp;C)</translation>
  </message>
  <message>
   <source>Si&amp;ze</source>
   <translation>크기(&amp;Z)</translation>
  </message>
  <message>
   <source>For&amp;mat</source>
   <translation>형식(&amp;M)</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>미리 보기</translation>
  </message>
  <message>
   <source>F&amp;irst frame</source>
   <translation>첫 프레임(&amp;I)</translation>
  </message>
  <message>
   <source>&amp;Last frame</source>
   <translation>마지막 프레임(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Save…</source>
   <translation>저장(&amp;S)…</translation>
  </message>
  <message>
   <source>Drawing the preview…</source>
   <translation>미리 보기를 그리는 중…</translation>
  </message>
  <message>
   <source>%1 frames, %2 seconds. The last frame is seen longer.</source>
   <translation>프레임 %1개, %2초. 마지막 프레임은 더 오래 표시됩니다.</translation>
  </message>
  <message>
   <source>Time: a frame for each event</source>
   <translation>시간: 사건마다 한 프레임</translation>
  </message>
  <message>
   <source>Time: in steps</source>
   <translation>시간: 일정 간격</translation>
  </message>
  <message>
   <source>Time: these dates</source>
   <translation>시간: 지정한 날짜</translation>
  </message>
  <message>
   <source>Scenarios</source>
   <translation>시나리오</translation>
  </message>
  <message>
   <source>Story of the views</source>
   <translation>보기의 스토리</translation>
  </message>
  <message>
   <source>&amp;Goes through</source>
   <translation>진행 기준(&amp;G)</translation>
  </message>
  <message>
   <source>today</source>
   <translation>오늘</translation>
  </message>
  <message>
   <source>Step</source>
   <translation>간격</translation>
  </message>
  <message>
   <source>Unit of the step</source>
   <translation>간격 단위</translation>
  </message>
  <message>
   <source>years</source>
   <translation>년</translation>
  </message>
  <message>
   <source>months</source>
   <translation>개월</translation>
  </message>
  <message>
   <source>weeks</source>
   <translation>주</translation>
  </message>
  <message>
   <source>days</source>
   <translation>일</translation>
  </message>
  <message>
   <source>the situation date</source>
   <translation>상황 날짜</translation>
  </message>
  <message>
   <source>the knowledge date</source>
   <translation>지식 날짜</translation>
  </message>
  <message>
   <source>both dates</source>
   <translation>두 날짜 모두</translation>
  </message>
  <message>
   <source>F&amp;rom</source>
   <translation>시작(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;To</source>
   <translation>끝(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;Dates</source>
   <translation>날짜(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;What moves</source>
   <translation>움직이는 날짜(&amp;W)</translation>
  </message>
  <message>
   <source>Scenarios, in their order</source>
   <translation>순서대로의 시나리오</translation>
  </message>
  <message>
   <source>&amp;Up</source>
   <translation>위로(&amp;U)</translation>
  </message>
  <message>
   <source>D&amp;own</source>
   <translation>아래로(&amp;O)</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>종류</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>그룹</translation>
  </message>
  <message>
   <source>This project</source>
   <translation>이 프로젝트</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>출처</translation>
  </message>
  <message>
   <source>File</source>
   <translation>파일</translation>
  </message>
  <message>
   <source>Size and SHA-256</source>
   <translation>크기와 SHA-256</translation>
  </message>
  <message>
   <source>Layer in the file</source>
   <translation>파일 안의 레이어</translation>
  </message>
  <message>
   <source>%1, as said when it was opened</source>
   <translation>%1, 열 때 지정한 대로</translation>
  </message>
  <message>
   <source>Coordinate system</source>
   <translation>좌표계</translation>
  </message>
  <message>
   <source>As the file says; WGS 84 inside</source>
   <translation>파일에 적힌 대로, 내부는 WGS 84</translation>
  </message>
  <message>
   <source>Features</source>
   <translation>객체</translation>
  </message>
  <message>
   <source>none: the file was left out</source>
   <translation>없음: 파일을 빼고 열었습니다</translation>
  </message>
  <message>
   <source>Feature %1: %2</source>
   <translation>객체 %1: %2</translation>
  </message>
  <message>
   <source>and %1 more</source>
   <translation>외 %1개</translation>
  </message>
  <message>
   <source>Rejected features</source>
   <translation>거부된 객체</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>참고</translation>
  </message>
  <message>
   <source>Properties of the layer</source>
   <translation>레이어 속성</translation>
  </message>
  <message>
   <source>&amp;Name</source>
   <translation>이름(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;Attribution</source>
   <translation>저작자 표시(&amp;A)</translation>
  </message>
  <message>
   <source>&amp;Licence</source>
   <translation>라이선스(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Date of the data</source>
   <translation>자료 날짜(&amp;D)</translation>
  </message>
  <message>
   <source>A&amp;ccuracy (± m)</source>
   <translation>정확도(± m)(&amp;C)</translation>
  </message>
  <message>
   <source>This layer comes with nkgis: its attribution and licence stay with it.</source>
   <translation>이 레이어는 nkgis에 포함되어 있으므로 저작자 표시와 라이선스가 그대로 유지됩니다.</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>로그</translation>
  </message>
  <message>
   <source>No log is written: its folder cannot be written to.</source>
   <translation>로그를 쓰지 않습니다. 폴더에 쓸 수 없습니다.</translation>
  </message>
  <message>
   <source>&amp;Copy</source>
   <translation>복사(&amp;C)</translation>
  </message>
  <message>
   <source>Open &amp;folder</source>
   <translation>폴더 열기(&amp;F)</translation>
  </message>
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
   <source>%n point(s)</source>
   <translation>점 %n개</translation>
  </message>
  <message>
   <source>%n area(s)</source>
   <translation>구역 %n개</translation>
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
   <source>The map needs no network, and nothing is sent anywhere. Only an online basemap that you switch on asks its service for tiles.</source>
   <translation>지도는 네트워크가 필요 없고 아무것도 보내지 않습니다. 온라인 배경지도를 켤 때만 그 서비스에 타일을 요청합니다.</translation>
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
   <source>Unsaved changes</source>
   <translation>저장하지 않은 변경 사항</translation>
  </message>
  <message>
   <source>Save the changes to “%1”?</source>
   <translation>“%1”의 변경 사항을 저장할까요?</translation>
  </message>
  <message>
   <source>What is not saved is lost.</source>
   <translation>저장하지 않은 내용은 사라집니다.</translation>
  </message>
  <message>
   <source>&amp;Save</source>
   <translation>저장(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Discard</source>
   <translation>버리기(&amp;D)</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>저장</translation>
  </message>
  <message>
   <source>%1 was changed by another window or program.</source>
   <translation>%1이(가) 다른 창이나 프로그램에서 바뀌었습니다.</translation>
  </message>
  <message>
   <source>Saving here replaces what was written there.</source>
   <translation>여기서 저장하면 그곳에 쓰인 내용을 덮어씁니다.</translation>
  </message>
  <message>
   <source>Save &amp;as…</source>
   <translation>다른 이름으로 저장(&amp;A)…</translation>
  </message>
  <message>
   <source>&amp;Replace it</source>
   <translation>바꾸기(&amp;R)</translation>
  </message>
  <message>
   <source>Restore unsaved work</source>
   <translation>저장하지 않은 작업 복원</translation>
  </message>
  <message>
   <source>nkgis was not closed properly. Restore the unsaved work of “%1”?</source>
   <translation>nkgis가 정상적으로 닫히지 않았습니다. “%1”의 저장하지 않은 작업을 복원할까요?</translation>
  </message>
  <message>
   <source>It was last changed on %1. Discarded work cannot be brought back.</source>
   <translation>마지막 변경: %1. 버린 작업은 되돌릴 수 없습니다.</translation>
  </message>
  <message>
   <source>&amp;Restore</source>
   <translation>복원(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Later</source>
   <translation>나중에(&amp;L)</translation>
  </message>
  <message>
   <source>nkgis project (*.%1)</source>
   <translation>nkgis 프로젝트 (*.%1)</translation>
  </message>
  <message>
   <source>Portable package with all data (*.%1)</source>
   <translation>모든 데이터를 담은 휴대용 패키지 (*.%1)</translation>
  </message>
  <message>
   <source>Files of the project</source>
   <translation>프로젝트의 파일</translation>
  </message>
  <message>
   <source>“%1” needs files that are not as they were when it was saved.</source>
   <translation>“%1”에 필요한 파일이 저장할 때와 다릅니다.</translation>
  </message>
  <message>
   <source>Layers opened without their file stay in the project, empty; open it again when the file is back.</source>
   <translation>파일 없이 연 레이어는 빈 채로 프로젝트에 남습니다. 파일이 돌아오면 다시 여세요.</translation>
  </message>
  <message>
   <source>Locate %1</source>
   <translation>%1 찾기</translation>
  </message>
  <message>
   <source>Located: %1</source>
   <translation>찾음: %1</translation>
  </message>
  <message>
   <source>Taken as it is now.</source>
   <translation>지금 상태 그대로 사용합니다.</translation>
  </message>
  <message>
   <source>&amp;Open</source>
   <translation>열기(&amp;O)</translation>
  </message>
  <message>
   <source>&amp;Open without it</source>
   <translation>없이 열기(&amp;O)</translation>
  </message>
  <message>
   <source>&amp;Open without them</source>
   <translation>없이 열기(&amp;O)</translation>
  </message>
  <message>
   <source>is missing</source>
   <translation>없음</translation>
  </message>
  <message>
   <source>has changed since the project was saved</source>
   <translation>프로젝트를 저장한 뒤 바뀜</translation>
  </message>
  <message>
   <source>cannot be read</source>
   <translation>읽을 수 없음</translation>
  </message>
  <message>
   <source>&amp;Locate…</source>
   <translation>찾기(&amp;L)…</translation>
  </message>
  <message>
   <source>&amp;Use as it is now</source>
   <translation>지금 그대로 사용(&amp;U)</translation>
  </message>
  <message>
   <source>Layers: %1</source>
   <translation>레이어: %1</translation>
  </message>
  <message>
   <source>There is no line to trace; click a line.</source>
   <translation>따라갈 선이 없습니다. 선을 클릭하세요.</translation>
  </message>
  <message>
   <source>The last vertex is not on this line: nothing was traced.</source>
   <translation>마지막 꼭짓점이 이 선 위에 없어 따라가지 않았습니다.</translation>
  </message>
  <message>
   <source>Reverse line</source>
   <translation>선 방향 뒤집기</translation>
  </message>
  <message>
   <source>Duplicate</source>
   <translation>복제</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>삭제</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>이름 바꾸기</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>이름</translation>
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
   <source>&amp;Draw</source>
   <translation>그리기(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Layer</source>
   <translation>레이어(&amp;L)</translation>
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
   <source>&amp;Units and numbers</source>
   <translation>단위와 숫자(&amp;U)</translation>
  </message>
  <message>
   <source>Named vie&amp;ws</source>
   <translation>이름 붙인 장면(&amp;W)</translation>
  </message>
  <message>
   <source>&amp;Time</source>
   <translation>시간(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;Route</source>
   <translation>노선(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Network</source>
   <translation>네트워크(&amp;N)</translation>
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
   <source>%1 (not found)</source>
   <translation>%1 (찾을 수 없음)</translation>
  </message>
  <message>
   <source>&amp;Clear the list</source>
   <translation>목록 지우기(&amp;C)</translation>
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
   <source>h</source>
   <translation>시간</translation>
  </message>
  <message>
   <source>%1: %2 lines; geometry: %3</source>
   <translation>%1: 선 %2개; 형상: %3</translation>
  </message>
  <message>
   <source>%1: %2 features</source>
   <translation>%1: 객체 %2개</translation>
  </message>
  <message>
   <source>Missing: %1</source>
   <translation>없음: %1</translation>
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
   <source>Preferred</source>
   <translation>우선</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>대상</translation>
  </message>
  <message>
   <source>Quantity</source>
   <translation>항목</translation>
  </message>
  <message>
   <source>Part</source>
   <translation>부분</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>값</translation>
  </message>
  <message>
   <source>Unit</source>
   <translation>단위</translation>
  </message>
  <message>
   <source>From measured</source>
   <translation>측정값과의 차이</translation>
  </message>
  <message>
   <source>As of</source>
   <translation>기준일</translation>
  </message>
  <message>
   <source>Confidence</source>
   <translation>신뢰도</translation>
  </message>
  <message>
   <source>Origin</source>
   <translation>구분</translation>
  </message>
  <message>
   <source>A, read in it</source>
   <translation>A, 원문 확인</translation>
  </message>
  <message>
   <source>B, second hand</source>
   <translation>B, 간접 인용</translation>
  </message>
  <message>
   <source>C, from memory</source>
   <translation>C, 기억에 의함</translation>
  </message>
  <message>
   <source>★ by hand</source>
   <translation>★ 직접 선택</translation>
  </message>
  <message>
   <source>★ by table</source>
   <translation>★ 표에 따름</translation>
  </message>
  <message>
   <source>★ by rule</source>
   <translation>★ 규칙에 따름</translation>
  </message>
  <message>
   <source>own</source>
   <translation>사용자</translation>
  </message>
  <message>
   <source>bundled</source>
   <translation>기본 제공</translation>
  </message>
  <message>
   <source>UN, Security Council</source>
   <translation>유엔 안전보장이사회</translation>
  </message>
  <message>
   <source>United States</source>
   <translation>미국</translation>
  </message>
  <message>
   <source>European Union</source>
   <translation>유럽 연합</translation>
  </message>
  <message>
   <source>Rep. of Korea</source>
   <translation>대한민국</translation>
  </message>
  <message>
   <source>Japan</source>
   <translation>일본</translation>
  </message>
  <message>
   <source>China</source>
   <translation>중국</translation>
  </message>
  <message>
   <source>prohibits</source>
   <translation>금지함</translation>
  </message>
  <message>
   <source>allows up to a quota</source>
   <translation>한도까지 허용함</translation>
  </message>
  <message>
   <source>exempts</source>
   <translation>예외로 함</translation>
  </message>
  <message>
   <source>does not cover</source>
   <translation>적용되지 않음</translation>
  </message>
  <message>
   <source>leaves open</source>
   <translation>미결로 둠</translation>
  </message>
  <message>
   <source>sets a test</source>
   <translation>조건을 둠</translation>
  </message>
  <message>
   <source>asks for inspection</source>
   <translation>검사를 요구함</translation>
  </message>
  <message>
   <source>decides nothing</source>
   <translation>결정하지 않음</translation>
  </message>
  <message>
   <source>Legal review</source>
   <translation>법률 검토 필요</translation>
  </message>
  <message>
   <source>Beside it: %1</source>
   <translation>그 밖에: %1</translation>
  </message>
  <message>
   <source>%1 (number from memory)</source>
   <translation>%1 (번호는 기억에 의함)</translation>
  </message>
  <message>
   <source>%1, paragraph %2</source>
   <translation>%1, %2항</translation>
  </message>
  <message>
   <source>%1: %2</source>
   <translation>%1: %2</translation>
  </message>
  <message>
   <source>Conditions: %1</source>
   <translation>조건: %1</translation>
  </message>
  <message>
   <source>from %1 to %2</source>
   <translation>%1부터 %2까지</translation>
  </message>
  <message>
   <source>from %1, still in force</source>
   <translation>%1부터 계속 유효</translation>
  </message>
  <message>
   <source>%1 (day from memory)</source>
   <translation>%1 (날짜는 기억에 의함)</translation>
  </message>
  <message>
   <source>Source (%1): %2</source>
   <translation>출처(%1): %2</translation>
  </message>
  <message>
   <source>Note: %1</source>
   <translation>비고: %1</translation>
  </message>
  <message>
   <source>%1 Source (%2): %3</source>
   <translation>%1 출처(%2): %3</translation>
  </message>
  <message>
   <source>%1 file (*.%2)</source>
   <translation>%1 파일 (*.%2)</translation>
  </message>
  <message>
   <source>Writing %1</source>
   <translation>%1 쓰는 중</translation>
  </message>
  <message>
   <source>Choices of the sheet</source>
   <translation>도면 설정</translation>
  </message>
  <message>
   <source>Name the file of the sheet first.</source>
   <translation>먼저 도면 파일의 이름을 지정하세요.</translation>
  </message>
  <message>
   <source>%1 is there already. Replace it?</source>
   <translation>%1이(가) 이미 있습니다. 바꿀까요?</translation>
  </message>
  <message>
   <source>Making the sheet</source>
   <translation>도면 만드는 중</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>복사</translation>
  </message>
  <message>
   <source>Copied.</source>
   <translation>복사했습니다.</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>인쇄</translation>
  </message>
  <message>
   <source>&amp;Copy picture</source>
   <translation>그림 복사(&amp;C)</translation>
  </message>
  <message>
   <source>&amp;Print…</source>
   <translation>인쇄(&amp;P)…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>닫기</translation>
  </message>
  <message>
   <source>Choose the file</source>
   <translation>파일 선택</translation>
  </message>
  <message>
   <source>&amp;100 %</source>
   <translation>100 %(&amp;1)</translation>
  </message>
  <message>
   <source>Show the sheet at its true size</source>
   <translation>도면을 실제 크기로 표시</translation>
  </message>
  <message>
   <source>What the preflight found</source>
   <translation>점검 결과</translation>
  </message>
  <message>
   <source>Drawing the sheet…</source>
   <translation>도면을 그리는 중…</translation>
  </message>
  <message>
   <source>Drawing the sheet</source>
   <translation>도면 그리기</translation>
  </message>
  <message>
   <source>Nothing is wrong with this sheet.</source>
   <translation>이 도면에는 문제가 없습니다.</translation>
  </message>
  <message>
   <source>Fault</source>
   <translation>결함</translation>
  </message>
  <message>
   <source>%1. %2</source>
   <translation>%1. %2</translation>
  </message>
  <message>
   <source>Template</source>
   <translation>서식</translation>
  </message>
  <message>
   <source>Extent</source>
   <translation>범위</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>언어</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>형식</translation>
  </message>
  <message>
   <source>Dots per inch</source>
   <translation>인치당 도트</translation>
  </message>
  <message>
   <source>Finding</source>
   <translation>요점</translation>
  </message>
  <message>
   <source>&amp;Template</source>
   <translation>서식(&amp;T)</translation>
  </message>
  <message>
   <source>T&amp;itle</source>
   <translation>제목(&amp;I)</translation>
  </message>
  <message>
   <source>Fin&amp;ding</source>
   <translation>요점(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Extent</source>
   <translation>범위(&amp;E)</translation>
  </message>
  <message>
   <source>With</source>
   <translation>구성</translation>
  </message>
  <message>
   <source>&amp;Format</source>
   <translation>형식(&amp;F)</translation>
  </message>
  <message>
   <source>D&amp;ots per inch</source>
   <translation>인치당 도트(&amp;O)</translation>
  </message>
  <message>
   <source>About %1</source>
   <translation>%1에 관하여</translation>
  </message>
  <message>
   <source>View: %1</source>
   <translation>보기: %1</translation>
  </message>
  <message>
   <source>%1 picture, %2 dots per inch (*.%3)</source>
   <translation>%1 그림, 인치당 %2점 (*.%3)</translation>
  </message>
  <message>
   <source>Drawing the strip</source>
   <translation>노선 선형도를 그리는 중</translation>
  </message>
  <message>
   <source>Style by</source>
   <translation>스타일 기준</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>필드</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>방법</translation>
  </message>
  <message>
   <source>Number of classes</source>
   <translation>등급 수</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>색상</translation>
  </message>
  <message>
   <source>Reversed</source>
   <translation>역순</translation>
  </message>
  <message>
   <source>Grow from</source>
   <translation>크기 증가</translation>
  </message>
  <message>
   <source>Smallest</source>
   <translation>최소</translation>
  </message>
  <message>
   <source>Largest</source>
   <translation>최대</translation>
  </message>
  <message>
   <source>Classes</source>
   <translation>등급</translation>
  </message>
  <message>
   <source>to</source>
   <translation>~</translation>
  </message>
  <message>
   <source>as built in</source>
   <translation>기본값</translation>
  </message>
  <message>
   <source>one symbol</source>
   <translation>단일 기호</translation>
  </message>
  <message>
   <source>categories</source>
   <translation>범주</translation>
  </message>
  <message>
   <source>graduated classes</source>
   <translation>단계 구분</translation>
  </message>
  <message>
   <source>rules</source>
   <translation>규칙</translation>
  </message>
  <message>
   <source>equal counts (quantiles)</source>
   <translation>같은 개수(분위수)</translation>
  </message>
  <message>
   <source>equal intervals</source>
   <translation>같은 간격</translation>
  </message>
  <message>
   <source>natural breaks</source>
   <translation>자연 구분</translation>
  </message>
  <message>
   <source>round numbers</source>
   <translation>어림수</translation>
  </message>
  <message>
   <source>by hand</source>
   <translation>직접 입력</translation>
  </message>
  <message>
   <source>Up to</source>
   <translation>상한</translation>
  </message>
  <message>
   <source>Rule</source>
   <translation>규칙</translation>
  </message>
  <message>
   <source>Shown</source>
   <translation>표시</translation>
  </message>
  <message>
   <source>Caption</source>
   <translation>설명</translation>
  </message>
  <message>
   <source>Rows</source>
   <translation>행</translation>
  </message>
  <message>
   <source>everything else</source>
   <translation>나머지 전부</translation>
  </message>
  <message>
   <source>everything</source>
   <translation>전부</translation>
  </message>
  <message>
   <source>no end</source>
   <translation>제한 없음</translation>
  </message>
  <message>
   <source>Draw these features</source>
   <translation>이 객체들을 그림</translation>
  </message>
  <message>
   <source>The end of a class is a number.</source>
   <translation>등급의 상한은 숫자입니다.</translation>
  </message>
  <message>
   <source>The ends of the classes rise from the first to the last.</source>
   <translation>등급의 상한은 처음부터 끝까지 커져야 합니다.</translation>
  </message>
  <message>
   <source>Style</source>
   <translation>스타일</translation>
  </message>
  <message>
   <source>&amp;Ready styles</source>
   <translation>준비된 스타일(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Add</source>
   <translation>추가(&amp;A)</translation>
  </message>
  <message>
   <source>Remo&amp;ve</source>
   <translation>제거(&amp;V)</translation>
  </message>
  <message>
   <source>&amp;Down</source>
   <translation>아래로(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Paste</source>
   <translation>붙여넣기(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Load…</source>
   <translation>불러오기(&amp;L)…</translation>
  </message>
  <message>
   <source>&amp;Built-in</source>
   <translation>기본 스타일(&amp;B)</translation>
  </message>
  <message>
   <source>Style of %1</source>
   <translation>%1의 스타일</translation>
  </message>
  <message>
   <source>%1 (field %2)</source>
   <translation>%1(필드 %2)</translation>
  </message>
  <message>
   <source>As built in</source>
   <translation>기본값으로</translation>
  </message>
  <message>
   <source>Other colour…</source>
   <translation>다른 색…</translation>
  </message>
  <message>
   <source>In grey these look alike: %1</source>
   <translation>회색에서는 구별되지 않음: %1</translation>
  </message>
  <message>
   <source>Labels</source>
   <translation>라벨</translation>
  </message>
  <message>
   <source>Size of the labels</source>
   <translation>라벨 크기</translation>
  </message>
  <message>
   <source>Colour of the labels</source>
   <translation>라벨 색</translation>
  </message>
  <message>
   <source>from zoom %1</source>
   <translation>확대 %1부터</translation>
  </message>
  <message>
   <source>First zoom of the labels</source>
   <translation>라벨이 나타나는 확대 단계</translation>
  </message>
  <message>
   <source>A layer of this size is painted as tiles, which have no labels.</source>
   <translation>이 크기의 레이어는 타일로 그려지므로 라벨이 없습니다.</translation>
  </message>
  <message>
   <source>names</source>
   <translation>이름</translation>
  </message>
  <message>
   <source>dark</source>
   <translation>어두운색</translation>
  </message>
  <message>
   <source>grey</source>
   <translation>회색</translation>
  </message>
  <message>
   <source>blue</source>
   <translation>파란색</translation>
  </message>
  <message>
   <source>violet</source>
   <translation>보라색</translation>
  </message>
  <message>
   <source>Colour</source>
   <translation>색</translation>
  </message>
  <message>
   <source>Outline colour</source>
   <translation>윤곽선 색</translation>
  </message>
  <message>
   <source>Width</source>
   <translation>너비</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>크기</translation>
  </message>
  <message>
   <source>Pattern</source>
   <translation>무늬</translation>
  </message>
  <message>
   <source>Shape</source>
   <translation>모양</translation>
  </message>
  <message>
   <source>Opacity</source>
   <translation>불투명도</translation>
  </message>
  <message>
   <source>Fill opacity</source>
   <translation>채우기 불투명도</translation>
  </message>
  <message>
   <source>Outline width</source>
   <translation>윤곽선 너비</translation>
  </message>
  <message>
   <source>by status</source>
   <translation>상태에 따라</translation>
  </message>
  <message>
   <source>solid</source>
   <translation>실선</translation>
  </message>
  <message>
   <source>dashes</source>
   <translation>파선</translation>
  </message>
  <message>
   <source>dashes on a pale line</source>
   <translation>옅은 선 위의 파선</translation>
  </message>
  <message>
   <source>dots</source>
   <translation>점선</translation>
  </message>
  <message>
   <source>dash and dot</source>
   <translation>일점쇄선</translation>
  </message>
  <message>
   <source>crossed</source>
   <translation>가위표 선</translation>
  </message>
  <message>
   <source>long dashes</source>
   <translation>긴 파선</translation>
  </message>
  <message>
   <source>circle</source>
   <translation>원</translation>
  </message>
  <message>
   <source>square</source>
   <translation>정사각형</translation>
  </message>
  <message>
   <source>diamond</source>
   <translation>마름모</translation>
  </message>
  <message>
   <source>triangle</source>
   <translation>삼각형</translation>
  </message>
  <message>
   <source>cross</source>
   <translation>가위표</translation>
  </message>
  <message>
   <source>Copy into the project</source>
   <translation>프로젝트로 복사</translation>
  </message>
  <message>
   <source>Close this notice</source>
   <translation>알림 닫기</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>지우기</translation>
  </message>
  <message>
   <source>Layer of the table</source>
   <translation>표의 레이어</translation>
  </message>
  <message>
   <source>%1 of %2 rows</source>
   <translation>%2행 중 %1행</translation>
  </message>
  <message>
   <source>%2 rows</source>
   <translation>%2행</translation>
  </message>
  <message>
   <source>The map marks the first %4 of them.</source>
   <translation>지도에는 처음 %4개만 표시합니다.</translation>
  </message>
  <message>
   <source>%3 selected</source>
   <translation>%3개 선택</translation>
  </message>
  <message>
   <source>Edit a copy of this layer…</source>
   <translation>이 레이어의 사본 편집…</translation>
  </message>
  <message>
   <source>Add a field…</source>
   <translation>필드 추가…</translation>
  </message>
  <message>
   <source>Rename the field %1…</source>
   <translation>필드 %1 이름 바꾸기…</translation>
  </message>
  <message>
   <source>Delete the field %1</source>
   <translation>필드 %1 삭제</translation>
  </message>
  <message>
   <source>text</source>
   <translation>문자열</translation>
  </message>
  <message>
   <source>whole number</source>
   <translation>정수</translation>
  </message>
  <message>
   <source>number</source>
   <translation>숫자</translation>
  </message>
  <message>
   <source>yes or no</source>
   <translation>예 또는 아니요</translation>
  </message>
  <message>
   <source>list, shown only</source>
   <translation>목록, 보기 전용</translation>
  </message>
  <message>
   <source>Computed: length of the line in kilometres, read-only.</source>
   <translation>계산값: 선의 길이(km), 읽기 전용.</translation>
  </message>
  <message>
   <source>Computed: area on the ellipsoid in square kilometres, read-only.</source>
   <translation>계산값: 타원체 위의 면적(km²), 읽기 전용.</translation>
  </message>
  <message>
   <source>Computed: length of all outlines in kilometres, read-only.</source>
   <translation>계산값: 모든 둘레의 길이(km), 읽기 전용.</translation>
  </message>
  <message>
   <source>Computed: kilometres at sea, on a border, in a gap or overlap, read-only.</source>
   <translation>계산값: 바다, 국경선 위, 틈이나 겹침에 있는 길이(km), 읽기 전용.</translation>
  </message>
  <message>
   <source>Computed: kilometres in %1, read-only.</source>
   <translation>계산값: %1 안의 길이(km), 읽기 전용.</translation>
  </message>
  <message>
   <source>Sum of WGS 84 geodesics between the vertices.</source>
   <translation>꼭짓점 사이 WGS 84 측지선의 합.</translation>
  </message>
  <message>
   <source>Cut by the border set %1.</source>
   <translation>국경 자료 %1(으)로 나눔.</translation>
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
   <source>Status</source>
   <translation>상태</translation>
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
   <source>Published km</source>
   <translation>공표 km</translation>
  </message>
  <message>
   <source>Length km</source>
   <translation>길이 km</translation>
  </message>
  <message>
   <source>Length mi</source>
   <translation>길이 마일</translation>
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
   <source>until %1</source>
   <translation>%1까지</translation>
  </message>
  <message>
   <source>as of %1</source>
   <translation>%1 기준</translation>
  </message>
  <message>
   <source>no source</source>
   <translation>출처 없음</translation>
  </message>
  <message>
   <source>What is said at this view; it goes to the notes of the slide.</source>
   <translation>이 장면에서 할 말; 슬라이드의 메모에 들어갑니다.</translation>
  </message>
  <message>
   <source>Speaker's note</source>
   <translation>발표자 메모</translation>
  </message>
  <message>
   <source>As the window has it</source>
   <translation>창과 같게</translation>
  </message>
  <message>
   <source>Language of the names</source>
   <translation>이름의 언어</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>밝게</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>어둡게</translation>
  </message>
  <message>
   <source>&amp;Title</source>
   <translation>제목(&amp;T)</translation>
  </message>
  <message>
   <source>Speaker's &amp;note</source>
   <translation>발표자 메모(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;Language of the names</source>
   <translation>이름의 언어(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Colours</source>
   <translation>색(&amp;C)</translation>
  </message>
  <message>
   <source>%1 (not there)</source>
   <translation>%1 (없음)</translation>
  </message>
  <message>
   <source>%1 in the story</source>
   <translation>이야기의 %1번째</translation>
  </message>
  <message>
   <source>not in the story</source>
   <translation>이야기에 없음</translation>
  </message>
  <message>
   <source>Views</source>
   <translation>장면</translation>
  </message>
  <message>
   <source>Add view</source>
   <translation>장면 추가</translation>
  </message>
  <message>
   <source>A view keeps what the map shows: extent, layers, scenario, dates, language.</source>
   <translation>장면은 지도에 보이는 것을 간직합니다: 범위, 레이어, 시나리오, 날짜, 언어.</translation>
  </message>
  <message>
   <source>by key only</source>
   <translation>키로만</translation>
  </message>
  <message>
   <source>%1 s</source>
   <translation>%1초</translation>
  </message>
  <message>
   <source>Seconds after which a presentation shows the next view</source>
   <translation>발표에서 다음 장면이 나올 때까지의 초</translation>
  </message>
  <message>
   <source>Next view after</source>
   <translation>다음 장면까지</translation>
  </message>
  <message>
   <source>Drawing small pictures</source>
   <translation>작은 그림을 그리는 중</translation>
  </message>
  <message>
   <source>Name of the view</source>
   <translation>장면 이름</translation>
  </message>
  <message>
   <source>→ next   ← back   number + Enter   B black   L legend   Esc leave</source>
   <translation>→ 다음   ← 이전   번호 + Enter   B 검은 화면   L 범례   Esc 끝내기</translation>
  </message>
  <message>
   <source>Next view every %1 s</source>
   <translation>%1초마다 다음 장면</translation>
  </message>
  <message>
   <source>By key only</source>
   <translation>키로만</translation>
  </message>
  <message>
   <source>Preparing the view %1</source>
   <translation>장면 %1 준비 중</translation>
  </message>
  <message>
   <source>View %1</source>
   <translation>장면 %1</translation>
  </message>
  <message>
   <source>Add view %1</source>
   <translation>장면 %1 추가</translation>
  </message>
  <message>
   <source>Update view %1</source>
   <translation>장면 %1 갱신</translation>
  </message>
  <message>
   <source>Rename view to %1</source>
   <translation>장면 이름을 %1(으)로 변경</translation>
  </message>
  <message>
   <source>Put view %1 into the story</source>
   <translation>장면 %1을(를) 이야기에 넣기</translation>
  </message>
  <message>
   <source>Take view %1 out of the story</source>
   <translation>장면 %1을(를) 이야기에서 빼기</translation>
  </message>
  <message>
   <source>Remove view %1</source>
   <translation>장면 %1 제거</translation>
  </message>
  <message>
   <source>Move view %1</source>
   <translation>장면 %1 이동</translation>
  </message>
  <message>
   <source>Go to view</source>
   <translation>장면으로 가기</translation>
  </message>
  <message>
   <source>Go to view %1</source>
   <translation>장면 %1(으)로 가기</translation>
  </message>
  <message>
   <source>Edit view %1</source>
   <translation>장면 %1 편집</translation>
  </message>
  <message>
   <source>Paste %1 cells</source>
   <translation>셀 %1개 붙여넣기</translation>
  </message>
  <message>
   <source>%1 of %2 cells were not pasted: %3.</source>
   <translation>셀 %2개 중 %1개를 붙여넣지 못했습니다: %3.</translation>
  </message>
  <message>
   <source>Add the field %1</source>
   <translation>필드 %1 추가</translation>
  </message>
  <message>
   <source>New name of the field %1</source>
   <translation>필드 %1의 새 이름</translation>
  </message>
  <message>
   <source>Rename field</source>
   <translation>필드 이름 바꾸기</translation>
  </message>
  <message>
   <source>Rename the field %1</source>
   <translation>필드 %1 이름 바꾸기</translation>
  </message>
  <message>
   <source>%1 (copy)</source>
   <translation>%1 (사본)</translation>
  </message>
  <message>
   <source>Copying the layer</source>
   <translation>레이어 복사 중</translation>
  </message>
  <message>
   <source>Copy %1 into the project</source>
   <translation>%1을(를) 프로젝트로 복사</translation>
  </message>
  <message>
   <source>Edit %1</source>
   <translation>%1 편집</translation>
  </message>
  <message>
   <source>Filter: words, or status = "proposed" and length_km &gt; 50</source>
   <translation>필터: 단어 또는 status = "proposed" and length_km &gt; 50</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>필터</translation>
  </message>
  <message>
   <source>Copying rows</source>
   <translation>행 복사 중</translation>
  </message>
  <message>
   <source>%1 comes from a file, which stays as it is; copy the layer into the project to edit it.</source>
   <translation>%1은(는) 파일에서 왔으며 파일은 그대로 둡니다. 편집하려면 레이어를 프로젝트로 복사하세요.</translation>
  </message>
  <message>
   <source>Zoom to the selected rows (Enter)</source>
   <translation>선택한 행으로 확대 (Enter)</translation>
  </message>
  <message>
   <source>Copy the selected rows for a spreadsheet (Ctrl+C)</source>
   <translation>선택한 행을 스프레드시트용으로 복사 (Ctrl+C)</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>필드</translation>
  </message>
  <message>
   <source>The table is being made.</source>
   <translation>표를 만드는 중입니다.</translation>
  </message>
  <message>
   <source>No row matches “%1”.</source>
   <translation>“%1”에 맞는 행이 없습니다.</translation>
  </message>
  <message>
   <source>Zoom to the selected rows</source>
   <translation>선택한 행으로 확대</translation>
  </message>
  <message>
   <source>Copy the selected rows</source>
   <translation>선택한 행 복사</translation>
  </message>
  <message>
   <source>Paste</source>
   <translation>붙여넣기</translation>
  </message>
  <message>
   <source>Select all rows</source>
   <translation>모든 행 선택</translation>
  </message>
  <message>
   <source>Making the table</source>
   <translation>표 만드는 중</translation>
  </message>
  <message>
   <source>Attributes</source>
   <translation>속성</translation>
  </message>
  <message>
   <source>Online basemap</source>
   <translation>온라인 배경지도</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>검색</translation>
  </message>
  <message>
   <source>Services</source>
   <translation>서비스</translation>
  </message>
  <message>
   <source>Max zoom</source>
   <translation>최대 확대</translation>
  </message>
  <message>
   <source>Attribution</source>
   <translation>출처 표시</translation>
  </message>
  <message>
   <source>Terms</source>
   <translation>이용 조건</translation>
  </message>
  <message>
   <source>Also switch it on when nkgis starts</source>
   <translation>nkgis를 시작할 때도 켜기</translation>
  </message>
  <message>
   <source>What is wrong</source>
   <translation>잘못된 점</translation>
  </message>
  <message>
   <source>Own address</source>
   <translation>직접 입력한 주소</translation>
  </message>
  <message>
   <source>Tiles are fetched from that service alone, for what the map shows; the service sees which part of the map that is. Sheets and exports are drawn without them.</source>
   <translation>타일은 그 서비스에서만, 지도에 보이는 부분만 가져옵니다. 서비스는 어느 부분인지 알게 됩니다. 도면과 내보내기는 타일 없이 그립니다.</translation>
  </message>
  <message>
   <source>Switch on</source>
   <translation>켜기</translation>
  </message>
  <message>
   <source>%1 (see-through)</source>
   <translation>%1 (투명)</translation>
  </message>
  <message>
   <source>&amp;Address of the tiles</source>
   <translation>타일 주소(&amp;A)</translation>
  </message>
  <message>
   <source>A&amp;ttribution</source>
   <translation>출처 표시(&amp;T)</translation>
  </message>
  <message>
   <source>Letters for {s}</source>
   <translation>{s} 자리의 글자</translation>
  </message>
  <message>
   <source>Max &amp;zoom</source>
   <translation>최대 확대(&amp;Z)</translation>
  </message>
  <message>
   <source>{z}, {x} and {y} stand for zoom, column and row. Ask the owner of the service whether you may use it so.</source>
   <translation>{z}, {x}, {y}는 확대 단계, 열, 행입니다. 이렇게 써도 되는지 서비스 운영자에게 물어보십시오.</translation>
  </message>
  <message>
   <source>Claims side by side</source>
   <translation>나란히 놓은 주장</translation>
  </message>
  <message>
   <source>Select a claim: those that compete with it stand here side by side.</source>
   <translation>주장을 선택하면 서로 다른 주장이 여기에 나란히 표시됩니다.</translation>
  </message>
  <message>
   <source>Measured</source>
   <translation>측정</translation>
  </message>
  <message>
   <source>measured here, WGS 84 geodesic</source>
   <translation>여기서 측정, WGS 84 측지선</translation>
  </message>
  <message>
   <source>beside it</source>
   <translation>그 밖의 주장</translation>
  </message>
  <message>
   <source>Back to the rule</source>
   <translation>규칙으로 되돌리기</translation>
  </message>
  <message>
   <source>Prefer</source>
   <translation>우선으로</translation>
  </message>
  <message>
   <source>Add a claim</source>
   <translation>주장 추가</translation>
  </message>
  <message>
   <source>Edit a claim</source>
   <translation>주장 편집</translation>
  </message>
  <message>
   <source>Keep claim</source>
   <translation>저장</translation>
  </message>
  <message>
   <source>The route, crossing, place or project it is about</source>
   <translation>해당하는 노선, 통과 지점, 장소 또는 사업</translation>
  </message>
  <message>
   <source>What is stated</source>
   <translation>주장하는 내용</translation>
  </message>
  <message>
   <source>A country, a year, a terminal; empty for the whole</source>
   <translation>국가, 연도, 터미널 등; 전체는 비움</translation>
  </message>
  <message>
   <source>Value, or from</source>
   <translation>값 또는 최솟값</translation>
  </message>
  <message>
   <source>57.1</source>
   <translation>57.1</translation>
  </message>
  <message>
   <source>The other end of a range; empty for one figure</source>
   <translation>범위의 다른 끝; 값이 하나면 비움</translation>
  </message>
  <message>
   <source>A unit of the quantity</source>
   <translation>이 항목의 단위</translation>
  </message>
  <message>
   <source>Word</source>
   <translation>낱말</translation>
  </message>
  <message>
   <source>What is stated, where it is no number</source>
   <translation>숫자가 아닐 때의 내용</translation>
  </message>
  <message>
   <source>Title and who says it; memory, or assumption: why</source>
   <translation>제목과 출처; memory 또는 assumption: 이유</translation>
  </message>
  <message>
   <source>Publisher</source>
   <translation>발행처</translation>
  </message>
  <message>
   <source>Who published it</source>
   <translation>발행한 곳</translation>
  </message>
  <message>
   <source>Published on</source>
   <translation>발행일</translation>
  </message>
  <message>
   <source>2013, 2013-09 or 2013-09-22</source>
   <translation>2013, 2013-09 또는 2013-09-22</translation>
  </message>
  <message>
   <source>Page or paragraph</source>
   <translation>쪽 또는 항</translation>
  </message>
  <message>
   <source>Where it stands in the source</source>
   <translation>출처 안의 위치</translation>
  </message>
  <message>
   <source>Host</source>
   <translation>호스트</translation>
  </message>
  <message>
   <source>tass.com</source>
   <translation>tass.com</translation>
  </message>
  <message>
   <source>How it is known</source>
   <translation>알게 된 방법</translation>
  </message>
  <message>
   <source>Known from</source>
   <translation>알려진 날</translation>
  </message>
  <message>
   <source>When it was said, if not on the date of the source</source>
   <translation>출처의 날짜와 다를 때 말한 날</translation>
  </message>
  <message>
   <source>In the source's words</source>
   <translation>출처의 표현</translation>
  </message>
  <message>
   <source>The figure as the source has it</source>
   <translation>출처에 적힌 그대로의 수치</translation>
  </message>
  <message>
   <source>What it covers, why it differs: in your own words</source>
   <translation>포함 범위와 차이의 이유를 자신의 말로</translation>
  </message>
  <message>
   <source>There is no such subject; choose one of the list.</source>
   <translation>그런 대상이 없습니다. 목록에서 고르십시오.</translation>
  </message>
  <message>
   <source>This %1</source>
   <translation>이 항목: %1</translation>
  </message>
  <message>
   <source>Of the selected feature</source>
   <translation>선택한 객체</translation>
  </message>
  <message>
   <source>All subjects</source>
   <translation>모든 대상</translation>
  </message>
  <message>
   <source>Whose claims</source>
   <translation>주장의 대상</translation>
  </message>
  <message>
   <source>Search subject, quantity, source</source>
   <translation>대상, 항목, 출처 검색</translation>
  </message>
  <message>
   <source>Search claims</source>
   <translation>주장 검색</translation>
  </message>
  <message>
   <source>Add a claim of your own</source>
   <translation>자신의 주장 추가</translation>
  </message>
  <message>
   <source>Change the selected claim of your own</source>
   <translation>선택한 자신의 주장 변경</translation>
  </message>
  <message>
   <source>Delete the selected claim of your own</source>
   <translation>선택한 자신의 주장 삭제</translation>
  </message>
  <message>
   <source>Import claims from CSV or XLSX</source>
   <translation>CSV 또는 XLSX에서 주장 가져오기</translation>
  </message>
  <message>
   <source>Save the claims shown as CSV, XLSX or JSON</source>
   <translation>표시된 주장을 CSV, XLSX 또는 JSON으로 저장</translation>
  </message>
  <message>
   <source>Claims</source>
   <translation>주장</translation>
  </message>
  <message>
   <source>Reading claims</source>
   <translation>주장 읽는 중</translation>
  </message>
  <message>
   <source>%1 of %2</source>
   <translation>%2 중 %1</translation>
  </message>
  <message>
   <source>nothing is selected: all, %1</source>
   <translation>선택 없음: 전체, %1</translation>
  </message>
  <message>
   <source>no claim about it</source>
   <translation>관련 주장 없음</translation>
  </message>
  <message>
   <source>Prefer %1</source>
   <translation>%1 우선</translation>
  </message>
  <message>
   <source>Preferred by the rule</source>
   <translation>규칙에 따른 우선</translation>
  </message>
  <message>
   <source>Situation and knowledge date</source>
   <translation>상황 날짜와 지식 날짜</translation>
  </message>
  <message>
   <source>Situation</source>
   <translation>상황</translation>
  </message>
  <message>
   <source>What held on this day</source>
   <translation>이날의 상태</translation>
  </message>
  <message>
   <source>Knowledge</source>
   <translation>지식</translation>
  </message>
  <message>
   <source>What had been said by this day</source>
   <translation>이날까지 알려진 것</translation>
  </message>
  <message>
   <source>today, or 2019-04-25, 2019-04, 2019</source>
   <translation>오늘 또는 2019-04-25, 2019-04, 2019</translation>
  </message>
  <message>
   <source>Set both clocks to this day: what held then, as it was known then</source>
   <translation>두 날짜를 이날로: 그때의 상태를 그때 알려진 대로</translation>
  </message>
  <message>
   <source>Both to today</source>
   <translation>둘 다 오늘로</translation>
  </message>
  <message>
   <source>Set</source>
   <translation>설정</translation>
  </message>
  <message>
   <source>%1: “%2” is no date; write a day, month or year such as 2019-04-25, 2019-04 or 2019.</source>
   <translation>%1: “%2”은(는) 날짜가 아닙니다. 2019-04-25, 2019-04, 2019처럼 날, 달 또는 해를 쓰십시오.</translation>
  </message>
  <message>
   <source>Set the clocks to today</source>
   <translation>날짜를 오늘로</translation>
  </message>
  <message>
   <source>Set the clocks</source>
   <translation>날짜 설정</translation>
  </message>
  <message>
   <source>Setting the clocks</source>
   <translation>날짜 설정 중</translation>
  </message>
  <message>
   <source>The map is drawn so when nkgis is started again.</source>
   <translation>nkgis를 다시 시작하면 지도를 이렇게 그립니다.</translation>
  </message>
  <message>
   <source>The map had stopped and was brought back.</source>
   <translation>멈춘 지도를 되살렸습니다.</translation>
  </message>
  <message>
   <source>Opening the bundled data</source>
   <translation>내장 데이터를 여는 중</translation>
  </message>
  <message>
   <source>Projects, routes, points and areas (%1)</source>
   <translation>프로젝트, 노선, 점, 구역 (%1)</translation>
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
   <source>Tables (%1)</source>
   <translation>표 (%1)</translation>
  </message>
  <message>
   <source>Export layer</source>
   <translation>레이어 내보내기</translation>
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
   <source>%1 has several layers. Which one?</source>
   <translation>%1에 레이어가 여러 개 있습니다. 어느 것을 열까요?</translation>
  </message>
  <message>
   <source>%1 does not say its coordinate system. Which one is it?</source>
   <translation>%1에 좌표계가 없습니다. 어떤 좌표계입니까?</translation>
  </message>
  <message>
   <source>Comparing scenarios</source>
   <translation>시나리오 비교 중</translation>
  </message>
  <message>
   <source>Exchange the two scenarios</source>
   <translation>두 시나리오 맞바꾸기</translation>
  </message>
  <message>
   <source>Swipe: one scenario left, the other right</source>
   <translation>밀어 보기: 왼쪽과 오른쪽에 시나리오 하나씩</translation>
  </message>
  <message>
   <source>gauge</source>
   <translation>궤간</translation>
  </message>
  <message>
   <source>rule</source>
   <translation>규칙</translation>
  </message>
  <message>
   <source>lifted</source>
   <translation>해제됨</translation>
  </message>
  <message>
   <source>in force</source>
   <translation>시행 중</translation>
  </message>
  <message>
   <source>Differences: %1</source>
   <translation>차이 %1개</translation>
  </message>
  <message>
   <source>The two scenarios do not differ on these networks.</source>
   <translation>이 네트워크에서 두 시나리오는 차이가 없습니다.</translation>
  </message>
  <message>
   <source>closed</source>
   <translation>폐쇄</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>이전</translation>
  </message>
  <message>
   <source>After</source>
   <translation>이후</translation>
  </message>
  <message>
   <source>Networks</source>
   <translation>네트워크</translation>
  </message>
  <message>
   <source>Rail, road and sea</source>
   <translation>철도, 도로, 해상</translation>
  </message>
  <message>
   <source>Gas</source>
   <translation>가스</translation>
  </message>
  <message>
   <source>Oil</source>
   <translation>석유</translation>
  </message>
  <message>
   <source>Power</source>
   <translation>전력</translation>
  </message>
  <message>
   <source>What</source>
   <translation>항목</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>변화</translation>
  </message>
  <message>
   <source>Cause</source>
   <translation>원인</translation>
  </message>
  <message>
   <source>Differences</source>
   <translation>차이</translation>
  </message>
  <message>
   <source>Along the path</source>
   <translation>경로를 따라</translation>
  </message>
  <message>
   <source>Open the table %1</source>
   <translation>표 %1 열기</translation>
  </message>
  <message>
   <source>The first rows</source>
   <translation>첫 행들</translation>
  </message>
  <message>
   <source>Comma ,</source>
   <translation>쉼표 ,</translation>
  </message>
  <message>
   <source>Semicolon ;</source>
   <translation>쌍반점 ;</translation>
  </message>
  <message>
   <source>Tab</source>
   <translation>탭</translation>
  </message>
  <message>
   <source>Bar |</source>
   <translation>세로줄 |</translation>
  </message>
  <message>
   <source>Point 42.5</source>
   <translation>점 42.5</translation>
  </message>
  <message>
   <source>Comma 42,5</source>
   <translation>쉼표 42,5</translation>
  </message>
  <message>
   <source>Two columns</source>
   <translation>두 열</translation>
  </message>
  <message>
   <source>A column of WKT</source>
   <translation>WKT 열</translation>
  </message>
  <message>
   <source>&amp;Encoding</source>
   <translation>인코딩(&amp;E)</translation>
  </message>
  <message>
   <source>&amp;Values apart by</source>
   <translation>값 구분 기호(&amp;V)</translation>
  </message>
  <message>
   <source>&amp;Decimal sign</source>
   <translation>소수점 기호(&amp;D)</translation>
  </message>
  <message>
   <source>C&amp;RS</source>
   <translation>좌표계(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Place in</source>
   <translation>위치가 있는 곳(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Longitude or x</source>
   <translation>경도 또는 x(&amp;L)</translation>
  </message>
  <message>
   <source>L&amp;atitude or y</source>
   <translation>위도 또는 y(&amp;A)</translation>
  </message>
  <message>
   <source>&amp;WKT</source>
   <translation>&amp;WKT</translation>
  </message>
  <message>
   <source>&amp;Id of the line</source>
   <translation>선의 식별자(&amp;I)</translation>
  </message>
  <message>
   <source>(none)</source>
   <translation>(없음)</translation>
  </message>
  <message>
   <source>Looking through the rows…</source>
   <translation>행을 살펴보는 중…</translation>
  </message>
  <message>
   <source>Looking through %1</source>
   <translation>%1 살펴보는 중</translation>
  </message>
  <message>
   <source>Choose the columns that hold the coordinates.</source>
   <translation>좌표가 있는 열을 고르십시오.</translation>
  </message>
  <message>
   <source>CRS</source>
   <translation>좌표계</translation>
  </message>
  <message>
   <source>%1 rows, %2 of them cannot be used</source>
   <translation>%1행, 그중 쓸 수 없는 행 %2개</translation>
  </message>
  <message>
   <source>Row %1: %2</source>
   <translation>%1행: %2</translation>
  </message>
  <message>
   <source>Show on the map</source>
   <translation>지도에 표시</translation>
  </message>
  <message>
   <source>%1 layers</source>
   <translation>레이어 %1개</translation>
  </message>
  <message>
   <source>Finish</source>
   <translation>마치기</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>보관</translation>
  </message>
  <message>
   <source>K keeps this measurement in a layer; a click begins another one.</source>
   <translation>K를 누르면 이 측정이 레이어에 보관되고, 클릭하면 새 측정을 시작합니다.</translation>
  </message>
  <message>
   <source>Draw area</source>
   <translation>구역 그리기</translation>
  </message>
  <message>
   <source>Draw line</source>
   <translation>선 그리기</translation>
  </message>
  <message>
   <source>Keep measurement</source>
   <translation>측정 보관</translation>
  </message>
  <message>
   <source>Select a line or an area first.</source>
   <translation>먼저 선이나 구역을 선택하세요.</translation>
  </message>
  <message>
   <source>Next leg %1, azimuth %2</source>
   <translation>다음 구간 %1, 방위각 %2</translation>
  </message>
  <message>
   <source>Click a line or an area to edit it.</source>
   <translation>편집할 선이나 구역을 클릭하세요.</translation>
  </message>
  <message>
   <source>Drawing</source>
   <translation>그리기</translation>
  </message>
  <message>
   <source>Next vertex: 42.4152, 130.6413</source>
   <translation>다음 꼭짓점: 42.4152, 130.6413</translation>
  </message>
  <message>
   <source>Coordinates of the next vertex</source>
   <translation>다음 꼭짓점의 좌표</translation>
  </message>
  <message>
   <source>Latitude and longitude, in degrees or in degrees, minutes and seconds</source>
   <translation>위도와 경도, 도 단위 또는 도·분·초</translation>
  </message>
  <message>
   <source>Perimeter</source>
   <translation>둘레</translation>
  </message>
  <message>
   <source>On a border</source>
   <translation>국경 위</translation>
  </message>
  <message>
   <source>In an overlap</source>
   <translation>중첩 구역</translation>
  </message>
  <message>
   <source>In no country</source>
   <translation>어느 나라에도 속하지 않음</translation>
  </message>
  <message>
   <source>Outside the border set</source>
   <translation>국경 자료 범위 밖</translation>
  </message>
  <message>
   <source>Crossing %1</source>
   <translation>통과 지점 %1</translation>
  </message>
  <message>
   <source>More crossings</source>
   <translation>그 밖의 통과 지점</translation>
  </message>
  <message>
   <source>Copy with metres, method and source</source>
   <translation>미터, 방법, 출처와 함께 복사</translation>
  </message>
  <message>
   <source>Go to</source>
   <translation>이동</translation>
  </message>
  <message>
   <source>Coordinates or a name</source>
   <translation>좌표 또는 이름</translation>
  </message>
  <message>
   <source>42.4152, 130.6413 or a name</source>
   <translation>42.4152, 130.6413 또는 이름</translation>
  </message>
  <message>
   <source>What is found</source>
   <translation>찾은 결과</translation>
  </message>
  <message>
   <source>Latitude first, or with N, E, С, В; degrees, or degrees, minutes and seconds.</source>
   <translation>위도 먼저 또는 N, E, С, В 표기. 도 단위 또는 도·분·초.</translation>
  </message>
  <message>
   <source>Go</source>
   <translation>이동</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>다시 시도</translation>
  </message>
  <message>
   <source>Move vertex</source>
   <translation>꼭짓점 이동</translation>
  </message>
  <message>
   <source>Insert vertex</source>
   <translation>꼭짓점 삽입</translation>
  </message>
  <message>
   <source>Remove vertex</source>
   <translation>꼭짓점 제거</translation>
  </message>
  <message>
   <source>There is no line; click a line.</source>
   <translation>선이 없습니다. 선을 클릭하세요.</translation>
  </message>
  <message>
   <source>Split line</source>
   <translation>선 나누기</translation>
  </message>
  <message>
   <source>Now click the second line.</source>
   <translation>이제 두 번째 선을 클릭하세요.</translation>
  </message>
  <message>
   <source>Join lines</source>
   <translation>선 잇기</translation>
  </message>
  <message>
   <source>Click a line for its passport; drop a file on the window to add your own. F1 lists all keys.</source>
   <translation>선을 누르면 정보표가 나옵니다. 파일을 창에 놓으면 자기 자료를 더합니다. F1은 모든 키를 보여 줍니다.</translation>
  </message>
  <message>
   <source>Got it</source>
   <translation>알겠습니다</translation>
  </message>
  <message>
   <source>Opened</source>
   <translation>열림</translation>
  </message>
  <message>
   <source>History</source>
   <translation>작업 기록</translation>
  </message>
  <message>
   <source>Looking what is there</source>
   <translation>여기에 있는 것 찾는 중</translation>
  </message>
  <message>
   <source>Indexing the map</source>
   <translation>지도 색인 중</translation>
  </message>
  <message>
   <source>Close the list (Esc)</source>
   <translation>목록 닫기 (Esc)</translation>
  </message>
  <message>
   <source>Features under the click</source>
   <translation>클릭한 곳의 객체</translation>
  </message>
  <message>
   <source>The first %1 features here</source>
   <translation>여기 있는 처음 객체 %1개</translation>
  </message>
  <message>
   <source>%1 features here</source>
   <translation>여기 있는 객체 %1개</translation>
  </message>
  <message>
   <source>schematic</source>
   <translation>개략</translation>
  </message>
  <message>
   <source>Import claims</source>
   <translation>주장 가져오기</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>가져오기</translation>
  </message>
  <message>
   <source>%1 of its rows are wrong, so nothing is imported from %2. Correct them and import again.</source>
   <translation>잘못된 행이 %1개 있어 %2에서 아무것도 가져오지 않았습니다. 고친 뒤 다시 가져오십시오.</translation>
  </message>
  <message>
   <source>Every claim of %1 is there already.</source>
   <translation>%1의 모든 주장이 이미 있습니다.</translation>
  </message>
  <message>
   <source>%1 claims of %3 are new, %2 replace your own of the same id.</source>
   <translation>%3: 새 주장 %1개, 같은 id의 자신의 주장을 바꾸는 것 %2개.</translation>
  </message>
  <message>
   <source>Row</source>
   <translation>행</translation>
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
   <source>Duplicate %1</source>
   <translation>%1 복제</translation>
  </message>
  <message>
   <source>Group %1</source>
   <translation>%1 그룹으로 묶기</translation>
  </message>
  <message>
   <source>Ungroup %1</source>
   <translation>%1 그룹 해제</translation>
  </message>
  <message>
   <source>Move %1</source>
   <translation>%1 이동</translation>
  </message>
  <message>
   <source>Show only %1</source>
   <translation>%1만 표시</translation>
  </message>
  <message>
   <source>Show all layers</source>
   <translation>모든 레이어 표시</translation>
  </message>
  <message>
   <source>Hide all layers</source>
   <translation>모든 레이어 숨기기</translation>
  </message>
  <message>
   <source>Remove %1 with all that is in it?</source>
   <translation>%1과(와) 그 안의 모든 것을 제거할까요?</translation>
  </message>
  <message>
   <source>Remove group</source>
   <translation>그룹 제거</translation>
  </message>
  <message>
   <source>Undo brings them back.</source>
   <translation>실행 취소로 복원할 수 있습니다.</translation>
  </message>
  <message>
   <source>&amp;Ungroup instead</source>
   <translation>대신 그룹 해제(&amp;U)</translation>
  </message>
  <message>
   <source>Remove %1</source>
   <translation>%1 제거</translation>
  </message>
  <message>
   <source>Properties of %1</source>
   <translation>%1 속성</translation>
  </message>
  <message>
   <source>Opacity of the selected layers</source>
   <translation>선택한 레이어의 불투명도</translation>
  </message>
  <message>
   <source>Drop a file here or on the map to add it.</source>
   <translation>파일을 여기나 지도에 놓으면 추가됩니다.</translation>
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
   <source>Show %1</source>
   <translation>%1 표시</translation>
  </message>
  <message>
   <source>Hide %1</source>
   <translation>%1 숨기기</translation>
  </message>
  <message>
   <source>Rename %1</source>
   <translation>%1 이름 바꾸기</translation>
  </message>
  <message>
   <source>Opacity of %1</source>
   <translation>%1 불투명도</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>레이어</translation>
  </message>
  <message>
   <source>Layers and groups from top to bottom, as they lie on the map</source>
   <translation>지도에 놓인 순서대로 위에서 아래로 늘어놓은 레이어와 그룹</translation>
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
   <source>Written: %1; without the online basemap</source>
   <translation>저장됨: %1, 온라인 배경지도 제외</translation>
  </message>
  <message>
   <source>The map's process ended. Try again to load it anew.</source>
   <translation>지도 프로세스가 끝났습니다. 다시 시도하면 새로 불러옵니다.</translation>
  </message>
  <message>
   <source>Name of the layer or group</source>
   <translation>레이어나 그룹의 이름</translation>
  </message>
  <message>
   <source>Scenario</source>
   <translation>시나리오</translation>
  </message>
  <message>
   <source>Path</source>
   <translation>경로</translation>
  </message>
  <message>
   <source>Comparison</source>
   <translation>비교</translation>
  </message>
  <message>
   <source>Note %1: %2</source>
   <translation>주석 %1: %2</translation>
  </message>
  <message>
   <source>Back to the board</source>
   <translation>현황판으로</translation>
  </message>
  <message>
   <source>Show only this project</source>
   <translation>이 사업만 표시</translation>
  </message>
  <message>
   <source>Zoom to it</source>
   <translation>확대해 보기</translation>
  </message>
  <message>
   <source>Show everything again</source>
   <translation>모두 다시 표시</translation>
  </message>
  <message>
   <source>Project</source>
   <translation>프로젝트</translation>
  </message>
  <message>
   <source>Partners</source>
   <translation>참여자</translation>
  </message>
  <message>
   <source>Countries</source>
   <translation>국가</translation>
  </message>
  <message>
   <source>What happened</source>
   <translation>경과</translation>
  </message>
  <message>
   <source>On the map</source>
   <translation>지도에서</translation>
  </message>
  <message>
   <source>No feature of the map belongs to it.</source>
   <translation>지도에 속한 대상이 없습니다.</translation>
  </message>
  <message>
   <source>%1: not on the map at this date</source>
   <translation>%1: 이 날짜에는 지도에 없음</translation>
  </message>
  <message>
   <source>No claim is known by then.</source>
   <translation>그때까지 알려진 주장이 없습니다.</translation>
  </message>
  <message>
   <source>Fold the panel</source>
   <translation>패널 접기</translation>
  </message>
  <message>
   <source>Passport</source>
   <translation>노선 정보</translation>
  </message>
  <message>
   <source>drawn in this project</source>
   <translation>이 프로젝트에서 그림</translation>
  </message>
  <message>
   <source>Show all %1</source>
   <translation>모두 표시(%1)</translation>
  </message>
  <message>
   <source>Change of the scenario</source>
   <translation>시나리오 변경</translation>
  </message>
  <message>
   <source>Choose a figure of the cost table.</source>
   <translation>비용표의 수치를 고르십시오.</translation>
  </message>
  <message>
   <source>“%1” is no number.</source>
   <translation>“%1”은(는) 숫자가 아닙니다.</translation>
  </message>
  <message>
   <source>From the day</source>
   <translation>시작일</translation>
  </message>
  <message>
   <source>always; or 2027, 2027-09, 2027-09-22</source>
   <translation>항상, 또는 2027, 2027-09, 2027-09-22</translation>
  </message>
  <message>
   <source>What it supposes</source>
   <translation>가정하는 것</translation>
  </message>
  <message>
   <source>assumption</source>
   <translation>가정</translation>
  </message>
  <message>
   <source>Line</source>
   <translation>노선</translation>
  </message>
  <message>
   <source>all rules</source>
   <translation>모든 규칙</translation>
  </message>
  <message>
   <source>Rule or regime</source>
   <translation>규칙 또는 체제</translation>
  </message>
  <message>
   <source>Figure</source>
   <translation>수치</translation>
  </message>
  <message>
   <source>Low</source>
   <translation>하한</translation>
  </message>
  <message>
   <source>High</source>
   <translation>상한</translation>
  </message>
  <message>
   <source>every cargo</source>
   <translation>모든 화물</translation>
  </message>
  <message>
   <source>humanitarian goods</source>
   <translation>인도적 물품</translation>
  </message>
  <message>
   <source>non-military trade</source>
   <translation>비군사 교역</translation>
  </message>
  <message>
   <source>For</source>
   <translation>대상 화물</translation>
  </message>
  <message>
   <source>not stated</source>
   <translation>명시되지 않음</translation>
  </message>
  <message>
   <source>Mode</source>
   <translation>수단</translation>
  </message>
  <message>
   <source>From</source>
   <translation>출발</translation>
  </message>
  <message>
   <source>To</source>
   <translation>도착</translation>
  </message>
  <message>
   <source>Kilometres</source>
   <translation>킬로미터</translation>
  </message>
  <message>
   <source>as drawn</source>
   <translation>그려진 대로</translation>
  </message>
  <message>
   <source>Hours</source>
   <translation>시간</translation>
  </message>
  <message>
   <source>by the cost table</source>
   <translation>비용표에 따라</translation>
  </message>
  <message>
   <source>Time and cost along the path</source>
   <translation>경로를 따른 시간과 비용</translation>
  </message>
  <message>
   <source>Find a path: its time and cost over the kilometres are drawn here.</source>
   <translation>경로를 찾으면 거리별 시간과 비용이 여기에 그려집니다.</translation>
  </message>
  <message>
   <source>hours</source>
   <translation>시간</translation>
  </message>
  <message>
   <source>USD/t</source>
   <translation>달러/톤</translation>
  </message>
  <message>
   <source>Alternatives</source>
   <translation>대안</translation>
  </message>
  <message>
   <source>Leg</source>
   <translation>구간</translation>
  </message>
  <message>
   <source>Legs</source>
   <translation>구간들</translation>
  </message>
  <message>
   <source>What is met</source>
   <translation>만나는 것</translation>
  </message>
  <message>
   <source>Events</source>
   <translation>사건</translation>
  </message>
  <message>
   <source>Keep as route</source>
   <translation>노선으로 보관</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>확대</translation>
  </message>
  <message>
   <source>Chart</source>
   <translation>그래프</translation>
  </message>
  <message>
   <source>Show what is reached</source>
   <translation>도달 범위 표시</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>장소</translation>
  </message>
  <message>
   <source>Places that are reached</source>
   <translation>도달하는 장소</translation>
  </message>
  <message>
   <source>m</source>
   <translation>m</translation>
  </message>
  <message>
   <source>Faults of the joints</source>
   <translation>연결부 결함</translation>
  </message>
  <message>
   <source>Reach</source>
   <translation>도달 범위</translation>
  </message>
  <message>
   <source>Faults</source>
   <translation>결함</translation>
  </message>
  <message>
   <source>Write two places, or click them on the map with the tool (P).</source>
   <translation>두 장소를 적거나 도구(P)로 지도에서 클릭하십시오.</translation>
  </message>
  <message>
   <source>Looking for the path…</source>
   <translation>경로를 찾는 중…</translation>
  </message>
  <message>
   <source>high seas</source>
   <translation>공해</translation>
  </message>
  <message>
   <source>by lorry</source>
   <translation>트럭으로</translation>
  </message>
  <message>
   <source>%1. Length: %2</source>
   <translation>%1. 길이: %2</translation>
  </message>
  <message>
   <source>%1 places, %2 of lines. Colours from near to far, up to %3.</source>
   <translation>장소 %1개, 노선 %2. 가까운 곳부터 먼 곳까지의 색, 한계 %3.</translation>
  </message>
  <message>
   <source>Loose end: %1 misses %2</source>
   <translation>끊긴 끝: %1이(가) %2에 닿지 않음</translation>
  </message>
  <message>
   <source>Drawn twice: %1 along %2</source>
   <translation>중복: %2을(를) 따라 그려진 %1</translation>
  </message>
  <message>
   <source>Apart: %1 and %2</source>
   <translation>분리됨: %1와(과) %2</translation>
  </message>
  <message>
   <source>Faults: %1. Click one to see where.</source>
   <translation>결함 %1개. 클릭하면 위치가 보입니다.</translation>
  </message>
  <message>
   <source>No path</source>
   <translation>경로 없음</translation>
  </message>
  <message>
   <source>Everything within a limit of the place “From” on the page Path.</source>
   <translation>경로 쪽의 출발 장소에서 한계 안에 있는 모든 것.</translation>
  </message>
  <message>
   <source>Limit</source>
   <translation>한계</translation>
  </message>
  <message>
   <source>From here</source>
   <translation>여기서부터</translation>
  </message>
  <message>
   <source>Looking for the path</source>
   <translation>경로 찾기</translation>
  </message>
  <message>
   <source>Write or click the place “From” first.</source>
   <translation>먼저 출발 장소를 적거나 클릭하십시오.</translation>
  </message>
  <message>
   <source>Looking for what is reached…</source>
   <translation>도달 범위를 찾는 중…</translation>
  </message>
  <message>
   <source>Looking for what is reached</source>
   <translation>도달 범위 찾기</translation>
  </message>
  <message>
   <source>Looking for faults of the joints</source>
   <translation>연결부 결함 찾기</translation>
  </message>
  <message>
   <source>Keeping the path</source>
   <translation>경로 보관 중</translation>
  </message>
  <message>
   <source>Keep path</source>
   <translation>경로 보관</translation>
  </message>
  <message>
   <source>The path is kept as a route in the layer Paths.</source>
   <translation>경로를 경로 레이어에 노선으로 보관했습니다.</translation>
  </message>
  <message>
   <source>Cancelled.</source>
   <translation>취소되었습니다.</translation>
  </message>
  <message>
   <source>Preview of the sheet</source>
   <translation>도면 미리 보기</translation>
  </message>
  <message>
   <source>Working</source>
   <translation>작업 중</translation>
  </message>
  <message>
   <source>%1 was left closed: a window shows one project.</source>
   <translation>%1은(는) 열지 않았습니다. 창 하나에는 프로젝트 하나만 표시됩니다.</translation>
  </message>
  <message>
   <source>Projects and packages (%1)</source>
   <translation>프로젝트와 패키지 (%1)</translation>
  </message>
  <message>
   <source>Open project</source>
   <translation>프로젝트 열기</translation>
  </message>
  <message>
   <source>Save project as</source>
   <translation>다른 이름으로 프로젝트 저장</translation>
  </message>
  <message>
   <source>Save portable package</source>
   <translation>휴대용 패키지 저장</translation>
  </message>
  <message>
   <source>Project name</source>
   <translation>프로젝트 이름</translation>
  </message>
  <message>
   <source>Name on sheets and pages:</source>
   <translation>도면과 페이지에 쓸 이름:</translation>
  </message>
  <message>
   <source>Name the project %1</source>
   <translation>프로젝트 이름을 %1(으)로</translation>
  </message>
  <message>
   <source>Restoring unsaved work</source>
   <translation>저장하지 않은 작업 복원 중</translation>
  </message>
  <message>
   <source>Saving %1</source>
   <translation>%1 저장 중</translation>
  </message>
  <message>
   <source>Not saved</source>
   <translation>저장되지 않음</translation>
  </message>
  <message>
   <source>%1 is written without the rows of %2: their files are missing.</source>
   <translation>%1이(가) %2의 행 없이 기록됩니다. 파일이 없습니다.</translation>
  </message>
  <message>
   <source>Unsaved work cannot be kept safe against a crash: %1</source>
   <translation>저장하지 않은 작업을 비정상 종료에 대비해 보관할 수 없습니다: %1</translation>
  </message>
  <message>
   <source>Reading kilometres</source>
   <translation>킬로미터 읽는 중</translation>
  </message>
  <message>
   <source>Sanctions screen</source>
   <translation>제재 심사</translation>
  </message>
  <message>
   <source>Show sanctions</source>
   <translation>제재 표시</translation>
  </message>
  <message>
   <source>Hide sanctions</source>
   <translation>제재 숨김</translation>
  </message>
  <message>
   <source>Edit claim %1</source>
   <translation>주장 %1 편집</translation>
  </message>
  <message>
   <source>Add claim %1</source>
   <translation>주장 %1 추가</translation>
  </message>
  <message>
   <source>Delete claim %1</source>
   <translation>주장 %1 삭제</translation>
  </message>
  <message>
   <source>Tables (*.csv *.xlsx)</source>
   <translation>표 (*.csv *.xlsx)</translation>
  </message>
  <message>
   <source>Reading %1</source>
   <translation>%1 읽는 중</translation>
  </message>
  <message>
   <source>Import %1</source>
   <translation>%1 가져오기</translation>
  </message>
  <message>
   <source>CSV table (*.csv)</source>
   <translation>CSV 표 (*.csv)</translation>
  </message>
  <message>
   <source>Excel workbook (*.xlsx)</source>
   <translation>Excel 통합 문서 (*.xlsx)</translation>
  </message>
  <message>
   <source>JSON (*.json)</source>
   <translation>JSON (*.json)</translation>
  </message>
  <message>
   <source>Export claims</source>
   <translation>주장 내보내기</translation>
  </message>
  <message>
   <source>Export screening</source>
   <translation>심사 결과 내보내기</translation>
  </message>
  <message>
   <source>From: name, id or coordinates</source>
   <translation>출발: 이름, ID 또는 좌표</translation>
  </message>
  <message>
   <source>Exchange from and to</source>
   <translation>출발과 도착 맞바꾸기</translation>
  </message>
  <message>
   <source>Add a place on the way</source>
   <translation>경유지 추가</translation>
  </message>
  <message>
   <source>What the path has least of</source>
   <translation>경로에서 가장 적어야 하는 것</translation>
  </message>
  <message>
   <source>Find path</source>
   <translation>경로 찾기</translation>
  </message>
  <message>
   <source>No cargo named</source>
   <translation>화물 지정 안 함</translation>
  </message>
  <message>
   <source>By way of</source>
   <translation>경유</translation>
  </message>
  <message>
   <source>Remove this place</source>
   <translation>이 장소 제거</translation>
  </message>
  <message>
   <source>Cargo, for the sanctions</source>
   <translation>화물(제재용)</translation>
  </message>
  <message>
   <source>What is carried, for the sanctions</source>
   <translation>운송하는 물품(제재용)</translation>
  </message>
  <message>
   <source>How many paths</source>
   <translation>경로 수</translation>
  </message>
  <message>
   <source>One path</source>
   <translation>경로 하나</translation>
  </message>
  <message>
   <source>Up to %1 paths</source>
   <translation>경로 최대 %1개</translation>
  </message>
  <message>
   <source>Avoid: %1</source>
   <translation>피함: %1</translation>
  </message>
  <message>
   <source>Avoid…</source>
   <translation>피하기…</translation>
  </message>
  <message>
   <source>Countries that the path must not enter, at sea too</source>
   <translation>해상을 포함하여 경로가 들어가면 안 되는 나라</translation>
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
   <source>Routes</source>
   <translation>노선</translation>
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
   <source>Change…</source>
   <translation>변경…</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>제거</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>위로</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>아래로</translation>
  </message>
  <message>
   <source>%1 This scenario comes with nkgis: duplicate it to change it.</source>
   <translation>%1 기본 제공 시나리오입니다. 바꾸려면 복제하십시오.</translation>
  </message>
  <message>
   <source>Add to scenario</source>
   <translation>시나리오에 추가</translation>
  </message>
  <message>
   <source>Change scenario</source>
   <translation>시나리오 변경</translation>
  </message>
  <message>
   <source>%1, copy</source>
   <translation>%1, 사본</translation>
  </message>
  <message>
   <source>Duplicate scenario</source>
   <translation>시나리오 복제</translation>
  </message>
  <message>
   <source>Delete scenario</source>
   <translation>시나리오 삭제</translation>
  </message>
  <message>
   <source>Rename scenario</source>
   <translation>시나리오 이름 변경</translation>
  </message>
  <message>
   <source>Switch a change on</source>
   <translation>변경 켜기</translation>
  </message>
  <message>
   <source>Switch a change off</source>
   <translation>변경 끄기</translation>
  </message>
  <message>
   <source>Remove from scenario</source>
   <translation>시나리오에서 제거</translation>
  </message>
  <message>
   <source>Reorder scenario</source>
   <translation>시나리오 순서 변경</translation>
  </message>
  <message>
   <source>Close a line…</source>
   <translation>노선 폐쇄…</translation>
  </message>
  <message>
   <source>Open a line…</source>
   <translation>노선 개통…</translation>
  </message>
  <message>
   <source>Change a gauge…</source>
   <translation>궤간 변경…</translation>
  </message>
  <message>
   <source>Add a link…</source>
   <translation>연결 추가…</translation>
  </message>
  <message>
   <source>Lift a rule…</source>
   <translation>규칙 해제…</translation>
  </message>
  <message>
   <source>Enforce the rules…</source>
   <translation>규칙 시행…</translation>
  </message>
  <message>
   <source>Set a cost…</source>
   <translation>비용 설정…</translation>
  </message>
  <message>
   <source>Add a change</source>
   <translation>변경 추가</translation>
  </message>
  <message>
   <source>Changes in their order</source>
   <translation>순서대로의 변경</translation>
  </message>
  <message>
   <source>Scenario %1</source>
   <translation>시나리오 %1</translation>
  </message>
  <message>
   <source>Edit scenarios…</source>
   <translation>시나리오 편집…</translation>
  </message>
  <message>
   <source>Scenario: what is supposed to be open, closed or lifted ([ and ])</source>
   <translation>시나리오: 열림, 닫힘, 해제를 가정한 것 ([ 와 ])</translation>
  </message>
  <message>
   <source>Setting the scenario</source>
   <translation>시나리오 적용 중</translation>
  </message>
  <message>
   <source>situation date</source>
   <translation>상황 기준일</translation>
  </message>
  <message>
   <source>2018, 2018-06 or 2018-06-15; empty for the situation date, else today</source>
   <translation>2018, 2018-06 또는 2018-06-15; 비우면 상황 기준일, 없으면 오늘</translation>
  </message>
  <message>
   <source>Worst of all regimes</source>
   <translation>모든 제재 중 가장 엄격한 것</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>내보내기…</translation>
  </message>
  <message>
   <source>Cargo</source>
   <translation>화물</translation>
  </message>
  <message>
   <source>Destination</source>
   <translation>도착지</translation>
  </message>
  <message>
   <source>Way</source>
   <translation>경로</translation>
  </message>
  <message>
   <source>Actors</source>
   <translation>관계자</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>날짜</translation>
  </message>
  <message>
   <source>Goods or an activity, by name or synonym in any language</source>
   <translation>상품 또는 활동: 이름이나 동의어(언어 무관)</translation>
  </message>
  <message>
   <source>Kinds of actors or countries that take part, parted by semicolons</source>
   <translation>참여하는 관계자 유형이나 국가, 쌍반점으로 구분</translation>
  </message>
  <message>
   <source>Question to the sanctions screen</source>
   <translation>제재 심사 질문</translation>
  </message>
  <message>
   <source>Screening</source>
   <translation>심사 중</translation>
  </message>
  <message>
   <source>the selected route</source>
   <translation>선택한 노선</translation>
  </message>
  <message>
   <source>the open sea</source>
   <translation>공해</translation>
  </message>
  <message>
   <source>Select a route on the map or in the table, or choose a way.</source>
   <translation>지도나 표에서 노선을 선택하거나 경로를 고르십시오.</translation>
  </message>
  <message>
   <source>Commercially blocked</source>
   <translation>상업적으로 막힘</translation>
  </message>
  <message>
   <source>%1 from %2 to %3 by %5 on %4</source>
   <translation>%1, %2에서 %3(으)로, 경로 %5, %4</translation>
  </message>
  <message>
   <source>There is no cargo called %1; choose one of the list.</source>
   <translation>%1(이)라는 화물이 없습니다. 목록에서 고르십시오.</translation>
  </message>
  <message>
   <source>%1 is no country code; write two letters such as RU or KP.</source>
   <translation>%1은(는) 국가 코드가 아닙니다. RU 또는 KP처럼 두 글자로 쓰십시오.</translation>
  </message>
  <message>
   <source>%1 is no route, passage or project; choose one of the list.</source>
   <translation>%1은(는) 노선, 항로 또는 사업이 아닙니다. 목록에서 고르십시오.</translation>
  </message>
  <message>
   <source>%1 is no date; write 2018, 2018-06 or 2018-06-15.</source>
   <translation>%1은(는) 날짜가 아닙니다. 2018, 2018-06 또는 2018-06-15로 쓰십시오.</translation>
  </message>
  <message>
   <source>Search names, ids, 42.4, 130.6   Ctrl+K</source>
   <translation>이름, id, 42.4, 130.6 검색   Ctrl+K</translation>
  </message>
  <message>
   <source>Search names, ids, texts and coordinates</source>
   <translation>이름, id, 텍스트, 좌표 검색</translation>
  </message>
  <message>
   <source>Nothing is called “%1”.</source>
   <translation>“%1”(이)라는 이름이 없습니다.</translation>
  </message>
  <message>
   <source>Indexing names for the search</source>
   <translation>검색용 이름 색인 중</translation>
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
   <source>Sections</source>
   <translation>구간</translation>
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
   <source>Slides of the selected route (*.pptx)</source>
   <translation>선택한 노선의 슬라이드 (*.pptx)</translation>
  </message>
  <message>
   <source>Slides of the story (*.pptx)</source>
   <translation>이야기의 슬라이드 (*.pptx)</translation>
  </message>
  <message>
   <source>Slides of the whole project (*.pptx)</source>
   <translation>프로젝트 전체의 슬라이드 (*.pptx)</translation>
  </message>
  <message>
   <source>Slides</source>
   <translation>슬라이드</translation>
  </message>
  <message>
   <source>Update the slides in %1?</source>
   <translation>%1의 슬라이드를 갱신할까요?</translation>
  </message>
  <message>
   <source>Maps, figures, tables and notes of nkgis are made anew where they stand. Your own slides, shapes, notes and headings stay.</source>
   <translation>nkgis의 지도, 수치, 표, 노트는 제자리에서 새로 만듭니다. 직접 만든 슬라이드, 도형, 노트, 제목은 그대로 둡니다.</translation>
  </message>
  <message>
   <source>%1 has no slides of nkgis yet.</source>
   <translation>%1에는 아직 nkgis 슬라이드가 없습니다.</translation>
  </message>
  <message>
   <source>They can be added behind the slides that are there, which stay as they are.</source>
   <translation>있는 슬라이드는 그대로 두고 그 뒤에 추가할 수 있습니다.</translation>
  </message>
  <message>
   <source>&amp;Update</source>
   <translation>갱신(&amp;U)</translation>
  </message>
  <message>
   <source>&amp;Replace the file</source>
   <translation>파일 바꾸기(&amp;R)</translation>
  </message>
  <message>
   <source>WGS 84 geodesic</source>
   <translation>WGS 84 측지선</translation>
  </message>
  <message>
   <source>Online: %1</source>
   <translation>온라인: %1</translation>
  </message>
  <message>
   <source>Online: %1 does not answer</source>
   <translation>온라인: %1 응답 없음</translation>
  </message>
  <message>
   <source>An online basemap is on. Click to switch it off.</source>
   <translation>온라인 배경지도가 켜져 있습니다. 누르면 꺼집니다.</translation>
  </message>
  <message>
   <source>No tiles come: the network or the service is down. The map shows what is built in.</source>
   <translation>타일이 오지 않습니다. 네트워크나 서비스가 멈췄습니다. 지도는 내장 배경을 보여 줍니다.</translation>
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
   <source>Strip</source>
   <translation>노선 선형도</translation>
  </message>
  <message>
   <source>&amp;Usual lanes</source>
   <translation>기본 줄(&amp;U)</translation>
  </message>
  <message>
   <source>Choose lanes</source>
   <translation>줄 선택</translation>
  </message>
  <message>
   <source>Show more kilometres (−)</source>
   <translation>더 많은 킬로미터 보기(−)</translation>
  </message>
  <message>
   <source>Show fewer kilometres (+)</source>
   <translation>더 적은 킬로미터 보기(+)</translation>
  </message>
  <message>
   <source>Show the whole route (0)</source>
   <translation>노선 전체 보기(0)</translation>
  </message>
  <message>
   <source>Export, copy, print, compare</source>
   <translation>내보내기, 복사, 인쇄, 비교</translation>
  </message>
  <message>
   <source>Show the table</source>
   <translation>표 보기</translation>
  </message>
  <message>
   <source>&amp;Zoom the map to this</source>
   <translation>지도에서 여기로 확대(&amp;Z)</translation>
  </message>
  <message>
   <source>Copy “%1”</source>
   <translation>“%1” 복사</translation>
  </message>
  <message>
   <source>&amp;Lanes</source>
   <translation>줄(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Remove %1 from the comparison</source>
   <translation>비교에서 %1 제거(&amp;R)</translation>
  </message>
  <message>
   <source>This layer has no style of its own.</source>
   <translation>이 레이어에는 자체 스타일이 없습니다.</translation>
  </message>
  <message>
   <source>Finding classes</source>
   <translation>등급을 찾는 중</translation>
  </message>
  <message>
   <source>Sorting %1 into classes</source>
   <translation>%1을(를) 등급으로 나누는 중</translation>
  </message>
  <message>
   <source>The text that was copied</source>
   <translation>복사한 텍스트</translation>
  </message>
  <message>
   <source>Paste style</source>
   <translation>스타일 붙여넣기</translation>
  </message>
  <message>
   <source>Save style</source>
   <translation>스타일 저장</translation>
  </message>
  <message>
   <source>Style (*.json)</source>
   <translation>스타일 (*.json)</translation>
  </message>
  <message>
   <source>Load style</source>
   <translation>스타일 불러오기</translation>
  </message>
  <message>
   <source>Reading the fields</source>
   <translation>필드를 읽는 중</translation>
  </message>
  <message>
   <source>Timeline of dated events</source>
   <translation>날짜가 있는 사건의 연표</translation>
  </message>
  <message>
   <source>No project</source>
   <translation>사업 없음</translation>
  </message>
  <message>
   <source>Situation date</source>
   <translation>상황 날짜</translation>
  </message>
  <message>
   <source>Situation date; at the right end today</source>
   <translation>상황 날짜; 오른쪽 끝은 오늘</translation>
  </message>
  <message>
   <source>Speed of playing</source>
   <translation>재생 속도</translation>
  </message>
  <message>
   <source>Lanes by kind</source>
   <translation>종류별</translation>
  </message>
  <message>
   <source>Lanes by project</source>
   <translation>사업별</translation>
  </message>
  <message>
   <source>Lanes</source>
   <translation>줄</translation>
  </message>
  <message>
   <source>Knowledge follows</source>
   <translation>지식도 함께</translation>
  </message>
  <message>
   <source>The knowledge date goes with the situation date: what was known at the time</source>
   <translation>지식 날짜가 상황 날짜를 따라갑니다: 그 당시 알려진 것</translation>
  </message>
  <message>
   <source>A dot is a day, a square a month, a flat bar a year. Full: read in its source; pale: second hand or derived; hollow: from memory. Beneath: trade by year; diamonds are competing claims.</source>
   <translation>점은 날, 네모는 달, 납작한 막대는 해. 채움: 출처에서 읽음; 옅음: 간접 또는 도출; 빈 것: 기억. 아래는 해마다의 교역이며 마름모는 경합하는 주장입니다.</translation>
  </message>
  <message>
   <source>%1: show or fold the rules that decide</source>
   <translation>%1: 근거 규칙 펼치기 또는 접기</translation>
  </message>
  <message>
   <source>Add a field</source>
   <translation>필드 추가</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>텍스트</translation>
  </message>
  <message>
   <source>Whole number</source>
   <translation>정수</translation>
  </message>
  <message>
   <source>Number</source>
   <translation>숫자</translation>
  </message>
  <message>
   <source>Yes or no</source>
   <translation>예/아니요</translation>
  </message>
  <message>
   <source>Set the &amp;clocks…</source>
   <translation>날짜 설정(&amp;C)…</translation>
  </message>
  <message>
   <source>Choose the situation date and the knowledge date</source>
   <translation>상황 날짜와 지식 날짜 선택</translation>
  </message>
  <message>
   <source>Both to to&amp;day</source>
   <translation>둘 다 오늘로(&amp;D)</translation>
  </message>
  <message>
   <source>Show what holds today by all that is known</source>
   <translation>알려진 모든 것에 따른 오늘의 상태 표시</translation>
  </message>
  <message>
   <source>To the &amp;25 April 2019</source>
   <translation>&amp;2019년 4월 25일로</translation>
  </message>
  <message>
   <source>Set both clocks to the summit in Vladivostok: what held then, as it was known then</source>
   <translation>두 날짜를 블라디보스토크 정상회담 날로: 그때의 상태를 그때 알려진 대로</translation>
  </message>
  <message>
   <source>&amp;Play the situation date</source>
   <translation>상황 날짜 재생(&amp;P)</translation>
  </message>
  <message>
   <source>Let the situation date run through the months, up to today; again to pause</source>
   <translation>상황 날짜를 달마다 오늘까지 진행; 다시 누르면 일시 정지</translation>
  </message>
  <message>
   <source>Event &amp;before</source>
   <translation>이전 사건(&amp;B)</translation>
  </message>
  <message>
   <source>Go to the date of the event before</source>
   <translation>이전 사건의 날짜로 이동</translation>
  </message>
  <message>
   <source>Event &amp;after</source>
   <translation>다음 사건(&amp;A)</translation>
  </message>
  <message>
   <source>Go to the date of the next event</source>
   <translation>다음 사건의 날짜로 이동</translation>
  </message>
  <message>
   <source>Show &amp;everything on the map</source>
   <translation>지도에 모두 표시(&amp;E)</translation>
  </message>
  <message>
   <source>Show the lines of all projects again</source>
   <translation>모든 사업의 선을 다시 표시</translation>
  </message>
  <message>
   <source>&amp;Select</source>
   <translation>선택(&amp;S)</translation>
  </message>
  <message>
   <source>Select features and move the map</source>
   <translation>객체를 선택하고 지도를 이동</translation>
  </message>
  <message>
   <source>Draw &amp;line</source>
   <translation>선 그리기(&amp;L)</translation>
  </message>
  <message>
   <source>Draw a line of geodesic legs</source>
   <translation>측지선 구간으로 된 선 그리기</translation>
  </message>
  <message>
   <source>Draw &amp;area</source>
   <translation>구역 그리기(&amp;A)</translation>
  </message>
  <message>
   <source>Draw an area</source>
   <translation>구역 그리기</translation>
  </message>
  <message>
   <source>&amp;Measure distance</source>
   <translation>거리 측정(&amp;M)</translation>
  </message>
  <message>
   <source>Measure a distance and its parts in every country</source>
   <translation>거리와 나라별 길이 측정</translation>
  </message>
  <message>
   <source>Measure a&amp;rea</source>
   <translation>면적 측정(&amp;R)</translation>
  </message>
  <message>
   <source>Measure an area</source>
   <translation>면적 측정</translation>
  </message>
  <message>
   <source>&amp;Edit vertices</source>
   <translation>꼭짓점 편집(&amp;E)</translation>
  </message>
  <message>
   <source>Move, insert and remove the vertices of the selected line or area</source>
   <translation>선택한 선이나 구역의 꼭짓점을 옮기고 넣고 지우기</translation>
  </message>
  <message>
   <source>S&amp;plit a line</source>
   <translation>선 나누기(&amp;P)</translation>
  </message>
  <message>
   <source>Cut a line in two at a click</source>
   <translation>클릭한 곳에서 선을 둘로 나누기</translation>
  </message>
  <message>
   <source>&amp;Join two lines</source>
   <translation>두 선 잇기(&amp;J)</translation>
  </message>
  <message>
   <source>Make one line of two, at their nearest ends</source>
   <translation>가까운 끝에서 두 선을 하나로 잇기</translation>
  </message>
  <message>
   <source>&amp;Find a path</source>
   <translation>경로 찾기(&amp;F)</translation>
  </message>
  <message>
   <source>Find a path on the networks between two clicks</source>
   <translation>두 번의 클릭 사이에서 네트워크 경로 찾기</translation>
  </message>
  <message>
   <source>S&amp;nap</source>
   <translation>맞물림(&amp;N)</translation>
  </message>
  <message>
   <source>Snap to vertices, lines, places and borders of the visible layers</source>
   <translation>보이는 레이어의 꼭짓점, 선, 장소, 국경에 맞물리기</translation>
  </message>
  <message>
   <source>&amp;Trace</source>
   <translation>따라 그리기(&amp;T)</translation>
  </message>
  <message>
   <source>Follow an existing line between two clicks; also with Shift held</source>
   <translation>두 클릭 사이에서 기존 선 따라가기 (Shift를 눌러도 됨)</translation>
  </message>
  <message>
   <source>&amp;Finish</source>
   <translation>마치기(&amp;F)</translation>
  </message>
  <message>
   <source>End the line, area or measurement</source>
   <translation>선, 구역 또는 측정 마치기</translation>
  </message>
  <message>
   <source>Remove &amp;vertex</source>
   <translation>꼭짓점 제거(&amp;V)</translation>
  </message>
  <message>
   <source>Remove the vertex drawn last, or the one that was touched last</source>
   <translation>마지막으로 그리거나 건드린 꼭짓점 제거</translation>
  </message>
  <message>
   <source>&amp;Keep measurement</source>
   <translation>측정 보관(&amp;K)</translation>
  </message>
  <message>
   <source>Keep what is measured in the layer Measurements</source>
   <translation>측정한 것을 측정 레이어에 보관</translation>
  </message>
  <message>
   <source>Re&amp;verse line</source>
   <translation>선 방향 뒤집기(&amp;V)</translation>
  </message>
  <message>
   <source>Let the selected line run the other way</source>
   <translation>선택한 선의 방향 뒤집기</translation>
  </message>
  <message>
   <source>&amp;Duplicate</source>
   <translation>복제(&amp;D)</translation>
  </message>
  <message>
   <source>Copy the selected line or area into the project's own layer</source>
   <translation>선택한 선이나 구역을 프로젝트 자체 레이어로 복사</translation>
  </message>
  <message>
   <source>Re&amp;name…</source>
   <translation>이름 바꾸기(&amp;N)…</translation>
  </message>
  <message>
   <source>Give the selected feature another name</source>
   <translation>선택한 객체의 이름 바꾸기</translation>
  </message>
  <message>
   <source>De&amp;lete</source>
   <translation>삭제(&amp;L)</translation>
  </message>
  <message>
   <source>Delete the selected feature of an own layer</source>
   <translation>자체 레이어의 선택한 객체 삭제</translation>
  </message>
  <message>
   <source>&amp;Copy whole layer</source>
   <translation>레이어 전체 복사(&amp;C)</translation>
  </message>
  <message>
   <source>Copy the layer of the selected feature into the project, where it can be edited</source>
   <translation>선택한 객체의 레이어를 편집할 수 있도록 프로젝트로 복사</translation>
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
   <source>&amp;Go to…</source>
   <translation>이동(&amp;G)…</translation>
  </message>
  <message>
   <source>Show a place by its coordinates or its name</source>
   <translation>좌표나 이름으로 장소 표시</translation>
  </message>
  <message>
   <source>&amp;New</source>
   <translation>새로 만들기(&amp;N)</translation>
  </message>
  <message>
   <source>Begin anew with the bundled data</source>
   <translation>기본 제공 데이터로 새로 시작</translation>
  </message>
  <message>
   <source>Open projec&amp;t…</source>
   <translation>프로젝트 열기(&amp;T)…</translation>
  </message>
  <message>
   <source>Open a project or a portable package</source>
   <translation>프로젝트나 휴대용 패키지 열기</translation>
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
   <source>Open ta&amp;ble (CSV)…</source>
   <translation>표 열기(CSV)(&amp;B)…</translation>
  </message>
  <message>
   <source>Open a table and say how it is read: encoding, separator, columns, coordinate system</source>
   <translation>표를 열고 읽는 법을 정합니다: 인코딩, 구분 기호, 열, 좌표계</translation>
  </message>
  <message>
   <source>Open a file used before</source>
   <translation>이전에 쓴 파일 열기</translation>
  </message>
  <message>
   <source>Save the project</source>
   <translation>프로젝트 저장</translation>
  </message>
  <message>
   <source>Save the project under another name</source>
   <translation>프로젝트를 다른 이름으로 저장</translation>
  </message>
  <message>
   <source>Save portable pac&amp;kage…</source>
   <translation>휴대용 패키지 저장(&amp;K)…</translation>
  </message>
  <message>
   <source>Save the project with all its data in one file that opens anywhere</source>
   <translation>모든 데이터를 담아 어디서나 열리는 파일 하나로 저장</translation>
  </message>
  <message>
   <source>Pro&amp;ject name…</source>
   <translation>프로젝트 이름(&amp;J)…</translation>
  </message>
  <message>
   <source>Change the name on sheets and pages</source>
   <translation>도면과 페이지의 이름 바꾸기</translation>
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
   <source>Slid&amp;es (PPTX)…</source>
   <translation>슬라이드(PPTX)(&amp;E)…</translation>
  </message>
  <message>
   <source>Save slides with editable text, tables and charts, or update those that are there</source>
   <translation>편집할 수 있는 글, 표, 차트가 든 슬라이드를 저장하거나 있는 슬라이드를 갱신</translation>
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
   <source>&amp;Film (GIF, MP4)…</source>
   <translation>동영상(GIF, MP4)(&amp;F)…</translation>
  </message>
  <message>
   <source>Save how the map changes through time, scenarios or the story as a film</source>
   <translation>시간, 시나리오 또는 스토리에 따라 바뀌는 지도를 동영상으로 저장</translation>
  </message>
  <message>
   <source>Strip &amp;diagram (SVG, PDF, PNG)…</source>
   <translation>노선 선형도(SVG, PDF, PNG)(&amp;D)…</translation>
  </message>
  <message>
   <source>Save the strip of the selected routes as a drawing or a picture</source>
   <translation>선택한 노선의 선형도를 도면이나 그림으로 저장</translation>
  </message>
  <message>
   <source>Strip &amp;book (PDF)…</source>
   <translation>노선 선형도집(PDF)(&amp;B)…</translation>
  </message>
  <message>
   <source>Save the selected route page by page, the map above and its strip below</source>
   <translation>선택한 노선을 쪽별로 저장: 위에 지도, 아래에 선형도</translation>
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
   <source>P&amp;icture for print (TIFF)…</source>
   <translation>인쇄용 그림(TIFF)(&amp;I)…</translation>
  </message>
  <message>
   <source>Save the map as a picture for print, with many dots per inch</source>
   <translation>인치당 점이 많은 인쇄용 그림으로 지도 저장</translation>
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
   <source>Wor&amp;kbook (XLSX)…</source>
   <translation>통합 문서(XLSX)(&amp;K)…</translation>
  </message>
  <message>
   <source>Save routes, segments, crossings, claims and sources as a workbook</source>
   <translation>노선, 구간, 통과 지점, 주장, 출처를 통합 문서로 저장</translation>
  </message>
  <message>
   <source>&amp;Table (CSV)…</source>
   <translation>표(CSV)(&amp;T)…</translation>
  </message>
  <message>
   <source>Save one row for every route</source>
   <translation>노선마다 한 행으로 저장</translation>
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
   <source>GeoPa&amp;ckage…</source>
   <translation>GeoPa&amp;ckage…</translation>
  </message>
  <message>
   <source>Save what is shown with its styles for QGIS</source>
   <translation>QGIS용으로 보이는 내용을 스타일과 함께 저장</translation>
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
   <source>GeoPar&amp;quet…</source>
   <translation>GeoPar&amp;quet…</translation>
  </message>
  <message>
   <source>Save routes and segments for data analysis</source>
   <translation>데이터 분석용으로 노선과 구간 저장</translation>
  </message>
  <message>
   <source>K&amp;ML…</source>
   <translation>K&amp;ML…</translation>
  </message>
  <message>
   <source>Save what is shown for Google Earth and other viewers</source>
   <translation>Google 어스 등에서 볼 수 있게 보이는 내용 저장</translation>
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
   <source>Make a finished sheet of what the map shows; with Shift as last time</source>
   <translation>지도에 보이는 것으로 완성 도면 만들기. Shift와 함께 누르면 지난번과 같게</translation>
  </message>
  <message>
   <source>Make sheet as &amp;last time…</source>
   <translation>지난번과 같은 도면 만들기(&amp;L)…</translation>
  </message>
  <message>
   <source>Make a sheet of what the map shows with the choices of the last one</source>
   <translation>지난번 설정으로 지도에 보이는 것의 도면 만들기</translation>
  </message>
  <message>
   <source>Measure f&amp;iles in parts…</source>
   <translation>파일을 나누어 측정(&amp;I)…</translation>
  </message>
  <message>
   <source>Measure many or large files into a folder, here or on a cluster</source>
   <translation>많거나 큰 파일을 폴더로 측정합니다(이 컴퓨터 또는 클러스터)</translation>
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
   <source>Show &amp;log</source>
   <translation>로그 보기(&amp;L)</translation>
  </message>
  <message>
   <source>What happened, for a report of a fault</source>
   <translation>오류 보고에 쓸 기록</translation>
  </message>
  <message>
   <source>&amp;Draw without the graphics card</source>
   <translation>그래픽 카드 없이 그리기(&amp;D)</translation>
  </message>
  <message>
   <source>For remote desktops and machines whose map stays blank; from the next start</source>
   <translation>원격 데스크톱이나 지도가 비어 있는 컴퓨터용, 다음 시작부터</translation>
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
   <source>Event before, next, first, last (timeline)</source>
   <translation>이전, 다음, 첫, 마지막 사건 (연표)</translation>
  </message>
  <message>
   <source>Select what the event is of; open its project (timeline)</source>
   <translation>사건의 대상 선택; 그 사업 열기 (연표)</translation>
  </message>
  <message>
   <source>Station, crossing or stretch before, next; start, end (strip)</source>
   <translation>앞뒤의 역, 국경 통과 또는 구간; 시작, 끝(선형도)</translation>
  </message>
  <message>
   <source>Choose the stretch of the next lane; show it on the map (strip)</source>
   <translation>다음 줄의 구간 선택; 지도에 표시(선형도)</translation>
  </message>
  <message>
   <source>Fewer kilometres, more, the whole route; with Ctrl also by the wheel (strip)</source>
   <translation>킬로미터 줄이기, 늘리기, 노선 전체; Ctrl과 휠로도 가능(선형도)</translation>
  </message>
  <message>
   <source>Copy the selected rows (table) or figure (passport)</source>
   <translation>선택한 행(표) 또는 수치(노선 정보) 복사</translation>
  </message>
  <message>
   <source>Show or hide the layer or group (layers)</source>
   <translation>레이어나 그룹 표시 또는 숨기기(레이어)</translation>
  </message>
  <message>
   <source>Sort by the column of the cell (tables)</source>
   <translation>셀의 열로 정렬(표)</translation>
  </message>
  <message>
   <source>Into the story, or out of it (views)</source>
   <translation>이야기에 넣거나 빼기 (장면)</translation>
  </message>
  <message>
   <source>Next view (presentation)</source>
   <translation>다음 장면 (발표)</translation>
  </message>
  <message>
   <source>View before (presentation)</source>
   <translation>이전 장면 (발표)</translation>
  </message>
  <message>
   <source>First view, last view (presentation)</source>
   <translation>첫 장면, 마지막 장면 (발표)</translation>
  </message>
  <message>
   <source>The view of that number (presentation)</source>
   <translation>그 번호의 장면 (발표)</translation>
  </message>
  <message>
   <source>Black screen, legend, views by themselves (presentation)</source>
   <translation>검은 화면, 범례, 저절로 넘어가는 장면 (발표)</translation>
  </message>
  <message>
   <source>&amp;Zoom to layer</source>
   <translation>레이어로 확대(&amp;Z)</translation>
  </message>
  <message>
   <source>Bring the selected layers into view</source>
   <translation>선택한 레이어가 보이도록 이동</translation>
  </message>
  <message>
   <source>Re&amp;name layer</source>
   <translation>레이어 이름 바꾸기(&amp;N)</translation>
  </message>
  <message>
   <source>Give the selected layer or group another name</source>
   <translation>선택한 레이어나 그룹에 다른 이름 붙이기</translation>
  </message>
  <message>
   <source>&amp;Duplicate layer</source>
   <translation>레이어 복제(&amp;D)</translation>
  </message>
  <message>
   <source>Show the rows of the selected layers in another layer, too</source>
   <translation>선택한 레이어의 행을 다른 레이어에서도 표시</translation>
  </message>
  <message>
   <source>&amp;Remove layer</source>
   <translation>레이어 제거(&amp;R)</translation>
  </message>
  <message>
   <source>Remove the selected layers or groups; undo brings them back</source>
   <translation>선택한 레이어나 그룹 제거(실행 취소로 복원)</translation>
  </message>
  <message>
   <source>&amp;Group layers</source>
   <translation>레이어를 그룹으로 묶기(&amp;G)</translation>
  </message>
  <message>
   <source>Make a group of the selected layers</source>
   <translation>선택한 레이어로 그룹 만들기</translation>
  </message>
  <message>
   <source>&amp;Ungroup</source>
   <translation>그룹 해제(&amp;U)</translation>
  </message>
  <message>
   <source>Take the selected groups apart; their layers stay</source>
   <translation>선택한 그룹을 풀고 레이어는 그대로 둠</translation>
  </message>
  <message>
   <source>Move &amp;up</source>
   <translation>위로 이동(&amp;U)</translation>
  </message>
  <message>
   <source>Move the selected layers or groups one place up, on the map too</source>
   <translation>선택한 레이어나 그룹을 지도에서도 한 칸 위로 이동</translation>
  </message>
  <message>
   <source>Move do&amp;wn</source>
   <translation>아래로 이동(&amp;W)</translation>
  </message>
  <message>
   <source>Move the selected layers or groups one place down, on the map too</source>
   <translation>선택한 레이어나 그룹을 지도에서도 한 칸 아래로 이동</translation>
  </message>
  <message>
   <source>Move to &amp;top</source>
   <translation>맨 위로 이동(&amp;T)</translation>
  </message>
  <message>
   <source>Move the selected layers or groups to the top</source>
   <translation>선택한 레이어나 그룹을 맨 위로 이동</translation>
  </message>
  <message>
   <source>Move to &amp;bottom</source>
   <translation>맨 아래로 이동(&amp;B)</translation>
  </message>
  <message>
   <source>Move the selected layers or groups to the bottom</source>
   <translation>선택한 레이어나 그룹을 맨 아래로 이동</translation>
  </message>
  <message>
   <source>Show &amp;only this</source>
   <translation>이것만 표시(&amp;O)</translation>
  </message>
  <message>
   <source>Hide all layers but the selected ones; the base map stays</source>
   <translation>선택한 레이어 외의 모든 레이어 숨기기(배경 지도는 유지)</translation>
  </message>
  <message>
   <source>&amp;Show all layers</source>
   <translation>모든 레이어 표시(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Hide all layers</source>
   <translation>모든 레이어 숨기기(&amp;H)</translation>
  </message>
  <message>
   <source>Hide all layers; the base map stays</source>
   <translation>모든 레이어 숨기기(배경 지도는 유지)</translation>
  </message>
  <message>
   <source>&amp;Copy into the project</source>
   <translation>프로젝트로 복사(&amp;C)</translation>
  </message>
  <message>
   <source>Make a copy of the selected layer that can be edited, and hide the layer</source>
   <translation>선택한 레이어의 편집 가능한 사본을 만들고 원래 레이어는 숨김</translation>
  </message>
  <message>
   <source>&amp;Export layer…</source>
   <translation>레이어 내보내기(&amp;E)…</translation>
  </message>
  <message>
   <source>Save the selected layer for another program</source>
   <translation>선택한 레이어를 다른 프로그램용으로 저장</translation>
  </message>
  <message>
   <source>&amp;Properties…</source>
   <translation>속성(&amp;P)…</translation>
  </message>
  <message>
   <source>Show and change what is known of the selected layer</source>
   <translation>선택한 레이어에 대해 알려진 사항 표시 및 변경</translation>
  </message>
  <message>
   <source>St&amp;yle…</source>
   <translation>스타일(&amp;Y)…</translation>
  </message>
  <message>
   <source>Choose how the selected layer is drawn</source>
   <translation>선택한 레이어를 그리는 방법을 고릅니다</translation>
  </message>
  <message>
   <source>&amp;Copy style</source>
   <translation>스타일 복사(&amp;C)</translation>
  </message>
  <message>
   <source>Remember the style of the selected layer</source>
   <translation>선택한 레이어의 스타일을 기억합니다</translation>
  </message>
  <message>
   <source>&amp;Paste style</source>
   <translation>스타일 붙여넣기(&amp;P)</translation>
  </message>
  <message>
   <source>Give the selected layer the style that was copied</source>
   <translation>복사한 스타일을 선택한 레이어에 적용합니다</translation>
  </message>
  <message>
   <source>&amp;Built-in style</source>
   <translation>기본 스타일(&amp;B)</translation>
  </message>
  <message>
   <source>Draw the selected layer as nkgis does by itself</source>
   <translation>선택한 레이어를 nkgis 기본 방식으로 그립니다</translation>
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
   <source>&amp;Kilometres</source>
   <translation>킬로미터(&amp;K)</translation>
  </message>
  <message>
   <source>Lengths in kilometres and metres</source>
   <translation>길이를 킬로미터와 미터로</translation>
  </message>
  <message>
   <source>&amp;Miles</source>
   <translation>마일(&amp;M)</translation>
  </message>
  <message>
   <source>Lengths in miles and feet; kilometres along a route stay kilometres</source>
   <translation>길이를 마일과 피트로, 노선 위의 킬로미터는 그대로</translation>
  </message>
  <message>
   <source>As the &amp;language writes them</source>
   <translation>언어에 맞게(&amp;L)</translation>
  </message>
  <message>
   <source>Decimal comma in Russian, point in the other languages</source>
   <translation>러시아어는 쉼표, 다른 언어는 점을 소수점으로</translation>
  </message>
  <message>
   <source>Decimal point, thin spaces between thousands</source>
   <translation>소수점은 점, 천 단위는 좁은 빈칸</translation>
  </message>
  <message>
   <source>Decimal comma, thin spaces between thousands</source>
   <translation>소수점은 쉼표, 천 단위는 좁은 빈칸</translation>
  </message>
  <message>
   <source>Decimal point, commas between thousands</source>
   <translation>소수점은 점, 천 단위는 쉼표</translation>
  </message>
  <message>
   <source>Decimal comma, points between thousands</source>
   <translation>소수점은 쉼표, 천 단위는 점</translation>
  </message>
  <message>
   <source>&amp;Dates as the language writes them</source>
   <translation>언어에 맞는 날짜(&amp;D)</translation>
  </message>
  <message>
   <source>Dates in the form of the language</source>
   <translation>언어의 형식에 맞는 날짜</translation>
  </message>
  <message>
   <source>Dates as year, month, day</source>
   <translation>연도, 월, 일 순의 날짜</translation>
  </message>
  <message>
   <source>Dates as day, month, year</source>
   <translation>일, 월, 연도 순의 날짜</translation>
  </message>
  <message>
   <source>Find a pa&amp;th…</source>
   <translation>경로 찾기(&amp;T)…</translation>
  </message>
  <message>
   <source>Find the best way between two places by their names</source>
   <translation>이름으로 두 장소 사이의 가장 좋은 경로 찾기</translation>
  </message>
  <message>
   <source>&amp;Keep path as route</source>
   <translation>경로를 노선으로 보관(&amp;K)</translation>
  </message>
  <message>
   <source>Keep the path as a route of the project, with a passport and in every export</source>
   <translation>경로를 여권과 모든 내보내기에 포함되는 프로젝트 노선으로 보관</translation>
  </message>
  <message>
   <source>Clea&amp;r path</source>
   <translation>경로 지우기(&amp;R)</translation>
  </message>
  <message>
   <source>Take the path off the map</source>
   <translation>지도에서 경로 지우기</translation>
  </message>
  <message>
   <source>&amp;Next scenario</source>
   <translation>다음 시나리오(&amp;N)</translation>
  </message>
  <message>
   <source>Show the next scenario</source>
   <translation>다음 시나리오 표시</translation>
  </message>
  <message>
   <source>&amp;Previous scenario</source>
   <translation>이전 시나리오(&amp;P)</translation>
  </message>
  <message>
   <source>Show the scenario before</source>
   <translation>이전 시나리오 표시</translation>
  </message>
  <message>
   <source>&amp;Edit scenarios…</source>
   <translation>시나리오 편집(&amp;E)…</translation>
  </message>
  <message>
   <source>Make and change scenarios: what is opened, closed, added or lifted</source>
   <translation>시나리오 만들기와 변경: 열림, 닫힘, 추가, 해제</translation>
  </message>
  <message>
   <source>&amp;Compare scenarios</source>
   <translation>시나리오 비교(&amp;C)</translation>
  </message>
  <message>
   <source>Show on the map what two scenarios differ in</source>
   <translation>두 시나리오의 차이를 지도에 표시</translation>
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
   <source>Copy strip pict&amp;ure</source>
   <translation>선형도 그림 복사(&amp;U)</translation>
  </message>
  <message>
   <source>Copy the strip as a picture; Ctrl+Shift+C does it while the strip has the focus</source>
   <translation>선형도를 그림으로 복사; 선형도에 초점이 있을 때 Ctrl+Shift+C</translation>
  </message>
  <message>
   <source>&amp;Print strip…</source>
   <translation>선형도 인쇄(&amp;P)…</translation>
  </message>
  <message>
   <source>Print the strip of the selected routes</source>
   <translation>선택한 노선의 선형도 인쇄</translation>
  </message>
  <message>
   <source>Add to strip co&amp;mparison</source>
   <translation>선형도 비교에 추가(&amp;M)</translation>
  </message>
  <message>
   <source>Keep the selected route on the strip when another one is selected</source>
   <translation>다른 노선을 선택해도 선택한 노선을 선형도에 유지</translation>
  </message>
  <message>
   <source>&amp;End strip comparison</source>
   <translation>선형도 비교 끝내기(&amp;E)</translation>
  </message>
  <message>
   <source>Leave the selected route alone on the strip</source>
   <translation>선형도에 선택한 노선만 남기기</translation>
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
   <source>&amp;Strip</source>
   <translation>노선 선형도(&amp;S)</translation>
  </message>
  <message>
   <source>Show or fold the strip of the selected routes</source>
   <translation>선택한 노선의 선형도 표시 또는 접기</translation>
  </message>
  <message>
   <source>&amp;Attribute table</source>
   <translation>속성 표(&amp;A)</translation>
  </message>
  <message>
   <source>Show the fields of the selected layer's features</source>
   <translation>선택한 레이어 객체의 필드 표시</translation>
  </message>
  <message>
   <source>Histor&amp;y</source>
   <translation>작업 기록(&amp;Y)</translation>
  </message>
  <message>
   <source>Show or fold the list of steps that can be undone</source>
   <translation>되돌릴 수 있는 단계 목록 표시/접기</translation>
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
   <source>T&amp;imeline</source>
   <translation>연표(&amp;I)</translation>
  </message>
  <message>
   <source>Show or fold the timeline of dated events and trade</source>
   <translation>사건과 교역의 연표 표시 또는 접기</translation>
  </message>
  <message>
   <source>Pro&amp;jects</source>
   <translation>사업(&amp;J)</translation>
  </message>
  <message>
   <source>Show or fold the board of corridor projects</source>
   <translation>회랑 사업 현황판 표시 또는 접기</translation>
  </message>
  <message>
   <source>&amp;Claims</source>
   <translation>주장(&amp;C)</translation>
  </message>
  <message>
   <source>Show or fold what sources state of the selected route</source>
   <translation>선택한 노선에 대한 출처의 주장을 펼치거나 접기</translation>
  </message>
  <message>
   <source>Sanctions scree&amp;n</source>
   <translation>제재 심사(&amp;N)</translation>
  </message>
  <message>
   <source>Show or fold the sanctions screen</source>
   <translation>제재 심사 펼치기 또는 접기</translation>
  </message>
  <message>
   <source>Sanctions on the &amp;map</source>
   <translation>지도에 제재 표시(&amp;M)</translation>
  </message>
  <message>
   <source>Show beside each line what the sanctions screen says</source>
   <translation>각 노선 옆에 제재 심사 결과 표시</translation>
  </message>
  <message>
   <source>Vie&amp;ws</source>
   <translation>장면(&amp;W)</translation>
  </message>
  <message>
   <source>Show or fold the named views and their story</source>
   <translation>장면과 이야기를 보이거나 접기</translation>
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
   <source>&amp;Online basemap</source>
   <translation>온라인 배경지도(&amp;O)</translation>
  </message>
  <message>
   <source>Show tiles of an online service under the layers, or none; off, nothing is sent anywhere</source>
   <translation>레이어 아래에 온라인 서비스의 타일을 보이거나 숨깁니다. 끄면 아무것도 보내지 않습니다</translation>
  </message>
  <message>
   <source>&amp;Choose online basemap…</source>
   <translation>온라인 배경지도 선택(&amp;C)…</translation>
  </message>
  <message>
   <source>Choose the service that tiles come from</source>
   <translation>타일을 가져올 서비스를 고릅니다</translation>
  </message>
  <message>
   <source>Reset la&amp;yout</source>
   <translation>배치 초기화(&amp;Y)</translation>
  </message>
  <message>
   <source>Put all panels back where they were at the first start</source>
   <translation>모든 패널을 처음 시작할 때 자리로 되돌립니다</translation>
  </message>
  <message>
   <source>P&amp;resentation</source>
   <translation>발표 화면(&amp;R)</translation>
  </message>
  <message>
   <source>Map alone on the whole screen, or the story where there is one; Esc to leave</source>
   <translation>지도만 전체 화면으로, 이야기가 있으면 이야기를; Esc로 끝내기</translation>
  </message>
  <message>
   <source>&amp;Paths</source>
   <translation>경로(&amp;P)</translation>
  </message>
  <message>
   <source>Show or fold the panel of paths</source>
   <translation>경로 패널 표시 또는 접기</translation>
  </message>
  <message>
   <source>&amp;Comparison</source>
   <translation>비교(&amp;C)</translation>
  </message>
  <message>
   <source>Show or fold the comparison of scenarios and the chart of the path</source>
   <translation>시나리오 비교와 경로 그래프 표시 또는 접기</translation>
  </message>
  <message>
   <source>&amp;Add view</source>
   <translation>장면 추가(&amp;A)</translation>
  </message>
  <message>
   <source>Keep what the map shows as a view: extent, layers, scenario, dates, language</source>
   <translation>지도에 보이는 것을 장면으로 간직: 범위, 레이어, 시나리오, 날짜, 언어</translation>
  </message>
  <message>
   <source>&amp;Go to view</source>
   <translation>장면으로 가기(&amp;G)</translation>
  </message>
  <message>
   <source>Show the selected view on the map</source>
   <translation>선택한 장면을 지도에 보이기</translation>
  </message>
  <message>
   <source>&amp;Next view</source>
   <translation>다음 장면(&amp;N)</translation>
  </message>
  <message>
   <source>Show the next view on the map</source>
   <translation>다음 장면을 지도에 보이기</translation>
  </message>
  <message>
   <source>&amp;Previous view</source>
   <translation>이전 장면(&amp;P)</translation>
  </message>
  <message>
   <source>Show the view before on the map</source>
   <translation>이전 장면을 지도에 보이기</translation>
  </message>
  <message>
   <source>&amp;Update view</source>
   <translation>장면 갱신(&amp;U)</translation>
  </message>
  <message>
   <source>Let the selected view keep what the map shows now</source>
   <translation>선택한 장면에 지금 지도에 보이는 것을 간직</translation>
  </message>
  <message>
   <source>&amp;Rename view</source>
   <translation>장면 이름 바꾸기(&amp;R)</translation>
  </message>
  <message>
   <source>Give the selected view another name</source>
   <translation>선택한 장면에 다른 이름 주기</translation>
  </message>
  <message>
   <source>&amp;Title and note…</source>
   <translation>제목과 메모(&amp;T)…</translation>
  </message>
  <message>
   <source>Title, speaker's note, language and colours of the selected view</source>
   <translation>선택한 장면의 제목, 발표자 메모, 언어, 색</translation>
  </message>
  <message>
   <source>&amp;In the story</source>
   <translation>이야기에 넣기(&amp;I)</translation>
  </message>
  <message>
   <source>Show the selected view in presentations and slides, or leave it out</source>
   <translation>선택한 장면을 발표와 슬라이드에 보이거나 빼기</translation>
  </message>
  <message>
   <source>Move vie&amp;w up</source>
   <translation>장면 위로(&amp;W)</translation>
  </message>
  <message>
   <source>Show the selected view earlier</source>
   <translation>선택한 장면을 더 먼저 보이기</translation>
  </message>
  <message>
   <source>Move view &amp;down</source>
   <translation>장면 아래로(&amp;D)</translation>
  </message>
  <message>
   <source>Show the selected view later</source>
   <translation>선택한 장면을 더 나중에 보이기</translation>
  </message>
  <message>
   <source>Remo&amp;ve view</source>
   <translation>장면 제거(&amp;V)</translation>
  </message>
  <message>
   <source>Remove the selected view; undo brings it back</source>
   <translation>선택한 장면 제거; 실행 취소로 되돌림</translation>
  </message>
  <message>
   <source>Present &amp;from this view</source>
   <translation>이 장면부터 발표(&amp;F)</translation>
  </message>
  <message>
   <source>Show the story on the whole screen, from the selected view on</source>
   <translation>선택한 장면부터 이야기를 전체 화면으로</translation>
  </message>
  <message>
   <source>New line</source>
   <translation>새 선</translation>
  </message>
  <message>
   <source>Click to set vertices. Enter or a double click ends the line; Shift traces along a line.</source>
   <translation>클릭하여 꼭짓점을 놓습니다. Enter나 두 번 클릭으로 선을 마치고 Shift로 선을 따라갑니다.</translation>
  </message>
  <message>
   <source>New area</source>
   <translation>새 구역</translation>
  </message>
  <message>
   <source>Click to set corners. Enter or a double click closes the area.</source>
   <translation>클릭하여 모서리를 놓습니다. Enter나 두 번 클릭으로 구역을 닫습니다.</translation>
  </message>
  <message>
   <source>Distance</source>
   <translation>거리</translation>
  </message>
  <message>
   <source>Click to measure. Enter or a double click ends it; K keeps it in a layer.</source>
   <translation>클릭하여 측정합니다. Enter나 두 번 클릭으로 마치고 K로 레이어에 보관합니다.</translation>
  </message>
  <message>
   <source>Area</source>
   <translation>면적</translation>
  </message>
  <message>
   <source>Edit vertices</source>
   <translation>꼭짓점 편집</translation>
  </message>
  <message>
   <source>Drag a vertex, or an edge to make one. Backspace or a right click removes a vertex.</source>
   <translation>꼭짓점이나 변을 끌어 새 꼭짓점을 만듭니다. Backspace나 오른쪽 클릭으로 제거합니다.</translation>
  </message>
  <message>
   <source>Split</source>
   <translation>나누기</translation>
  </message>
  <message>
   <source>Click a line where it shall be cut in two.</source>
   <translation>둘로 나눌 곳에서 선을 클릭하세요.</translation>
  </message>
  <message>
   <source>Join</source>
   <translation>잇기</translation>
  </message>
  <message>
   <source>Click two lines, one after the other: they are joined at their nearest ends.</source>
   <translation>두 선을 차례로 클릭하면 가까운 끝이 이어집니다.</translation>
  </message>
  <message>
   <source>Find a path</source>
   <translation>경로 찾기</translation>
  </message>
  <message>
   <source>Click where it begins, then where it ends. Shift adds a place on the way.</source>
   <translation>시작점과 끝점을 차례로 클릭하십시오. Shift는 경유지를 더합니다.</translation>
  </message>
  <message>
   <source>Border</source>
   <translation>국경</translation>
  </message>
  <message>
   <source>Port</source>
   <translation>항만</translation>
  </message>
  <message>
   <source>Transfer</source>
   <translation>환적</translation>
  </message>
  <message>
   <source>Grid</source>
   <translation>전력망</translation>
  </message>
  <message>
   <source>Sanctions</source>
   <translation>제재</translation>
  </message>
  <message>
   <source>On the way</source>
   <translation>경유</translation>
  </message>
  <message>
   <source>gained</source>
   <translation>생김</translation>
  </message>
  <message>
   <source>lost</source>
   <translation>잃음</translation>
  </message>
  <message>
   <source>faster</source>
   <translation>빨라짐</translation>
  </message>
  <message>
   <source>slower</source>
   <translation>느려짐</translation>
  </message>
  <message>
   <source>cheaper</source>
   <translation>저렴해짐</translation>
  </message>
  <message>
   <source>dearer</source>
   <translation>비싸짐</translation>
  </message>
  <message>
   <source>same</source>
   <translation>같음</translation>
  </message>
  <message>
   <source>Close %1</source>
   <translation>%1 폐쇄</translation>
  </message>
  <message>
   <source>Gauge of %1: %2</source>
   <translation>%1의 궤간: %2</translation>
  </message>
  <message>
   <source>Add the link %1</source>
   <translation>연결 %1 추가</translation>
  </message>
  <message>
   <source>Lift %1</source>
   <translation>%1 해제</translation>
  </message>
  <message>
   <source>Enforce %1</source>
   <translation>%1 시행</translation>
  </message>
  <message>
   <source>Set the cost %1: %2</source>
   <translation>비용 %1 설정: %2</translation>
  </message>
  <message>
   <source>Least distance</source>
   <translation>최단 거리</translation>
  </message>
  <message>
   <source>Least time</source>
   <translation>최소 시간</translation>
  </message>
  <message>
   <source>Least cost</source>
   <translation>최소 비용</translation>
  </message>
  <message>
   <source>Border %1 – %2</source>
   <translation>국경 %1 – %2</translation>
  </message>
  <message>
   <source>Port of %1: handling and customs</source>
   <translation>%1 항: 하역과 통관</translation>
  </message>
  <message>
   <source>Reloading between rail and road at %1</source>
   <translation>%1에서 철도와 도로 간 환적</translation>
  </message>
  <message>
   <source>By way of %1</source>
   <translation>%1 경유</translation>
  </message>
  <message>
   <source>Other frequency or voltage: %1</source>
   <translation>다른 주파수 또는 전압: %1</translation>
  </message>
  <message>
   <source>dual gauge</source>
   <translation>복합 궤간</translation>
  </message>
  <message>
   <source>Dual gauge at %1: both gauges run through, no transshipment</source>
   <translation>%1 복합 궤간: 두 궤간 모두 통과, 환적 없음</translation>
  </message>
  <message>
   <source>Break of gauge at %1: %2 to %3</source>
   <translation>%1 궤간 변경: %2에서 %3(으)로</translation>
  </message>
  <message>
   <source>Break of gauge at %1</source>
   <translation>%1 궤간 변경</translation>
  </message>
  <message>
   <source>no figures</source>
   <translation>수치 없음</translation>
  </message>
  <message>
   <source>The way leads through %1, which is avoided.</source>
   <translation>경로가 피하려는 나라 %1을(를) 지납니다.</translation>
  </message>
  <message>
   <source>%1 is barred for this cargo by %2.</source>
   <translation>%1: 이 화물은 %2에 따라 금지됩니다.</translation>
  </message>
  <message>
   <source>The networks are not joined: the missing link is shortest between %1 and %2, %3.</source>
   <translation>네트워크가 이어져 있지 않습니다. 빠진 연결은 %1와(과) %2 사이가 가장 짧습니다, %3.</translation>
  </message>
  <message>
   <source>%1 is %2 since %3.</source>
   <translation>%1: %3부터 %2.</translation>
  </message>
  <message>
   <source>%1 is %2.</source>
   <translation>%1: %2.</translation>
  </message>
  <message>
   <source>No way from %1 to %2.</source>
   <translation>%1에서 %2까지 길이 없습니다.</translation>
  </message>
  <message>
   <source>%1, from %2</source>
   <translation>%1, %2부터</translation>
  </message>
  <message>
   <source>%1 is without: %2</source>
   <translation>%1에 없음: %2</translation>
  </message>
  <message>
   <source>1 month a step</source>
   <translation>1개월씩</translation>
  </message>
  <message>
   <source>%1 months a step</source>
   <translation>%1개월씩</translation>
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
   <source>Go to %1</source>
   <translation>%1(으)로 이동</translation>
  </message>
  <message>
   <source>Briefing, A4</source>
   <translation>브리핑, A4</translation>
  </message>
  <message>
   <source>Landscape, A3</source>
   <translation>가로, A3</translation>
  </message>
  <message>
   <source>Slide, 16:9</source>
   <translation>슬라이드, 16:9</translation>
  </message>
  <message>
   <source>Poster, A1</source>
   <translation>포스터, A1</translation>
  </message>
  <message>
   <source>What the map shows</source>
   <translation>지도에 보이는 범위</translation>
  </message>
  <message>
   <source>The whole area</source>
   <translation>전체 영역</translation>
  </message>
  <message>
   <source>The selected route</source>
   <translation>선택한 노선</translation>
  </message>
  <message>
   <source>Inset</source>
   <translation>삽도</translation>
  </message>
  <message>
   <source>Legend</source>
   <translation>범례</translation>
  </message>
  <message>
   <source>Key figures</source>
   <translation>주요 수치</translation>
  </message>
  <message>
   <source>Strip diagram</source>
   <translation>노선 띠그림</translation>
  </message>
  <message>
   <source>Graticule</source>
   <translation>경위선망</translation>
  </message>
  <message>
   <source>Relief</source>
   <translation>지형 음영</translation>
  </message>
  <message>
   <source>North arrow</source>
   <translation>방위표</translation>
  </message>
  <message>
   <source>A fault of the program</source>
   <translation>프로그램 오류</translation>
  </message>
  <message>
   <source>Menus and dialogs change their language when nkgis is started again.</source>
   <translation>메뉴와 대화 상자의 언어는 nkgis를 다시 시작하면 바뀝니다.</translation>
  </message>
  <message>
   <source>Clocks</source>
   <translation>날짜</translation>
  </message>
  <message>
   <source>Select it and bring it into view</source>
   <translation>선택하고 화면에 표시</translation>
  </message>
  <message>
   <source>preferred</source>
   <translation>우선</translation>
  </message>
  <message>
   <source>competing</source>
   <translation>경합</translation>
  </message>
  <message>
   <source>Files like it</source>
   <translation>비슷한 파일</translation>
  </message>
  <message>
   <source>no path</source>
   <translation>경로 없음</translation>
  </message>
  <message>
   <source>also in %1</source>
   <translation>%1에도 있음</translation>
  </message>
 </context>
</TS>
