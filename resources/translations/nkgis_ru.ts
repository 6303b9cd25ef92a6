<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
 <context>
  <name>nkgis</name>
  <message>
   <source>No news for %1 years: taken as cancelled; the sources have it as %2.</source>
   <translation>Нет вестей %1 года (лет): считается отменённым; по источникам — %2.</translation>
  </message>
  <message>
   <source>No news for %1 years: taken as shelved; the sources have it as %2.</source>
   <translation>Нет вестей %1 года (лет): считается отложенным; по источникам — %2.</translation>
  </message>
  <message>
   <source>No source known by then tells of it.</source>
   <translation>Ни один известный тогда источник об этом не говорит.</translation>
  </message>
  <message>
   <source>since %1</source>
   <translation>с %1</translation>
  </message>
  <message>
   <source>Projects</source>
   <translation>Проекты</translation>
  </message>
  <message>
   <source>known %1</source>
   <translation>известно на %1</translation>
  </message>
  <message>
   <source>Confidence %1: %2</source>
   <translation>Достоверность %1: %2</translation>
  </message>
  <message>
   <source>From then on: %1</source>
   <translation>С этого времени: %1</translation>
  </message>
  <message>
   <source>Projects: %1</source>
   <translation>Проекты: %1</translation>
  </message>
  <message>
   <source>Known from %1</source>
   <translation>Известно с %1</translation>
  </message>
  <message>
   <source>Source: %1</source>
   <translation>Источник: %1</translation>
  </message>
  <message>
   <source>Preferred of the claims for this year</source>
   <translation>Предпочтено из утверждений за этот год</translation>
  </message>
  <message>
   <source>Trade of Russia and DPR Korea, million USD</source>
   <translation>Торговля России и КНДР, млн долл.</translation>
  </message>
  <message>
   <source>not known yet</source>
   <translation>ещё неизвестно</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Сегодня</translation>
  </message>
  <message>
   <source>Show everything on the map again</source>
   <translation>Снова показать на карте всё</translation>
  </message>
  <message>
   <source>Timeline</source>
   <translation>Шкала времени</translation>
  </message>
  <message>
   <source>Only %1</source>
   <translation>Только %1</translation>
  </message>
  <message>
   <source>Reading the project</source>
   <translation>Чтение проекта</translation>
  </message>
  <message>
   <source>This event concerns no feature of the map and no project.</source>
   <translation>Это событие не относится ни к объекту карты, ни к проекту.</translation>
  </message>
  <message>
   <source>Measure files in parts</source>
   <translation>Измерить файлы по частям</translation>
  </message>
  <message>
   <source>Files too many or too large for the map are measured part by part into a folder of GeoParquet tables: segments, routes, crossings, rejected features.</source>
   <translation>Файлы, которых слишком много или которые слишком велики для карты, измеряются по частям в папку таблиц GeoParquet: отрезки, маршруты, переходы границ, отклонённые объекты.</translation>
  </message>
  <message>
   <source>&amp;Add…</source>
   <translation>&amp;Добавить…</translation>
  </message>
  <message>
   <source>&amp;Remove</source>
   <translation>&amp;Убрать</translation>
  </message>
  <message>
   <source>Files</source>
   <translation>Файлы</translation>
  </message>
  <message>
   <source>&amp;Folder…</source>
   <translation>&amp;Папка…</translation>
  </message>
  <message>
   <source>Results into</source>
   <translation>Результаты в</translation>
  </message>
  <message>
   <source>&amp;Borders</source>
   <translation>&amp;Границы</translation>
  </message>
  <message>
   <source>In this program</source>
   <translation>В этой программе</translation>
  </message>
  <message>
   <source>Worker processes on this computer</source>
   <translation>Рабочие процессы на этом компьютере</translation>
  </message>
  <message>
   <source>Workers of a Dask scheduler</source>
   <translation>Рабочие процессы планировщика Dask</translation>
  </message>
  <message>
   <source>&amp;Measure</source>
   <translation>&amp;Измерять</translation>
  </message>
  <message>
   <source>&amp;Workers</source>
   <translation>&amp;Процессов</translation>
  </message>
  <message>
   <source>&amp;Scheduler</source>
   <translation>П&amp;ланировщик</translation>
  </message>
  <message>
   <source>Begin &amp;anew: what the folder holds of a job is measured again</source>
   <translation>Начать &amp;заново: уже измеренное в папке измеряется ещё раз</translation>
  </message>
  <message>
   <source>Parts measured</source>
   <translation>Измерено частей</translation>
  </message>
  <message>
   <source>How it ended</source>
   <translation>Чем закончилось</translation>
  </message>
  <message>
   <source>&amp;Start</source>
   <translation>&amp;Начать</translation>
  </message>
  <message>
   <source>S&amp;top</source>
   <translation>&amp;Остановить</translation>
  </message>
  <message>
   <source>&amp;Open folder</source>
   <translation>&amp;Открыть папку</translation>
  </message>
  <message>
   <source>Lines (%1);;All files (*)</source>
   <translation>Линии (%1);;Все файлы (*)</translation>
  </message>
  <message>
   <source>Files to measure</source>
   <translation>Файлы для измерения</translation>
  </message>
  <message>
   <source>&amp;Go on</source>
   <translation>&amp;Продолжить</translation>
  </message>
  <message>
   <source>This folder holds a job: %1 of %2 parts are finished.</source>
   <translation>В этой папке есть задание: готово частей %1 из %2.</translation>
  </message>
  <message>
   <source>Add the files to measure, or drop them here.</source>
   <translation>Добавьте файлы для измерения или перетащите их сюда.</translation>
  </message>
  <message>
   <source>Choose a new or empty folder for the results.</source>
   <translation>Выберите новую или пустую папку для результатов.</translation>
  </message>
  <message>
   <source>Measuring in parts</source>
   <translation>Измерение по частям</translation>
  </message>
  <message>
   <source>Stopped. What is finished stays; “Go on” measures the rest.</source>
   <translation>Остановлено. Готовое остаётся; «Продолжить» измерит остальное.</translation>
  </message>
  <message>
   <source>Beginning…</source>
   <translation>Начало…</translation>
  </message>
  <message>
   <source>%1 of %2 parts are finished.</source>
   <translation>Готово частей: %1 из %2.</translation>
  </message>
  <message>
   <source>%1 lines, %2 segments, %3 crossings; %4 km.</source>
   <translation>Линий: %1, отрезков: %2, переходов границ: %3; %4 км.</translation>
  </message>
  <message>
   <source>%1 features were rejected; the table “rejected” lists them all.</source>
   <translation>Отклонено объектов: %1; все они в таблице «rejected».</translation>
  </message>
  <message>
   <source>%1 of %2 parts failed; “Go on” tries them again.</source>
   <translation>Не удалось частей: %1 из %2; «Продолжить» попробует их ещё раз.</translation>
  </message>
  <message>
   <source>Stopping when the parts at work allow it…</source>
   <translation>Остановка, когда позволят части в работе…</translation>
  </message>
  <message>
   <source>Stop the job?</source>
   <translation>Остановить задание?</translation>
  </message>
  <message>
   <source>What is finished stays; the same files and folder go on from there.</source>
   <translation>Готовое остаётся; с теми же файлами и папкой работа продолжится.</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Отмена</translation>
  </message>
  <message>
   <source>Film</source>
   <translation>Фильм</translation>
  </message>
  <message>
   <source>%1 film (*.%2)</source>
   <translation>Фильм %1 (*.%2)</translation>
  </message>
  <message>
   <source> s</source>
   <translation> с</translation>
  </message>
  <message>
   <source>as suits their number</source>
   <translation>по числу кадров</translation>
  </message>
  <message>
   <source>none</source>
   <translation>нет</translation>
  </message>
  <message>
   <source>Seconds a &amp;frame</source>
   <translation>Секунд на &amp;кадр</translation>
  </message>
  <message>
   <source>&amp;Cross-fade</source>
   <translation>П&amp;лавный переход</translation>
  </message>
  <message>
   <source>Si&amp;ze</source>
   <translation>&amp;Размер</translation>
  </message>
  <message>
   <source>For&amp;mat</source>
   <translation>&amp;Формат</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Просмотр</translation>
  </message>
  <message>
   <source>F&amp;irst frame</source>
   <translation>&amp;Первый кадр</translation>
  </message>
  <message>
   <source>&amp;Last frame</source>
   <translation>П&amp;оследний кадр</translation>
  </message>
  <message>
   <source>&amp;Save…</source>
   <translation>&amp;Сохранить…</translation>
  </message>
  <message>
   <source>Drawing the preview…</source>
   <translation>Рисуется просмотр…</translation>
  </message>
  <message>
   <source>%1 frames, %2 seconds. The last frame is seen longer.</source>
   <translation>Кадров: %1, секунд: %2. Последний кадр показан дольше.</translation>
  </message>
  <message>
   <source>Time: a frame for each event</source>
   <translation>Время: кадр на каждое событие</translation>
  </message>
  <message>
   <source>Time: in steps</source>
   <translation>Время: с шагом</translation>
  </message>
  <message>
   <source>Time: these dates</source>
   <translation>Время: эти даты</translation>
  </message>
  <message>
   <source>Scenarios</source>
   <translation>Сценарии</translation>
  </message>
  <message>
   <source>Story of the views</source>
   <translation>История из видов</translation>
  </message>
  <message>
   <source>&amp;Goes through</source>
   <translation>Про&amp;ходит</translation>
  </message>
  <message>
   <source>today</source>
   <translation>сегодня</translation>
  </message>
  <message>
   <source>Step</source>
   <translation>Шаг</translation>
  </message>
  <message>
   <source>Unit of the step</source>
   <translation>Единица шага</translation>
  </message>
  <message>
   <source>years</source>
   <translation>лет</translation>
  </message>
  <message>
   <source>months</source>
   <translation>месяцев</translation>
  </message>
  <message>
   <source>weeks</source>
   <translation>недель</translation>
  </message>
  <message>
   <source>days</source>
   <translation>сут.</translation>
  </message>
  <message>
   <source>the situation date</source>
   <translation>дата положения</translation>
  </message>
  <message>
   <source>the knowledge date</source>
   <translation>дата знания</translation>
  </message>
  <message>
   <source>both dates</source>
   <translation>обе даты</translation>
  </message>
  <message>
   <source>F&amp;rom</source>
   <translation>О&amp;т</translation>
  </message>
  <message>
   <source>&amp;To</source>
   <translation>&amp;До</translation>
  </message>
  <message>
   <source>&amp;Dates</source>
   <translation>Д&amp;аты</translation>
  </message>
  <message>
   <source>&amp;What moves</source>
   <translation>&amp;Что движется</translation>
  </message>
  <message>
   <source>Scenarios, in their order</source>
   <translation>Сценарии по порядку</translation>
  </message>
  <message>
   <source>&amp;Up</source>
   <translation>&amp;Выше</translation>
  </message>
  <message>
   <source>D&amp;own</source>
   <translation>В&amp;низ</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Вид</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>Группа</translation>
  </message>
  <message>
   <source>This project</source>
   <translation>Этот проект</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Источник</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Файл</translation>
  </message>
  <message>
   <source>Size and SHA-256</source>
   <translation>Размер и SHA-256</translation>
  </message>
  <message>
   <source>Layer in the file</source>
   <translation>Слой в файле</translation>
  </message>
  <message>
   <source>%1, as said when it was opened</source>
   <translation>%1, как указано при открытии</translation>
  </message>
  <message>
   <source>Coordinate system</source>
   <translation>Система координат</translation>
  </message>
  <message>
   <source>As the file says; WGS 84 inside</source>
   <translation>Как указано в файле; внутри WGS 84</translation>
  </message>
  <message>
   <source>Features</source>
   <translation>Объекты</translation>
  </message>
  <message>
   <source>none: the file was left out</source>
   <translation>нет: файл не подключён</translation>
  </message>
  <message>
   <source>Feature %1: %2</source>
   <translation>Объект %1: %2</translation>
  </message>
  <message>
   <source>and %1 more</source>
   <translation>и ещё %1</translation>
  </message>
  <message>
   <source>Rejected features</source>
   <translation>Отклонённые объекты</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Примечание</translation>
  </message>
  <message>
   <source>Properties of the layer</source>
   <translation>Свойства слоя</translation>
  </message>
  <message>
   <source>&amp;Name</source>
   <translation>&amp;Имя</translation>
  </message>
  <message>
   <source>&amp;Attribution</source>
   <translation>&amp;Авторство</translation>
  </message>
  <message>
   <source>&amp;Licence</source>
   <translation>&amp;Лицензия</translation>
  </message>
  <message>
   <source>&amp;Date of the data</source>
   <translation>&amp;Дата данных</translation>
  </message>
  <message>
   <source>A&amp;ccuracy (± m)</source>
   <translation>&amp;Точность (± м)</translation>
  </message>
  <message>
   <source>This layer comes with nkgis: its attribution and licence stay with it.</source>
   <translation>Этот слой поставляется с nkgis: авторство и лицензия остаются за ним.</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Журнал</translation>
  </message>
  <message>
   <source>No log is written: its folder cannot be written to.</source>
   <translation>Журнал не ведётся: в его папку нельзя писать.</translation>
  </message>
  <message>
   <source>&amp;Copy</source>
   <translation>&amp;Копировать</translation>
  </message>
  <message>
   <source>Open &amp;folder</source>
   <translation>Открыть &amp;папку</translation>
  </message>
  <message>
   <source>This should not have happened; nothing was changed. (%1)</source>
   <translation>Этого не должно было случиться; ничего не изменено. (%1)</translation>
  </message>
  <message>
   <source>%1: %2, %3.</source>
   <translation>%1: %2, %3.</translation>
  </message>
  <message>
   <source>%n feature(s) could not be used</source>
   <translation>не использовано объектов: %n</translation>
  </message>
  <message>
   <source>%n point(s)</source>
   <translation>точек: %n</translation>
  </message>
  <message>
   <source>%n area(s)</source>
   <translation>площадей: %n</translation>
  </message>
  <message>
   <source>%n line(s) measured</source>
   <translation>измерено линий: %n</translation>
  </message>
  <message>
   <source>Import report</source>
   <translation>Отчёт об импорте</translation>
  </message>
  <message>
   <source>Feature %1 (%2): %3</source>
   <translation>Объект %1 (%2): %3</translation>
  </message>
  <message>
   <source>no id</source>
   <translation>без идентификатора</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Сочетания клавиш</translation>
  </message>
  <message>
   <source>Sources and licences</source>
   <translation>Источники и лицензии</translation>
  </message>
  <message>
   <source>The list of sources is missing from this installation.</source>
   <translation>В этой установке нет списка источников.</translation>
  </message>
  <message>
   <source>Borders and names</source>
   <translation>Границы и названия</translation>
  </message>
  <message>
   <source>Borders are drawn as the border set in use states them, with its accuracy; lengths by country follow the same set. A line on the map is no statement on any claim.</source>
   <translation>Границы показаны так, как их задаёт используемый набор, с его точностью; длины по странам следуют тому же набору. Линия на карте не является высказыванием о чьих-либо притязаниях.</translation>
  </message>
  <message>
   <source>The Military Demarcation Line of 1953 is drawn as its own kind of line between the DPR Korea and the Rep. of Korea. It is a line of armistice; each of the two states claims the whole peninsula.</source>
   <translation>Военная демаркационная линия 1953 года между КНДР и Республикой Корея показана отдельным видом линии. Это линия перемирия; каждое из двух государств притязает на весь полуостров.</translation>
  </message>
  <message>
   <source>States are named by short forms: DPR Korea (Democratic People’s Republic of Korea), Rep. of Korea (Republic of Korea), China, Russia, Japan, Mongolia.</source>
   <translation>Государства названы кратко: КНДР (Корейская Народно-Демократическая Республика), Респ. Корея (Республика Корея), Китай, Россия, Япония, Монголия.</translation>
  </message>
  <message>
   <source>The sea between the Korean peninsula and Japan carries both names in use: East Sea / Sea of Japan. Limits at sea are drawn as dots and have no name.</source>
   <translation>Море между Корейским полуостровом и Японией носит оба употребляемых названия: Восточное море / Японское море. Границы на море показаны точками и не подписаны.</translation>
  </message>
  <message>
   <source>The river on the border of China, the DPR Korea and Russia is the Tumen in English, Туманная in Russian, 두만강 in Korean and 图们江 in Chinese.</source>
   <translation>Река на границе Китая, КНДР и России называется по-английски Tumen, по-русски Туманная, по-корейски 두만강, по-китайски 图们江.</translation>
  </message>
  <message>
   <source>Places are named in the chosen language; where no name in it is known, in English, then as written locally.</source>
   <translation>Места названы на выбранном языке; если названия на нём нет – по-английски, затем в местном написании.</translation>
  </message>
  <message>
   <source>About nkgis</source>
   <translation>О программе nkgis</translation>
  </message>
  <message>
   <source>Corridor and infrastructure planning around the Korean peninsula.</source>
   <translation>Планирование коридоров и инфраструктуры вокруг Корейского полуострова.</translation>
  </message>
  <message>
   <source>Lengths are sums of WGS 84 geodesics between the vertices of a line. Cut by countries, the parts add up to the whole; every figure carries the accuracy of the border set.</source>
   <translation>Длины – суммы геодезических линий WGS 84 между вершинами. Части по странам в сумме дают целое; каждая цифра несёт точность набора границ.</translation>
  </message>
  <message>
   <source>The map needs no network, and nothing is sent anywhere. Only an online basemap that you switch on asks its service for tiles.</source>
   <translation>Карте не нужна сеть, и ничего никуда не отправляется. Только онлайн-подложка, если вы её включите, запрашивает тайлы у своей службы.</translation>
  </message>
  <message>
   <source>Borders and names are shown for orientation and state no position on any claim; see Help, Borders and names.</source>
   <translation>Границы и названия даны для ориентировки и не выражают позиции ни по каким притязаниям; см. «Справка», «Границы и названия».</translation>
  </message>
  <message>
   <source>Licence: Apache License 2.0. The data has licences of its own; see Help, Sources and licences.</source>
   <translation>Лицензия: Apache License 2.0. У данных свои лицензии; см. «Справка», «Источники и лицензии».</translation>
  </message>
  <message>
   <source>Unsaved changes</source>
   <translation>Несохранённые изменения</translation>
  </message>
  <message>
   <source>Save the changes to “%1”?</source>
   <translation>Сохранить изменения в «%1»?</translation>
  </message>
  <message>
   <source>What is not saved is lost.</source>
   <translation>Несохранённое будет потеряно.</translation>
  </message>
  <message>
   <source>&amp;Save</source>
   <translation>&amp;Сохранить</translation>
  </message>
  <message>
   <source>&amp;Discard</source>
   <translation>&amp;Не сохранять</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Сохранить</translation>
  </message>
  <message>
   <source>%1 was changed by another window or program.</source>
   <translation>%1 изменён другим окном или программой.</translation>
  </message>
  <message>
   <source>Saving here replaces what was written there.</source>
   <translation>Сохранение заменит то, что там записано.</translation>
  </message>
  <message>
   <source>Save &amp;as…</source>
   <translation>Сохранить &amp;как…</translation>
  </message>
  <message>
   <source>&amp;Replace it</source>
   <translation>&amp;Заменить</translation>
  </message>
  <message>
   <source>Restore unsaved work</source>
   <translation>Восстановить несохранённую работу</translation>
  </message>
  <message>
   <source>nkgis was not closed properly. Restore the unsaved work of “%1”?</source>
   <translation>Программа nkgis была закрыта неправильно. Восстановить несохранённую работу «%1»?</translation>
  </message>
  <message>
   <source>It was last changed on %1. Discarded work cannot be brought back.</source>
   <translation>Последнее изменение: %1. Отброшенную работу вернуть нельзя.</translation>
  </message>
  <message>
   <source>&amp;Restore</source>
   <translation>&amp;Восстановить</translation>
  </message>
  <message>
   <source>&amp;Later</source>
   <translation>&amp;Позже</translation>
  </message>
  <message>
   <source>nkgis project (*.%1)</source>
   <translation>Проект nkgis (*.%1)</translation>
  </message>
  <message>
   <source>Portable package with all data (*.%1)</source>
   <translation>Переносимый пакет со всеми данными (*.%1)</translation>
  </message>
  <message>
   <source>Files of the project</source>
   <translation>Файлы проекта</translation>
  </message>
  <message>
   <source>“%1” needs files that are not as they were when it was saved.</source>
   <translation>Проекту «%1» нужны файлы, которые изменились после его сохранения.</translation>
  </message>
  <message>
   <source>Layers opened without their file stay in the project, empty; open it again when the file is back.</source>
   <translation>Слои, открытые без файла, остаются в проекте пустыми; откройте его снова, когда файл вернётся.</translation>
  </message>
  <message>
   <source>Locate %1</source>
   <translation>Найти %1</translation>
  </message>
  <message>
   <source>Located: %1</source>
   <translation>Найден: %1</translation>
  </message>
  <message>
   <source>Taken as it is now.</source>
   <translation>Взят в нынешнем виде.</translation>
  </message>
  <message>
   <source>&amp;Open</source>
   <translation>&amp;Открыть</translation>
  </message>
  <message>
   <source>&amp;Open without it</source>
   <translation>&amp;Открыть без него</translation>
  </message>
  <message>
   <source>&amp;Open without them</source>
   <translation>&amp;Открыть без них</translation>
  </message>
  <message>
   <source>is missing</source>
   <translation>отсутствует</translation>
  </message>
  <message>
   <source>has changed since the project was saved</source>
   <translation>изменился после сохранения проекта</translation>
  </message>
  <message>
   <source>cannot be read</source>
   <translation>не читается</translation>
  </message>
  <message>
   <source>&amp;Locate…</source>
   <translation>&amp;Найти…</translation>
  </message>
  <message>
   <source>&amp;Use as it is now</source>
   <translation>&amp;Взять как есть</translation>
  </message>
  <message>
   <source>Layers: %1</source>
   <translation>Слои: %1</translation>
  </message>
  <message>
   <source>There is no line to trace; click a line.</source>
   <translation>Здесь нет линии для обводки; щёлкните линию.</translation>
  </message>
  <message>
   <source>The last vertex is not on this line: nothing was traced.</source>
   <translation>Последняя вершина не на этой линии: ничего не обведено.</translation>
  </message>
  <message>
   <source>Reverse line</source>
   <translation>Обратить линию</translation>
  </message>
  <message>
   <source>Duplicate</source>
   <translation>Копировать</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Удалить</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Переименовать</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Название</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Файл</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;Правка</translation>
  </message>
  <message>
   <source>&amp;Draw</source>
   <translation>&amp;Рисование</translation>
  </message>
  <message>
   <source>&amp;Layer</source>
   <translation>С&amp;лой</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Вид</translation>
  </message>
  <message>
   <source>&amp;Theme</source>
   <translation>&amp;Тема</translation>
  </message>
  <message>
   <source>&amp;Names in</source>
   <translation>&amp;Названия на карте</translation>
  </message>
  <message>
   <source>&amp;Language</source>
   <translation>&amp;Язык</translation>
  </message>
  <message>
   <source>&amp;Units and numbers</source>
   <translation>Единицы и &amp;числа</translation>
  </message>
  <message>
   <source>Named vie&amp;ws</source>
   <translation>К&amp;адры</translation>
  </message>
  <message>
   <source>&amp;Time</source>
   <translation>Врем&amp;я</translation>
  </message>
  <message>
   <source>&amp;Route</source>
   <translation>&amp;Маршрут</translation>
  </message>
  <message>
   <source>&amp;Network</source>
   <translation>&amp;Сеть</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>&amp;Справка</translation>
  </message>
  <message>
   <source>&amp;Export</source>
   <translation>&amp;Экспорт</translation>
  </message>
  <message>
   <source>Open &amp;recent</source>
   <translation>Открыть &amp;недавние</translation>
  </message>
  <message>
   <source>%1 (not found)</source>
   <translation>%1 (не найден)</translation>
  </message>
  <message>
   <source>&amp;Clear the list</source>
   <translation>&amp;Очистить список</translation>
  </message>
  <message>
   <source>Tools</source>
   <translation>Инструменты</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Экспорт</translation>
  </message>
  <message>
   <source>Make sheet</source>
   <translation>Создать лист</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Заголовок</translation>
  </message>
  <message>
   <source>h</source>
   <translation>ч</translation>
  </message>
  <message>
   <source>%1: %2 lines; geometry: %3</source>
   <translation>%1: линий %2; геометрия: %3</translation>
  </message>
  <message>
   <source>%1: %2 features</source>
   <translation>%1: объектов %2</translation>
  </message>
  <message>
   <source>Missing: %1</source>
   <translation>Нет файла: %1</translation>
  </message>
  <message>
   <source>date: %1</source>
   <translation>дата: %1</translation>
  </message>
  <message>
   <source>licence: %1</source>
   <translation>лицензия: %1</translation>
  </message>
  <message>
   <source>%1 features</source>
   <translation>объектов: %1</translation>
  </message>
  <message>
   <source>%1 features could not be used</source>
   <translation>не использовано объектов: %1</translation>
  </message>
  <message>
   <source>Preferred</source>
   <translation>Предпочтено</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>О чём</translation>
  </message>
  <message>
   <source>Quantity</source>
   <translation>Величина</translation>
  </message>
  <message>
   <source>Part</source>
   <translation>Часть</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Значение</translation>
  </message>
  <message>
   <source>Unit</source>
   <translation>Единица</translation>
  </message>
  <message>
   <source>From measured</source>
   <translation>От измеренного</translation>
  </message>
  <message>
   <source>As of</source>
   <translation>На дату</translation>
  </message>
  <message>
   <source>Confidence</source>
   <translation>Достоверность</translation>
  </message>
  <message>
   <source>Origin</source>
   <translation>Откуда</translation>
  </message>
  <message>
   <source>A, read in it</source>
   <translation>A, прочитано в нём</translation>
  </message>
  <message>
   <source>B, second hand</source>
   <translation>B, из вторых рук</translation>
  </message>
  <message>
   <source>C, from memory</source>
   <translation>C, по памяти</translation>
  </message>
  <message>
   <source>★ by hand</source>
   <translation>★ вручную</translation>
  </message>
  <message>
   <source>★ by table</source>
   <translation>★ по таблице</translation>
  </message>
  <message>
   <source>★ by rule</source>
   <translation>★ по правилу</translation>
  </message>
  <message>
   <source>own</source>
   <translation>своё</translation>
  </message>
  <message>
   <source>bundled</source>
   <translation>встроено</translation>
  </message>
  <message>
   <source>UN, Security Council</source>
   <translation>ООН, Совет Безопасности</translation>
  </message>
  <message>
   <source>United States</source>
   <translation>США</translation>
  </message>
  <message>
   <source>European Union</source>
   <translation>Европейский союз</translation>
  </message>
  <message>
   <source>Rep. of Korea</source>
   <translation>Респ. Корея</translation>
  </message>
  <message>
   <source>Japan</source>
   <translation>Япония</translation>
  </message>
  <message>
   <source>China</source>
   <translation>Китай</translation>
  </message>
  <message>
   <source>prohibits</source>
   <translation>запрещает</translation>
  </message>
  <message>
   <source>allows up to a quota</source>
   <translation>разрешает в пределах квоты</translation>
  </message>
  <message>
   <source>exempts</source>
   <translation>делает изъятие</translation>
  </message>
  <message>
   <source>does not cover</source>
   <translation>не распространяется</translation>
  </message>
  <message>
   <source>leaves open</source>
   <translation>оставляет открытым</translation>
  </message>
  <message>
   <source>sets a test</source>
   <translation>ставит условие</translation>
  </message>
  <message>
   <source>asks for inspection</source>
   <translation>требует досмотра</translation>
  </message>
  <message>
   <source>decides nothing</source>
   <translation>ничего не решает</translation>
  </message>
  <message>
   <source>Legal review</source>
   <translation>Нужна проверка юриста</translation>
  </message>
  <message>
   <source>Beside it: %1</source>
   <translation>Кроме того: %1</translation>
  </message>
  <message>
   <source>%1 (number from memory)</source>
   <translation>%1 (номер по памяти)</translation>
  </message>
  <message>
   <source>%1, paragraph %2</source>
   <translation>%1, пункт %2</translation>
  </message>
  <message>
   <source>%1: %2</source>
   <translation>%1: %2</translation>
  </message>
  <message>
   <source>Conditions: %1</source>
   <translation>Условия: %1</translation>
  </message>
  <message>
   <source>from %1 to %2</source>
   <translation>с %1 по %2</translation>
  </message>
  <message>
   <source>from %1, still in force</source>
   <translation>с %1, действует</translation>
  </message>
  <message>
   <source>%1 (day from memory)</source>
   <translation>%1 (день по памяти)</translation>
  </message>
  <message>
   <source>Source (%1): %2</source>
   <translation>Источник (%1): %2</translation>
  </message>
  <message>
   <source>Note: %1</source>
   <translation>Примечание: %1</translation>
  </message>
  <message>
   <source>%1 Source (%2): %3</source>
   <translation>%1 Источник (%2): %3</translation>
  </message>
  <message>
   <source>%1 file (*.%2)</source>
   <translation>Файл %1 (*.%2)</translation>
  </message>
  <message>
   <source>Writing %1</source>
   <translation>Записывается %1</translation>
  </message>
  <message>
   <source>Choices of the sheet</source>
   <translation>Настройки листа</translation>
  </message>
  <message>
   <source>Name the file of the sheet first.</source>
   <translation>Сначала укажите файл листа.</translation>
  </message>
  <message>
   <source>%1 is there already. Replace it?</source>
   <translation>%1 уже существует. Заменить?</translation>
  </message>
  <message>
   <source>Making the sheet</source>
   <translation>Создаётся лист</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Копировать</translation>
  </message>
  <message>
   <source>Copied.</source>
   <translation>Скопировано.</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>Печать</translation>
  </message>
  <message>
   <source>&amp;Copy picture</source>
   <translation>&amp;Копировать</translation>
  </message>
  <message>
   <source>&amp;Print…</source>
   <translation>Пе&amp;чать…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Закрыть</translation>
  </message>
  <message>
   <source>Choose the file</source>
   <translation>Выбрать файл</translation>
  </message>
  <message>
   <source>&amp;100 %</source>
   <translation>&amp;100 %</translation>
  </message>
  <message>
   <source>Show the sheet at its true size</source>
   <translation>Показать лист в натуральную величину</translation>
  </message>
  <message>
   <source>What the preflight found</source>
   <translation>Что показала проверка</translation>
  </message>
  <message>
   <source>Drawing the sheet…</source>
   <translation>Лист рисуется…</translation>
  </message>
  <message>
   <source>Drawing the sheet</source>
   <translation>Рисуется лист</translation>
  </message>
  <message>
   <source>Nothing is wrong with this sheet.</source>
   <translation>Ошибок на листе нет.</translation>
  </message>
  <message>
   <source>Fault</source>
   <translation>Ошибка</translation>
  </message>
  <message>
   <source>%1. %2</source>
   <translation>%1. %2</translation>
  </message>
  <message>
   <source>Template</source>
   <translation>Шаблон</translation>
  </message>
  <message>
   <source>Extent</source>
   <translation>Охват</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Язык</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>Формат</translation>
  </message>
  <message>
   <source>Dots per inch</source>
   <translation>Точек на дюйм</translation>
  </message>
  <message>
   <source>Finding</source>
   <translation>Вывод</translation>
  </message>
  <message>
   <source>&amp;Template</source>
   <translation>&amp;Шаблон</translation>
  </message>
  <message>
   <source>T&amp;itle</source>
   <translation>&amp;Заголовок</translation>
  </message>
  <message>
   <source>Fin&amp;ding</source>
   <translation>&amp;Вывод</translation>
  </message>
  <message>
   <source>&amp;Extent</source>
   <translation>О&amp;хват</translation>
  </message>
  <message>
   <source>With</source>
   <translation>Состав</translation>
  </message>
  <message>
   <source>&amp;Format</source>
   <translation>&amp;Формат</translation>
  </message>
  <message>
   <source>D&amp;ots per inch</source>
   <translation>&amp;Точек на дюйм</translation>
  </message>
  <message>
   <source>About %1</source>
   <translation>О маршруте «%1»</translation>
  </message>
  <message>
   <source>View: %1</source>
   <translation>Вид: %1</translation>
  </message>
  <message>
   <source>%1 picture, %2 dots per inch (*.%3)</source>
   <translation>Картинка %1, %2 точек на дюйм (*.%3)</translation>
  </message>
  <message>
   <source>Drawing the strip</source>
   <translation>Рисуется линейная схема</translation>
  </message>
  <message>
   <source>Style by</source>
   <translation>Стиль по</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>Поле</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Способ</translation>
  </message>
  <message>
   <source>Number of classes</source>
   <translation>Число классов</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>Цвета</translation>
  </message>
  <message>
   <source>Reversed</source>
   <translation>Обратный порядок</translation>
  </message>
  <message>
   <source>Grow from</source>
   <translation>Рост от</translation>
  </message>
  <message>
   <source>Smallest</source>
   <translation>Наименьший</translation>
  </message>
  <message>
   <source>Largest</source>
   <translation>Наибольший</translation>
  </message>
  <message>
   <source>Classes</source>
   <translation>Классы</translation>
  </message>
  <message>
   <source>to</source>
   <translation>до</translation>
  </message>
  <message>
   <source>as built in</source>
   <translation>как встроено</translation>
  </message>
  <message>
   <source>one symbol</source>
   <translation>один знак</translation>
  </message>
  <message>
   <source>categories</source>
   <translation>категории</translation>
  </message>
  <message>
   <source>graduated classes</source>
   <translation>градации</translation>
  </message>
  <message>
   <source>rules</source>
   <translation>правила</translation>
  </message>
  <message>
   <source>equal counts (quantiles)</source>
   <translation>равные количества (квантили)</translation>
  </message>
  <message>
   <source>equal intervals</source>
   <translation>равные интервалы</translation>
  </message>
  <message>
   <source>natural breaks</source>
   <translation>естественные интервалы</translation>
  </message>
  <message>
   <source>round numbers</source>
   <translation>круглые числа</translation>
  </message>
  <message>
   <source>by hand</source>
   <translation>вручную</translation>
  </message>
  <message>
   <source>Up to</source>
   <translation>До</translation>
  </message>
  <message>
   <source>Rule</source>
   <translation>Правило</translation>
  </message>
  <message>
   <source>Shown</source>
   <translation>Показ</translation>
  </message>
  <message>
   <source>Caption</source>
   <translation>Подпись</translation>
  </message>
  <message>
   <source>Rows</source>
   <translation>Строки</translation>
  </message>
  <message>
   <source>everything else</source>
   <translation>всё остальное</translation>
  </message>
  <message>
   <source>everything</source>
   <translation>всё</translation>
  </message>
  <message>
   <source>no end</source>
   <translation>без предела</translation>
  </message>
  <message>
   <source>Draw these features</source>
   <translation>Рисовать эти объекты</translation>
  </message>
  <message>
   <source>The end of a class is a number.</source>
   <translation>Граница класса – это число.</translation>
  </message>
  <message>
   <source>The ends of the classes rise from the first to the last.</source>
   <translation>Границы классов возрастают от первого к последнему.</translation>
  </message>
  <message>
   <source>Style</source>
   <translation>Стиль</translation>
  </message>
  <message>
   <source>&amp;Ready styles</source>
   <translation>&amp;Готовые стили</translation>
  </message>
  <message>
   <source>&amp;Add</source>
   <translation>&amp;Добавить</translation>
  </message>
  <message>
   <source>Remo&amp;ve</source>
   <translation>&amp;Удалить</translation>
  </message>
  <message>
   <source>&amp;Down</source>
   <translation>&amp;Ниже</translation>
  </message>
  <message>
   <source>&amp;Paste</source>
   <translation>Вст&amp;авить</translation>
  </message>
  <message>
   <source>&amp;Load…</source>
   <translation>&amp;Загрузить…</translation>
  </message>
  <message>
   <source>&amp;Built-in</source>
   <translation>Встрое&amp;нный</translation>
  </message>
  <message>
   <source>Style of %1</source>
   <translation>Стиль: %1</translation>
  </message>
  <message>
   <source>%1 (field %2)</source>
   <translation>%1 (поле %2)</translation>
  </message>
  <message>
   <source>As built in</source>
   <translation>Как встроено</translation>
  </message>
  <message>
   <source>Other colour…</source>
   <translation>Другой цвет…</translation>
  </message>
  <message>
   <source>In grey these look alike: %1</source>
   <translation>В сером одинаковы: %1</translation>
  </message>
  <message>
   <source>Labels</source>
   <translation>Подписи</translation>
  </message>
  <message>
   <source>Size of the labels</source>
   <translation>Размер подписей</translation>
  </message>
  <message>
   <source>Colour of the labels</source>
   <translation>Цвет подписей</translation>
  </message>
  <message>
   <source>from zoom %1</source>
   <translation>с масштаба %1</translation>
  </message>
  <message>
   <source>First zoom of the labels</source>
   <translation>Первый масштаб подписей</translation>
  </message>
  <message>
   <source>A layer of this size is painted as tiles, which have no labels.</source>
   <translation>Слой такого размера рисуется плитками, а на них нет подписей.</translation>
  </message>
  <message>
   <source>names</source>
   <translation>названия</translation>
  </message>
  <message>
   <source>dark</source>
   <translation>тёмный</translation>
  </message>
  <message>
   <source>grey</source>
   <translation>серый</translation>
  </message>
  <message>
   <source>blue</source>
   <translation>синий</translation>
  </message>
  <message>
   <source>violet</source>
   <translation>фиолетовый</translation>
  </message>
  <message>
   <source>Colour</source>
   <translation>Цвет</translation>
  </message>
  <message>
   <source>Outline colour</source>
   <translation>Цвет контура</translation>
  </message>
  <message>
   <source>Width</source>
   <translation>Ширина</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Размер</translation>
  </message>
  <message>
   <source>Pattern</source>
   <translation>Узор</translation>
  </message>
  <message>
   <source>Shape</source>
   <translation>Форма</translation>
  </message>
  <message>
   <source>Opacity</source>
   <translation>Непрозрачность</translation>
  </message>
  <message>
   <source>Fill opacity</source>
   <translation>Непрозрачность заливки</translation>
  </message>
  <message>
   <source>Outline width</source>
   <translation>Ширина контура</translation>
  </message>
  <message>
   <source>by status</source>
   <translation>по состоянию</translation>
  </message>
  <message>
   <source>solid</source>
   <translation>сплошная</translation>
  </message>
  <message>
   <source>dashes</source>
   <translation>штрихи</translation>
  </message>
  <message>
   <source>dashes on a pale line</source>
   <translation>штрихи на бледной линии</translation>
  </message>
  <message>
   <source>dots</source>
   <translation>точки</translation>
  </message>
  <message>
   <source>dash and dot</source>
   <translation>штрих-пунктир</translation>
  </message>
  <message>
   <source>crossed</source>
   <translation>с крестиками</translation>
  </message>
  <message>
   <source>long dashes</source>
   <translation>длинные штрихи</translation>
  </message>
  <message>
   <source>circle</source>
   <translation>круг</translation>
  </message>
  <message>
   <source>square</source>
   <translation>квадрат</translation>
  </message>
  <message>
   <source>diamond</source>
   <translation>ромб</translation>
  </message>
  <message>
   <source>triangle</source>
   <translation>треугольник</translation>
  </message>
  <message>
   <source>cross</source>
   <translation>крестик</translation>
  </message>
  <message>
   <source>Copy into the project</source>
   <translation>Копировать в проект</translation>
  </message>
  <message>
   <source>Close this notice</source>
   <translation>Закрыть сообщение</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Очистить</translation>
  </message>
  <message>
   <source>Layer of the table</source>
   <translation>Слой таблицы</translation>
  </message>
  <message>
   <source>%1 of %2 rows</source>
   <translation>%1 из %2 строк</translation>
  </message>
  <message>
   <source>%2 rows</source>
   <translation>Строк: %2</translation>
  </message>
  <message>
   <source>The map marks the first %4 of them.</source>
   <translation>На карте отмечены первые %4.</translation>
  </message>
  <message>
   <source>%3 selected</source>
   <translation>выбрано: %3</translation>
  </message>
  <message>
   <source>Edit a copy of this layer…</source>
   <translation>Изменить копию слоя…</translation>
  </message>
  <message>
   <source>Add a field…</source>
   <translation>Добавить поле…</translation>
  </message>
  <message>
   <source>Rename the field %1…</source>
   <translation>Переименовать поле %1…</translation>
  </message>
  <message>
   <source>Delete the field %1</source>
   <translation>Удалить поле %1</translation>
  </message>
  <message>
   <source>text</source>
   <translation>текст</translation>
  </message>
  <message>
   <source>whole number</source>
   <translation>целое число</translation>
  </message>
  <message>
   <source>number</source>
   <translation>число</translation>
  </message>
  <message>
   <source>yes or no</source>
   <translation>да или нет</translation>
  </message>
  <message>
   <source>list, shown only</source>
   <translation>список, только для просмотра</translation>
  </message>
  <message>
   <source>Computed: length of the line in kilometres, read-only.</source>
   <translation>Вычислено: длина линии в километрах, только для чтения.</translation>
  </message>
  <message>
   <source>Computed: area on the ellipsoid in square kilometres, read-only.</source>
   <translation>Вычислено: площадь на эллипсоиде в квадратных километрах, только для чтения.</translation>
  </message>
  <message>
   <source>Computed: length of all outlines in kilometres, read-only.</source>
   <translation>Вычислено: длина всех контуров в километрах, только для чтения.</translation>
  </message>
  <message>
   <source>Computed: kilometres at sea, on a border, in a gap or overlap, read-only.</source>
   <translation>Вычислено: километры в море, по границе, в зазоре или наложении, только для чтения.</translation>
  </message>
  <message>
   <source>Computed: kilometres in %1, read-only.</source>
   <translation>Вычислено: километры на территории «%1», только для чтения.</translation>
  </message>
  <message>
   <source>Sum of WGS 84 geodesics between the vertices.</source>
   <translation>Сумма геодезических линий WGS 84 между вершинами.</translation>
  </message>
  <message>
   <source>Cut by the border set %1.</source>
   <translation>Разделено по набору границ %1.</translation>
  </message>
  <message>
   <source>on a border, in an overlap, outside every country or outside the border set</source>
   <translation>по границе, в перекрытии, вне всех стран или вне набора границ</translation>
  </message>
  <message>
   <source>n.r.</source>
   <translation>н. о.</translation>
  </message>
  <message>
   <source>Kilometres, %1</source>
   <translation>Километры, %1</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Состояние</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>Прочее</translation>
  </message>
  <message>
   <source>Crossings</source>
   <translation>Переходы</translation>
  </message>
  <message>
   <source>Geometry</source>
   <translation>Геометрия</translation>
  </message>
  <message>
   <source>number of border crossings</source>
   <translation>число пограничных переходов</translation>
  </message>
  <message>
   <source>total</source>
   <translation>всего</translation>
  </message>
  <message>
   <source>n.r.: %1</source>
   <translation>н. о.: %1</translation>
  </message>
  <message>
   <source>≈: rounded to the accuracy of a rough line</source>
   <translation>≈: округлено до точности приблизительной линии</translation>
  </message>
  <message>
   <source>From km</source>
   <translation>От, км</translation>
  </message>
  <message>
   <source>To km</source>
   <translation>До, км</translation>
  </message>
  <message>
   <source>Published km</source>
   <translation>По публ., км</translation>
  </message>
  <message>
   <source>Length km</source>
   <translation>Длина, км</translation>
  </message>
  <message>
   <source>Length mi</source>
   <translation>Длина, мили</translation>
  </message>
  <message>
   <source>Country</source>
   <translation>Страна</translation>
  </message>
  <message>
   <source>Gauge</source>
   <translation>Ширина колеи</translation>
  </message>
  <message>
   <source>Structure</source>
   <translation>Сооружение</translation>
  </message>
  <message>
   <source>Owner</source>
   <translation>Владелец</translation>
  </message>
  <message>
   <source>Operator</source>
   <translation>Оператор</translation>
  </message>
  <message>
   <source>a point</source>
   <translation>точка</translation>
  </message>
  <message>
   <source>Straight between the stations whose kilometre is published</source>
   <translation>По прямой между станциями с опубликованным километром</translation>
  </message>
  <message>
   <source>Measured: the route cut by the border set</source>
   <translation>Измерено: маршрут, разрезанный по набору границ</translation>
  </message>
  <message>
   <source>published km %1</source>
   <translation>опубликованный км %1</translation>
  </message>
  <message>
   <source>until %1</source>
   <translation>до %1</translation>
  </message>
  <message>
   <source>as of %1</source>
   <translation>на %1</translation>
  </message>
  <message>
   <source>no source</source>
   <translation>источник не указан</translation>
  </message>
  <message>
   <source>What is said at this view; it goes to the notes of the slide.</source>
   <translation>Что говорится при этом кадре; попадёт в заметки слайда.</translation>
  </message>
  <message>
   <source>Speaker's note</source>
   <translation>Заметка докладчика</translation>
  </message>
  <message>
   <source>As the window has it</source>
   <translation>Как в окне</translation>
  </message>
  <message>
   <source>Language of the names</source>
   <translation>Язык названий</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Светлые</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Тёмные</translation>
  </message>
  <message>
   <source>&amp;Title</source>
   <translation>&amp;Заголовок</translation>
  </message>
  <message>
   <source>Speaker's &amp;note</source>
   <translation>З&amp;аметка докладчика</translation>
  </message>
  <message>
   <source>&amp;Language of the names</source>
   <translation>&amp;Язык названий</translation>
  </message>
  <message>
   <source>&amp;Colours</source>
   <translation>&amp;Цвета</translation>
  </message>
  <message>
   <source>%1 (not there)</source>
   <translation>%1 (нет такого)</translation>
  </message>
  <message>
   <source>%1 in the story</source>
   <translation>%1-й в показе</translation>
  </message>
  <message>
   <source>not in the story</source>
   <translation>не в показе</translation>
  </message>
  <message>
   <source>Views</source>
   <translation>Кадры</translation>
  </message>
  <message>
   <source>Add view</source>
   <translation>Добавить кадр</translation>
  </message>
  <message>
   <source>A view keeps what the map shows: extent, layers, scenario, dates, language.</source>
   <translation>Кадр хранит то, что показывает карта: охват, слои, сценарий, даты, язык.</translation>
  </message>
  <message>
   <source>by key only</source>
   <translation>только клавишами</translation>
  </message>
  <message>
   <source>%1 s</source>
   <translation>%1 с</translation>
  </message>
  <message>
   <source>Seconds after which a presentation shows the next view</source>
   <translation>Через сколько секунд презентация показывает следующий кадр</translation>
  </message>
  <message>
   <source>Next view after</source>
   <translation>Следующий кадр через</translation>
  </message>
  <message>
   <source>Drawing small pictures</source>
   <translation>Рисуются миниатюры</translation>
  </message>
  <message>
   <source>Name of the view</source>
   <translation>Название кадра</translation>
  </message>
  <message>
   <source>→ next   ← back   number + Enter   B black   L legend   Esc leave</source>
   <translation>→ дальше   ← назад   номер + Enter   B чёрный экран   L легенда   Esc выход</translation>
  </message>
  <message>
   <source>Next view every %1 s</source>
   <translation>Следующий кадр каждые %1 с</translation>
  </message>
  <message>
   <source>By key only</source>
   <translation>Только клавишами</translation>
  </message>
  <message>
   <source>Preparing the view %1</source>
   <translation>Готовится кадр «%1»</translation>
  </message>
  <message>
   <source>View %1</source>
   <translation>Кадр %1</translation>
  </message>
  <message>
   <source>Add view %1</source>
   <translation>Добавление кадра «%1»</translation>
  </message>
  <message>
   <source>Update view %1</source>
   <translation>Обновление кадра «%1»</translation>
  </message>
  <message>
   <source>Rename view to %1</source>
   <translation>Переименование кадра в «%1»</translation>
  </message>
  <message>
   <source>Put view %1 into the story</source>
   <translation>Кадр «%1» в показ</translation>
  </message>
  <message>
   <source>Take view %1 out of the story</source>
   <translation>Кадр «%1» из показа</translation>
  </message>
  <message>
   <source>Remove view %1</source>
   <translation>Удаление кадра «%1»</translation>
  </message>
  <message>
   <source>Move view %1</source>
   <translation>Перемещение кадра «%1»</translation>
  </message>
  <message>
   <source>Go to view</source>
   <translation>Переход к кадру</translation>
  </message>
  <message>
   <source>Go to view %1</source>
   <translation>Переход к кадру «%1»</translation>
  </message>
  <message>
   <source>Edit view %1</source>
   <translation>Изменение кадра «%1»</translation>
  </message>
  <message>
   <source>Paste %1 cells</source>
   <translation>Вставить ячейки: %1</translation>
  </message>
  <message>
   <source>%1 of %2 cells were not pasted: %3.</source>
   <translation>Не вставлено ячеек: %1 из %2: %3.</translation>
  </message>
  <message>
   <source>Add the field %1</source>
   <translation>Добавить поле %1</translation>
  </message>
  <message>
   <source>New name of the field %1</source>
   <translation>Новое имя поля %1</translation>
  </message>
  <message>
   <source>Rename field</source>
   <translation>Переименовать поле</translation>
  </message>
  <message>
   <source>Rename the field %1</source>
   <translation>Переименовать поле %1</translation>
  </message>
  <message>
   <source>%1 (copy)</source>
   <translation>%1 (копия)</translation>
  </message>
  <message>
   <source>Copying the layer</source>
   <translation>Копирование слоя</translation>
  </message>
  <message>
   <source>Copy %1 into the project</source>
   <translation>Копировать %1 в проект</translation>
  </message>
  <message>
   <source>Edit %1</source>
   <translation>Изменить %1</translation>
  </message>
  <message>
   <source>Filter: words, or status = "proposed" and length_km &gt; 50</source>
   <translation>Фильтр: слова или status = "proposed" and length_km &gt; 50</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>Фильтр</translation>
  </message>
  <message>
   <source>Copying rows</source>
   <translation>Копирование строк</translation>
  </message>
  <message>
   <source>%1 comes from a file, which stays as it is; copy the layer into the project to edit it.</source>
   <translation>%1 взят из файла, который не меняется; чтобы изменить слой, скопируйте его в проект.</translation>
  </message>
  <message>
   <source>Zoom to the selected rows (Enter)</source>
   <translation>Показать выбранные строки (Enter)</translation>
  </message>
  <message>
   <source>Copy the selected rows for a spreadsheet (Ctrl+C)</source>
   <translation>Копировать выбранные строки для электронной таблицы (Ctrl+C)</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>Поля</translation>
  </message>
  <message>
   <source>The table is being made.</source>
   <translation>Таблица составляется.</translation>
  </message>
  <message>
   <source>No row matches “%1”.</source>
   <translation>Нет строк, подходящих под «%1».</translation>
  </message>
  <message>
   <source>Zoom to the selected rows</source>
   <translation>Показать выбранные строки</translation>
  </message>
  <message>
   <source>Copy the selected rows</source>
   <translation>Копировать выбранные строки</translation>
  </message>
  <message>
   <source>Paste</source>
   <translation>Вставить</translation>
  </message>
  <message>
   <source>Select all rows</source>
   <translation>Выбрать все строки</translation>
  </message>
  <message>
   <source>Making the table</source>
   <translation>Составление таблицы</translation>
  </message>
  <message>
   <source>Attributes</source>
   <translation>Атрибуты</translation>
  </message>
  <message>
   <source>Online basemap</source>
   <translation>Онлайн-подложка</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Поиск</translation>
  </message>
  <message>
   <source>Services</source>
   <translation>Службы</translation>
  </message>
  <message>
   <source>Max zoom</source>
   <translation>Наибольший масштаб</translation>
  </message>
  <message>
   <source>Attribution</source>
   <translation>Указание источника</translation>
  </message>
  <message>
   <source>Terms</source>
   <translation>Условия</translation>
  </message>
  <message>
   <source>Also switch it on when nkgis starts</source>
   <translation>Включать и при запуске nkgis</translation>
  </message>
  <message>
   <source>What is wrong</source>
   <translation>Что не так</translation>
  </message>
  <message>
   <source>Own address</source>
   <translation>Свой адрес</translation>
  </message>
  <message>
   <source>Tiles are fetched from that service alone, for what the map shows; the service sees which part of the map that is. Sheets and exports are drawn without them.</source>
   <translation>Тайлы берутся только у этой службы и только для видимой части карты; служба видит, какая это часть. Листы и экспорт рисуются без них.</translation>
  </message>
  <message>
   <source>Switch on</source>
   <translation>Включить</translation>
  </message>
  <message>
   <source>%1 (see-through)</source>
   <translation>%1 (прозрачная)</translation>
  </message>
  <message>
   <source>&amp;Address of the tiles</source>
   <translation>&amp;Адрес тайлов</translation>
  </message>
  <message>
   <source>A&amp;ttribution</source>
   <translation>У&amp;казание источника</translation>
  </message>
  <message>
   <source>Letters for {s}</source>
   <translation>Буквы вместо {s}</translation>
  </message>
  <message>
   <source>Max &amp;zoom</source>
   <translation>Наибольший &amp;масштаб</translation>
  </message>
  <message>
   <source>{z}, {x} and {y} stand for zoom, column and row. Ask the owner of the service whether you may use it so.</source>
   <translation>{z}, {x} и {y} означают масштаб, столбец и строку. Спросите владельца службы, можно ли так её использовать.</translation>
  </message>
  <message>
   <source>Claims side by side</source>
   <translation>Утверждения рядом</translation>
  </message>
  <message>
   <source>Select a claim: those that compete with it stand here side by side.</source>
   <translation>Выберите утверждение: спорящие с ним встанут здесь рядом.</translation>
  </message>
  <message>
   <source>Measured</source>
   <translation>Измерено</translation>
  </message>
  <message>
   <source>measured here, WGS 84 geodesic</source>
   <translation>измерено здесь, геодезическая WGS 84</translation>
  </message>
  <message>
   <source>beside it</source>
   <translation>рядом</translation>
  </message>
  <message>
   <source>Back to the rule</source>
   <translation>Вернуть правило</translation>
  </message>
  <message>
   <source>Prefer</source>
   <translation>Предпочесть</translation>
  </message>
  <message>
   <source>Add a claim</source>
   <translation>Добавить утверждение</translation>
  </message>
  <message>
   <source>Edit a claim</source>
   <translation>Изменить утверждение</translation>
  </message>
  <message>
   <source>Keep claim</source>
   <translation>Сохранить</translation>
  </message>
  <message>
   <source>The route, crossing, place or project it is about</source>
   <translation>Маршрут, переход, место или проект, о котором речь</translation>
  </message>
  <message>
   <source>What is stated</source>
   <translation>Что утверждается</translation>
  </message>
  <message>
   <source>A country, a year, a terminal; empty for the whole</source>
   <translation>Страна, год, терминал; пусто для целого</translation>
  </message>
  <message>
   <source>Value, or from</source>
   <translation>Значение или от</translation>
  </message>
  <message>
   <source>57.1</source>
   <translation>57.1</translation>
  </message>
  <message>
   <source>The other end of a range; empty for one figure</source>
   <translation>Другой конец диапазона; пусто для одного числа</translation>
  </message>
  <message>
   <source>A unit of the quantity</source>
   <translation>Единица этой величины</translation>
  </message>
  <message>
   <source>Word</source>
   <translation>Слово</translation>
  </message>
  <message>
   <source>What is stated, where it is no number</source>
   <translation>Что утверждается, если это не число</translation>
  </message>
  <message>
   <source>Title and who says it; memory, or assumption: why</source>
   <translation>Название и кто говорит; memory или assumption: почему</translation>
  </message>
  <message>
   <source>Publisher</source>
   <translation>Издатель</translation>
  </message>
  <message>
   <source>Who published it</source>
   <translation>Кто опубликовал</translation>
  </message>
  <message>
   <source>Published on</source>
   <translation>Опубликовано</translation>
  </message>
  <message>
   <source>2013, 2013-09 or 2013-09-22</source>
   <translation>2013, 2013-09 или 2013-09-22</translation>
  </message>
  <message>
   <source>Page or paragraph</source>
   <translation>Страница или пункт</translation>
  </message>
  <message>
   <source>Where it stands in the source</source>
   <translation>Где это в источнике</translation>
  </message>
  <message>
   <source>Host</source>
   <translation>Узел</translation>
  </message>
  <message>
   <source>tass.com</source>
   <translation>tass.com</translation>
  </message>
  <message>
   <source>How it is known</source>
   <translation>Откуда известно</translation>
  </message>
  <message>
   <source>Known from</source>
   <translation>Известно с</translation>
  </message>
  <message>
   <source>When it was said, if not on the date of the source</source>
   <translation>Когда сказано, если не в день источника</translation>
  </message>
  <message>
   <source>In the source's words</source>
   <translation>Словами источника</translation>
  </message>
  <message>
   <source>The figure as the source has it</source>
   <translation>Число, как оно в источнике</translation>
  </message>
  <message>
   <source>What it covers, why it differs: in your own words</source>
   <translation>Что охватывает, почему отличается: своими словами</translation>
  </message>
  <message>
   <source>There is no such subject; choose one of the list.</source>
   <translation>Такого предмета нет; выберите из списка.</translation>
  </message>
  <message>
   <source>This %1</source>
   <translation>Здесь: %1</translation>
  </message>
  <message>
   <source>Of the selected feature</source>
   <translation>О выбранном объекте</translation>
  </message>
  <message>
   <source>All subjects</source>
   <translation>Обо всём</translation>
  </message>
  <message>
   <source>Whose claims</source>
   <translation>О чём утверждения</translation>
  </message>
  <message>
   <source>Search subject, quantity, source</source>
   <translation>Искать предмет, величину, источник</translation>
  </message>
  <message>
   <source>Search claims</source>
   <translation>Поиск утверждений</translation>
  </message>
  <message>
   <source>Add a claim of your own</source>
   <translation>Добавить своё утверждение</translation>
  </message>
  <message>
   <source>Change the selected claim of your own</source>
   <translation>Изменить выбранное своё утверждение</translation>
  </message>
  <message>
   <source>Delete the selected claim of your own</source>
   <translation>Удалить выбранное своё утверждение</translation>
  </message>
  <message>
   <source>Import claims from CSV or XLSX</source>
   <translation>Импортировать утверждения из CSV или XLSX</translation>
  </message>
  <message>
   <source>Save the claims shown as CSV, XLSX or JSON</source>
   <translation>Сохранить показанное как CSV, XLSX или JSON</translation>
  </message>
  <message>
   <source>Claims</source>
   <translation>Утверждения</translation>
  </message>
  <message>
   <source>Reading claims</source>
   <translation>Читаются утверждения</translation>
  </message>
  <message>
   <source>%1 of %2</source>
   <translation>%1 из %2</translation>
  </message>
  <message>
   <source>nothing is selected: all, %1</source>
   <translation>ничего не выбрано: все, %1</translation>
  </message>
  <message>
   <source>no claim about it</source>
   <translation>утверждений об этом нет</translation>
  </message>
  <message>
   <source>Prefer %1</source>
   <translation>Предпочесть %1</translation>
  </message>
  <message>
   <source>Preferred by the rule</source>
   <translation>Предпочтение по правилу</translation>
  </message>
  <message>
   <source>Situation and knowledge date</source>
   <translation>Дата положения и дата знания</translation>
  </message>
  <message>
   <source>Situation</source>
   <translation>Положение</translation>
  </message>
  <message>
   <source>What held on this day</source>
   <translation>Что было в этот день</translation>
  </message>
  <message>
   <source>Knowledge</source>
   <translation>Знание</translation>
  </message>
  <message>
   <source>What had been said by this day</source>
   <translation>Что было сказано к этому дню</translation>
  </message>
  <message>
   <source>today, or 2019-04-25, 2019-04, 2019</source>
   <translation>сегодня или 2019-04-25, 2019-04, 2019</translation>
  </message>
  <message>
   <source>Set both clocks to this day: what held then, as it was known then</source>
   <translation>Поставить обе даты на этот день: что было тогда, как это знали тогда</translation>
  </message>
  <message>
   <source>Both to today</source>
   <translation>Обе на сегодня</translation>
  </message>
  <message>
   <source>Set</source>
   <translation>Установить</translation>
  </message>
  <message>
   <source>%1: “%2” is no date; write a day, month or year such as 2019-04-25, 2019-04 or 2019.</source>
   <translation>%1: «%2» — не дата; введите день, месяц или год, например 2019-04-25, 2019-04 или 2019.</translation>
  </message>
  <message>
   <source>Set the clocks to today</source>
   <translation>Вернуть даты на сегодня</translation>
  </message>
  <message>
   <source>Set the clocks</source>
   <translation>Установить даты</translation>
  </message>
  <message>
   <source>Setting the clocks</source>
   <translation>Установка дат</translation>
  </message>
  <message>
   <source>The map is drawn so when nkgis is started again.</source>
   <translation>Карта будет рисоваться так после перезапуска nkgis.</translation>
  </message>
  <message>
   <source>The map had stopped and was brought back.</source>
   <translation>Карта остановилась и была восстановлена.</translation>
  </message>
  <message>
   <source>Opening the bundled data</source>
   <translation>Открываются встроенные данные</translation>
  </message>
  <message>
   <source>Projects, routes, points and areas (%1)</source>
   <translation>Проекты, маршруты, точки и области (%1)</translation>
  </message>
  <message>
   <source>All files</source>
   <translation>Все файлы</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Открыть</translation>
  </message>
  <message>
   <source>Opening %1</source>
   <translation>Открывается %1</translation>
  </message>
  <message>
   <source>Tables (%1)</source>
   <translation>Таблицы (%1)</translation>
  </message>
  <message>
   <source>Export layer</source>
   <translation>Экспорт слоя</translation>
  </message>
  <message>
   <source>The bundled data could not be opened</source>
   <translation>Не удалось открыть встроенные данные</translation>
  </message>
  <message>
   <source>Open %1</source>
   <translation>Открыть %1</translation>
  </message>
  <message>
   <source>%1 has several layers. Which one?</source>
   <translation>В файле %1 несколько слоёв. Какой открыть?</translation>
  </message>
  <message>
   <source>%1 does not say its coordinate system. Which one is it?</source>
   <translation>В %1 не указана система координат. Какая она?</translation>
  </message>
  <message>
   <source>Comparing scenarios</source>
   <translation>Сравнение сценариев</translation>
  </message>
  <message>
   <source>Exchange the two scenarios</source>
   <translation>Поменять сценарии местами</translation>
  </message>
  <message>
   <source>Swipe: one scenario left, the other right</source>
   <translation>Шторка: один сценарий слева, другой справа</translation>
  </message>
  <message>
   <source>gauge</source>
   <translation>колея</translation>
  </message>
  <message>
   <source>rule</source>
   <translation>правило</translation>
  </message>
  <message>
   <source>lifted</source>
   <translation>снято</translation>
  </message>
  <message>
   <source>in force</source>
   <translation>действует</translation>
  </message>
  <message>
   <source>Differences: %1</source>
   <translation>Различий: %1</translation>
  </message>
  <message>
   <source>The two scenarios do not differ on these networks.</source>
   <translation>На этих сетях сценарии не различаются.</translation>
  </message>
  <message>
   <source>closed</source>
   <translation>закрыто</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>До</translation>
  </message>
  <message>
   <source>After</source>
   <translation>После</translation>
  </message>
  <message>
   <source>Networks</source>
   <translation>Сети</translation>
  </message>
  <message>
   <source>Rail, road and sea</source>
   <translation>Ж/д, автодороги и море</translation>
  </message>
  <message>
   <source>Gas</source>
   <translation>Газ</translation>
  </message>
  <message>
   <source>Oil</source>
   <translation>Нефть</translation>
  </message>
  <message>
   <source>Power</source>
   <translation>Мощность</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Что</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Изменение</translation>
  </message>
  <message>
   <source>Cause</source>
   <translation>Причина</translation>
  </message>
  <message>
   <source>Differences</source>
   <translation>Различия</translation>
  </message>
  <message>
   <source>Along the path</source>
   <translation>Вдоль пути</translation>
  </message>
  <message>
   <source>Open the table %1</source>
   <translation>Открыть таблицу %1</translation>
  </message>
  <message>
   <source>The first rows</source>
   <translation>Первые строки</translation>
  </message>
  <message>
   <source>Comma ,</source>
   <translation>Запятая ,</translation>
  </message>
  <message>
   <source>Semicolon ;</source>
   <translation>Точка с запятой ;</translation>
  </message>
  <message>
   <source>Tab</source>
   <translation>Табуляция</translation>
  </message>
  <message>
   <source>Bar |</source>
   <translation>Черта |</translation>
  </message>
  <message>
   <source>Point 42.5</source>
   <translation>Точка 42.5</translation>
  </message>
  <message>
   <source>Comma 42,5</source>
   <translation>Запятая 42,5</translation>
  </message>
  <message>
   <source>Two columns</source>
   <translation>Два столбца</translation>
  </message>
  <message>
   <source>A column of WKT</source>
   <translation>Столбец WKT</translation>
  </message>
  <message>
   <source>&amp;Encoding</source>
   <translation>&amp;Кодировка</translation>
  </message>
  <message>
   <source>&amp;Values apart by</source>
   <translation>Р&amp;азделитель</translation>
  </message>
  <message>
   <source>&amp;Decimal sign</source>
   <translation>&amp;Десятичный знак</translation>
  </message>
  <message>
   <source>C&amp;RS</source>
   <translation>&amp;СК</translation>
  </message>
  <message>
   <source>&amp;Place in</source>
   <translation>&amp;Положение в</translation>
  </message>
  <message>
   <source>&amp;Longitude or x</source>
   <translation>Д&amp;олгота или x</translation>
  </message>
  <message>
   <source>L&amp;atitude or y</source>
   <translation>&amp;Широта или y</translation>
  </message>
  <message>
   <source>&amp;WKT</source>
   <translation>&amp;WKT</translation>
  </message>
  <message>
   <source>&amp;Id of the line</source>
   <translation>&amp;Идентификатор линии</translation>
  </message>
  <message>
   <source>(none)</source>
   <translation>(нет)</translation>
  </message>
  <message>
   <source>Looking through the rows…</source>
   <translation>Просмотр строк…</translation>
  </message>
  <message>
   <source>Looking through %1</source>
   <translation>Просмотр %1</translation>
  </message>
  <message>
   <source>Choose the columns that hold the coordinates.</source>
   <translation>Выберите столбцы с координатами.</translation>
  </message>
  <message>
   <source>CRS</source>
   <translation>СК</translation>
  </message>
  <message>
   <source>%1 rows, %2 of them cannot be used</source>
   <translation>Строк: %1, из них нельзя использовать: %2</translation>
  </message>
  <message>
   <source>Row %1: %2</source>
   <translation>Строка %1: %2</translation>
  </message>
  <message>
   <source>Show on the map</source>
   <translation>Показать на карте</translation>
  </message>
  <message>
   <source>%1 layers</source>
   <translation>Слоёв: %1</translation>
  </message>
  <message>
   <source>Finish</source>
   <translation>Завершить</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Оставить</translation>
  </message>
  <message>
   <source>K keeps this measurement in a layer; a click begins another one.</source>
   <translation>K сохраняет измерение в слое; щелчок начинает новое.</translation>
  </message>
  <message>
   <source>Draw area</source>
   <translation>Рисование области</translation>
  </message>
  <message>
   <source>Draw line</source>
   <translation>Рисование линии</translation>
  </message>
  <message>
   <source>Keep measurement</source>
   <translation>Сохранение измерения</translation>
  </message>
  <message>
   <source>Select a line or an area first.</source>
   <translation>Сначала выберите линию или область.</translation>
  </message>
  <message>
   <source>Next leg %1, azimuth %2</source>
   <translation>Следующий отрезок %1, азимут %2</translation>
  </message>
  <message>
   <source>Click a line or an area to edit it.</source>
   <translation>Щёлкните линию или область, чтобы изменить её.</translation>
  </message>
  <message>
   <source>Drawing</source>
   <translation>Рисование</translation>
  </message>
  <message>
   <source>Next vertex: 42.4152, 130.6413</source>
   <translation>Следующая вершина: 42.4152, 130.6413</translation>
  </message>
  <message>
   <source>Coordinates of the next vertex</source>
   <translation>Координаты следующей вершины</translation>
  </message>
  <message>
   <source>Latitude and longitude, in degrees or in degrees, minutes and seconds</source>
   <translation>Широта и долгота в градусах или в градусах, минутах и секундах</translation>
  </message>
  <message>
   <source>Perimeter</source>
   <translation>Периметр</translation>
  </message>
  <message>
   <source>On a border</source>
   <translation>На границе</translation>
  </message>
  <message>
   <source>In an overlap</source>
   <translation>В перекрытии</translation>
  </message>
  <message>
   <source>In no country</source>
   <translation>Вне стран</translation>
  </message>
  <message>
   <source>Outside the border set</source>
   <translation>Вне набора границ</translation>
  </message>
  <message>
   <source>Crossing %1</source>
   <translation>Пересечение %1</translation>
  </message>
  <message>
   <source>More crossings</source>
   <translation>Другие пересечения</translation>
  </message>
  <message>
   <source>Copy with metres, method and source</source>
   <translation>Копировать с метрами, методом и источником</translation>
  </message>
  <message>
   <source>Go to</source>
   <translation>Перейти</translation>
  </message>
  <message>
   <source>Coordinates or a name</source>
   <translation>Координаты или название</translation>
  </message>
  <message>
   <source>42.4152, 130.6413 or a name</source>
   <translation>42.4152, 130.6413 или название</translation>
  </message>
  <message>
   <source>What is found</source>
   <translation>Что найдено</translation>
  </message>
  <message>
   <source>Latitude first, or with N, E, С, В; degrees, or degrees, minutes and seconds.</source>
   <translation>Сначала широта, или с буквами N, E, С, В; градусы или градусы, минуты и секунды.</translation>
  </message>
  <message>
   <source>Go</source>
   <translation>Перейти</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Повторить</translation>
  </message>
  <message>
   <source>Move vertex</source>
   <translation>Перемещение вершины</translation>
  </message>
  <message>
   <source>Insert vertex</source>
   <translation>Вставка вершины</translation>
  </message>
  <message>
   <source>Remove vertex</source>
   <translation>Удаление вершины</translation>
  </message>
  <message>
   <source>There is no line; click a line.</source>
   <translation>Здесь нет линии; щёлкните линию.</translation>
  </message>
  <message>
   <source>Split line</source>
   <translation>Разделение линии</translation>
  </message>
  <message>
   <source>Now click the second line.</source>
   <translation>Теперь щёлкните вторую линию.</translation>
  </message>
  <message>
   <source>Join lines</source>
   <translation>Соединение линий</translation>
  </message>
  <message>
   <source>Click a line for its passport; drop a file on the window to add your own. F1 lists all keys.</source>
   <translation>Щёлкните линию, чтобы увидеть её паспорт; перетащите файл в окно, чтобы добавить свои данные. F1 показывает все клавиши.</translation>
  </message>
  <message>
   <source>Got it</source>
   <translation>Понятно</translation>
  </message>
  <message>
   <source>Opened</source>
   <translation>Открыто</translation>
  </message>
  <message>
   <source>History</source>
   <translation>История</translation>
  </message>
  <message>
   <source>Looking what is there</source>
   <translation>Поиск объектов здесь</translation>
  </message>
  <message>
   <source>Indexing the map</source>
   <translation>Индексирование карты</translation>
  </message>
  <message>
   <source>Close the list (Esc)</source>
   <translation>Закрыть список (Esc)</translation>
  </message>
  <message>
   <source>Features under the click</source>
   <translation>Объекты под щелчком</translation>
  </message>
  <message>
   <source>The first %1 features here</source>
   <translation>Первые объекты здесь: %1</translation>
  </message>
  <message>
   <source>%1 features here</source>
   <translation>Объектов здесь: %1</translation>
  </message>
  <message>
   <source>schematic</source>
   <translation>схематично</translation>
  </message>
  <message>
   <source>Import claims</source>
   <translation>Импорт утверждений</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Импортировать</translation>
  </message>
  <message>
   <source>%1 of its rows are wrong, so nothing is imported from %2. Correct them and import again.</source>
   <translation>Строк с ошибками: %1, поэтому из %2 ничего не взято. Исправьте их и повторите импорт.</translation>
  </message>
  <message>
   <source>Every claim of %1 is there already.</source>
   <translation>Все утверждения из %1 уже есть.</translation>
  </message>
  <message>
   <source>%1 claims of %3 are new, %2 replace your own of the same id.</source>
   <translation>Из %3: новых утверждений %1, заменят свои с тем же id %2.</translation>
  </message>
  <message>
   <source>Row</source>
   <translation>Строка</translation>
  </message>
  <message>
   <source>Go to kilometre</source>
   <translation>Перейти к километру</translation>
  </message>
  <message>
   <source>Kilometre, e.g. 12.5</source>
   <translation>Километр, напр. 12.5</translation>
  </message>
  <message>
   <source>Kilometre</source>
   <translation>Километр</translation>
  </message>
  <message>
   <source>&amp;measured</source>
   <translation>&amp;измеренный</translation>
  </message>
  <message>
   <source>&amp;published</source>
   <translation>&amp;опубликованный</translation>
  </message>
  <message>
   <source>&amp;Go</source>
   <translation>&amp;Перейти</translation>
  </message>
  <message>
   <source>Write a kilometre as a number, e.g. 12.5.</source>
   <translation>Введите километр числом, например 12.5.</translation>
  </message>
  <message>
   <source>Kilometre %1 is beyond the route; give one from %2 to %3.</source>
   <translation>Километр %1 вне маршрута; введите от %2 до %3.</translation>
  </message>
  <message>
   <source>Select a route on the map or in the table.</source>
   <translation>Выберите маршрут на карте или в таблице.</translation>
  </message>
  <message>
   <source>km %1 to %2</source>
   <translation>км %1 – %2</translation>
  </message>
  <message>
   <source>This route has no two stations with a published kilometre.</source>
   <translation>На этом маршруте нет двух станций с опубликованным километром.</translation>
  </message>
  <message>
   <source>Duplicate %1</source>
   <translation>Дублировать: %1</translation>
  </message>
  <message>
   <source>Group %1</source>
   <translation>Группировать: %1</translation>
  </message>
  <message>
   <source>Ungroup %1</source>
   <translation>Разгруппировать: %1</translation>
  </message>
  <message>
   <source>Move %1</source>
   <translation>Переместить: %1</translation>
  </message>
  <message>
   <source>Show only %1</source>
   <translation>Показать только: %1</translation>
  </message>
  <message>
   <source>Show all layers</source>
   <translation>Показать все слои</translation>
  </message>
  <message>
   <source>Hide all layers</source>
   <translation>Скрыть все слои</translation>
  </message>
  <message>
   <source>Remove %1 with all that is in it?</source>
   <translation>Удалить «%1» со всем содержимым?</translation>
  </message>
  <message>
   <source>Remove group</source>
   <translation>Удалить группу</translation>
  </message>
  <message>
   <source>Undo brings them back.</source>
   <translation>Отмена вернёт их.</translation>
  </message>
  <message>
   <source>&amp;Ungroup instead</source>
   <translation>&amp;Только разгруппировать</translation>
  </message>
  <message>
   <source>Remove %1</source>
   <translation>Удалить: %1</translation>
  </message>
  <message>
   <source>Properties of %1</source>
   <translation>Свойства: %1</translation>
  </message>
  <message>
   <source>Opacity of the selected layers</source>
   <translation>Непрозрачность выбранных слоёв</translation>
  </message>
  <message>
   <source>Drop a file here or on the map to add it.</source>
   <translation>Перетащите файл сюда или на карту, чтобы добавить его.</translation>
  </message>
  <message>
   <source>Drop a file here or open one.</source>
   <translation>Перетащите файл сюда или откройте его.</translation>
  </message>
  <message>
   <source>Open…</source>
   <translation>Открыть…</translation>
  </message>
  <message>
   <source>Show %1</source>
   <translation>Показать: %1</translation>
  </message>
  <message>
   <source>Hide %1</source>
   <translation>Скрыть: %1</translation>
  </message>
  <message>
   <source>Rename %1</source>
   <translation>Переименовать: %1</translation>
  </message>
  <message>
   <source>Opacity of %1</source>
   <translation>Непрозрачность: %1</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>Слои</translation>
  </message>
  <message>
   <source>Layers and groups from top to bottom, as they lie on the map</source>
   <translation>Слои и группы сверху вниз, как они лежат на карте</translation>
  </message>
  <message>
   <source>Zoom to the layer</source>
   <translation>Показать слой целиком</translation>
  </message>
  <message>
   <source>Remove the layer (undo brings it back)</source>
   <translation>Удалить слой (отмена вернёт его)</translation>
  </message>
  <message>
   <source>%1 (published %2)</source>
   <translation>%1 (опубликовано %2)</translation>
  </message>
  <message>
   <source>Save sections</source>
   <translation>Сохранить участки</translation>
  </message>
  <message>
   <source>Written: %1</source>
   <translation>Записано: %1</translation>
  </message>
  <message>
   <source>Copy &amp;kilometre here: %1</source>
   <translation>Копировать &amp;километр здесь: %1</translation>
  </message>
  <message>
   <source>Copy nearest &amp;kilometre: %1, %2 from here</source>
   <translation>Копировать ближайший &amp;километр: %1, отсюда %2</translation>
  </message>
  <message>
   <source>Copy &amp;place: %1</source>
   <translation>Копировать &amp;место: %1</translation>
  </message>
  <message>
   <source>Written: %1; without the online basemap</source>
   <translation>Записано: %1; без онлайн-подложки</translation>
  </message>
  <message>
   <source>The map's process ended. Try again to load it anew.</source>
   <translation>Процесс карты завершился. Повторите, чтобы загрузить её заново.</translation>
  </message>
  <message>
   <source>Name of the layer or group</source>
   <translation>Имя слоя или группы</translation>
  </message>
  <message>
   <source>Scenario</source>
   <translation>Сценарий</translation>
  </message>
  <message>
   <source>Path</source>
   <translation>Путь</translation>
  </message>
  <message>
   <source>Comparison</source>
   <translation>Сравнение</translation>
  </message>
  <message>
   <source>Note %1: %2</source>
   <translation>Примечание %1: %2</translation>
  </message>
  <message>
   <source>Back to the board</source>
   <translation>Назад к доске</translation>
  </message>
  <message>
   <source>Show only this project</source>
   <translation>Показать только этот проект</translation>
  </message>
  <message>
   <source>Zoom to it</source>
   <translation>Показать на карте</translation>
  </message>
  <message>
   <source>Show everything again</source>
   <translation>Снова показать всё</translation>
  </message>
  <message>
   <source>Project</source>
   <translation>Проект</translation>
  </message>
  <message>
   <source>Partners</source>
   <translation>Участники</translation>
  </message>
  <message>
   <source>Countries</source>
   <translation>Страны</translation>
  </message>
  <message>
   <source>What happened</source>
   <translation>Что произошло</translation>
  </message>
  <message>
   <source>On the map</source>
   <translation>На карте</translation>
  </message>
  <message>
   <source>No feature of the map belongs to it.</source>
   <translation>На карте нет относящихся к нему объектов.</translation>
  </message>
  <message>
   <source>%1: not on the map at this date</source>
   <translation>%1: на эту дату нет на карте</translation>
  </message>
  <message>
   <source>No claim is known by then.</source>
   <translation>К этому времени утверждений не известно.</translation>
  </message>
  <message>
   <source>Fold the panel</source>
   <translation>Свернуть панель</translation>
  </message>
  <message>
   <source>Passport</source>
   <translation>Паспорт</translation>
  </message>
  <message>
   <source>drawn in this project</source>
   <translation>нарисовано в этом проекте</translation>
  </message>
  <message>
   <source>Show all %1</source>
   <translation>Показать все: %1</translation>
  </message>
  <message>
   <source>Change of the scenario</source>
   <translation>Изменение сценария</translation>
  </message>
  <message>
   <source>Choose a figure of the cost table.</source>
   <translation>Выберите показатель таблицы затрат.</translation>
  </message>
  <message>
   <source>“%1” is no number.</source>
   <translation>«%1» — не число.</translation>
  </message>
  <message>
   <source>From the day</source>
   <translation>Со дня</translation>
  </message>
  <message>
   <source>always; or 2027, 2027-09, 2027-09-22</source>
   <translation>всегда; или 2027, 2027-09, 2027-09-22</translation>
  </message>
  <message>
   <source>What it supposes</source>
   <translation>Что предполагается</translation>
  </message>
  <message>
   <source>assumption</source>
   <translation>допущение</translation>
  </message>
  <message>
   <source>Line</source>
   <translation>Линия</translation>
  </message>
  <message>
   <source>all rules</source>
   <translation>все правила</translation>
  </message>
  <message>
   <source>Rule or regime</source>
   <translation>Правило или режим</translation>
  </message>
  <message>
   <source>Figure</source>
   <translation>Показатель</translation>
  </message>
  <message>
   <source>Low</source>
   <translation>Низшее</translation>
  </message>
  <message>
   <source>High</source>
   <translation>Высшее</translation>
  </message>
  <message>
   <source>every cargo</source>
   <translation>любой груз</translation>
  </message>
  <message>
   <source>humanitarian goods</source>
   <translation>гуманитарные грузы</translation>
  </message>
  <message>
   <source>non-military trade</source>
   <translation>невоенная торговля</translation>
  </message>
  <message>
   <source>For</source>
   <translation>Для</translation>
  </message>
  <message>
   <source>not stated</source>
   <translation>не указана</translation>
  </message>
  <message>
   <source>Mode</source>
   <translation>Вид транспорта</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Откуда</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Куда</translation>
  </message>
  <message>
   <source>Kilometres</source>
   <translation>Километры</translation>
  </message>
  <message>
   <source>as drawn</source>
   <translation>как на карте</translation>
  </message>
  <message>
   <source>Hours</source>
   <translation>Часы</translation>
  </message>
  <message>
   <source>by the cost table</source>
   <translation>по таблице затрат</translation>
  </message>
  <message>
   <source>Time and cost along the path</source>
   <translation>Время и стоимость вдоль пути</translation>
  </message>
  <message>
   <source>Find a path: its time and cost over the kilometres are drawn here.</source>
   <translation>Найдите путь: здесь будут показаны его время и стоимость по километрам.</translation>
  </message>
  <message>
   <source>hours</source>
   <translation>часы</translation>
  </message>
  <message>
   <source>USD/t</source>
   <translation>долл./т</translation>
  </message>
  <message>
   <source>Alternatives</source>
   <translation>Варианты</translation>
  </message>
  <message>
   <source>Leg</source>
   <translation>Участок пути</translation>
  </message>
  <message>
   <source>Legs</source>
   <translation>Участки пути</translation>
  </message>
  <message>
   <source>What is met</source>
   <translation>Что на пути</translation>
  </message>
  <message>
   <source>Events</source>
   <translation>События</translation>
  </message>
  <message>
   <source>Keep as route</source>
   <translation>В маршруты</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>Показать</translation>
  </message>
  <message>
   <source>Chart</source>
   <translation>График</translation>
  </message>
  <message>
   <source>Show what is reached</source>
   <translation>Показать достижимое</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>Место</translation>
  </message>
  <message>
   <source>Places that are reached</source>
   <translation>Достижимые места</translation>
  </message>
  <message>
   <source>m</source>
   <translation>м</translation>
  </message>
  <message>
   <source>Faults of the joints</source>
   <translation>Ошибки соединений</translation>
  </message>
  <message>
   <source>Reach</source>
   <translation>Досягаемость</translation>
  </message>
  <message>
   <source>Faults</source>
   <translation>Ошибки</translation>
  </message>
  <message>
   <source>Write two places, or click them on the map with the tool (P).</source>
   <translation>Напишите два места или щёлкните их на карте инструментом (P).</translation>
  </message>
  <message>
   <source>Looking for the path…</source>
   <translation>Поиск пути…</translation>
  </message>
  <message>
   <source>high seas</source>
   <translation>открытое море</translation>
  </message>
  <message>
   <source>by lorry</source>
   <translation>грузовиком</translation>
  </message>
  <message>
   <source>%1. Length: %2</source>
   <translation>%1. Длина: %2</translation>
  </message>
  <message>
   <source>%1 places, %2 of lines. Colours from near to far, up to %3.</source>
   <translation>Мест: %1, линий: %2. Цвета от ближних к дальним, до %3.</translation>
  </message>
  <message>
   <source>Loose end: %1 misses %2</source>
   <translation>Свободный конец: %1 не доходит до %2</translation>
  </message>
  <message>
   <source>Drawn twice: %1 along %2</source>
   <translation>Начерчено дважды: %1 вдоль %2</translation>
  </message>
  <message>
   <source>Apart: %1 and %2</source>
   <translation>Не связаны: %1 и %2</translation>
  </message>
  <message>
   <source>Faults: %1. Click one to see where.</source>
   <translation>Ошибок: %1. Щёлкните, чтобы увидеть место.</translation>
  </message>
  <message>
   <source>No path</source>
   <translation>Пути нет</translation>
  </message>
  <message>
   <source>Everything within a limit of the place “From” on the page Path.</source>
   <translation>Всё в пределах заданной величины от места «Откуда» на странице «Путь».</translation>
  </message>
  <message>
   <source>Limit</source>
   <translation>Предел</translation>
  </message>
  <message>
   <source>From here</source>
   <translation>Отсюда</translation>
  </message>
  <message>
   <source>Looking for the path</source>
   <translation>Поиск пути</translation>
  </message>
  <message>
   <source>Write or click the place “From” first.</source>
   <translation>Сначала укажите место «Откуда».</translation>
  </message>
  <message>
   <source>Looking for what is reached…</source>
   <translation>Поиск достижимого…</translation>
  </message>
  <message>
   <source>Looking for what is reached</source>
   <translation>Поиск достижимого</translation>
  </message>
  <message>
   <source>Looking for faults of the joints</source>
   <translation>Поиск ошибок соединений</translation>
  </message>
  <message>
   <source>Keeping the path</source>
   <translation>Сохранение пути</translation>
  </message>
  <message>
   <source>Keep path</source>
   <translation>Сохранить путь</translation>
  </message>
  <message>
   <source>The path is kept as a route in the layer Paths.</source>
   <translation>Путь сохранён как маршрут в слое «Пути».</translation>
  </message>
  <message>
   <source>Cancelled.</source>
   <translation>Отменено.</translation>
  </message>
  <message>
   <source>Preview of the sheet</source>
   <translation>Предварительный просмотр листа</translation>
  </message>
  <message>
   <source>Working</source>
   <translation>Выполнение</translation>
  </message>
  <message>
   <source>%1 was left closed: a window shows one project.</source>
   <translation>%1 не открыт: в окне показан один проект.</translation>
  </message>
  <message>
   <source>Projects and packages (%1)</source>
   <translation>Проекты и пакеты (%1)</translation>
  </message>
  <message>
   <source>Open project</source>
   <translation>Открытие проекта</translation>
  </message>
  <message>
   <source>Save project as</source>
   <translation>Сохранение проекта как</translation>
  </message>
  <message>
   <source>Save portable package</source>
   <translation>Сохранение переносимого пакета</translation>
  </message>
  <message>
   <source>Project name</source>
   <translation>Название проекта</translation>
  </message>
  <message>
   <source>Name on sheets and pages:</source>
   <translation>Название на листах и страницах:</translation>
  </message>
  <message>
   <source>Name the project %1</source>
   <translation>Название проекта %1</translation>
  </message>
  <message>
   <source>Restoring unsaved work</source>
   <translation>Восстановление несохранённой работы</translation>
  </message>
  <message>
   <source>Saving %1</source>
   <translation>Сохранение %1</translation>
  </message>
  <message>
   <source>Not saved</source>
   <translation>Не сохранён</translation>
  </message>
  <message>
   <source>%1 is written without the rows of %2: their files are missing.</source>
   <translation>%1 записан без строк %2: их файлы отсутствуют.</translation>
  </message>
  <message>
   <source>Unsaved work cannot be kept safe against a crash: %1</source>
   <translation>Несохранённую работу нельзя защитить от сбоя: %1</translation>
  </message>
  <message>
   <source>Reading kilometres</source>
   <translation>Читаются километры</translation>
  </message>
  <message>
   <source>Sanctions screen</source>
   <translation>Проверка санкций</translation>
  </message>
  <message>
   <source>Show sanctions</source>
   <translation>Показать санкции</translation>
  </message>
  <message>
   <source>Hide sanctions</source>
   <translation>Скрыть санкции</translation>
  </message>
  <message>
   <source>Edit claim %1</source>
   <translation>Изменить утверждение %1</translation>
  </message>
  <message>
   <source>Add claim %1</source>
   <translation>Добавить утверждение %1</translation>
  </message>
  <message>
   <source>Delete claim %1</source>
   <translation>Удалить утверждение %1</translation>
  </message>
  <message>
   <source>Tables (*.csv *.xlsx)</source>
   <translation>Таблицы (*.csv *.xlsx)</translation>
  </message>
  <message>
   <source>Reading %1</source>
   <translation>Читается %1</translation>
  </message>
  <message>
   <source>Import %1</source>
   <translation>Импортировать %1</translation>
  </message>
  <message>
   <source>CSV table (*.csv)</source>
   <translation>Таблица CSV (*.csv)</translation>
  </message>
  <message>
   <source>Excel workbook (*.xlsx)</source>
   <translation>Книга Excel (*.xlsx)</translation>
  </message>
  <message>
   <source>JSON (*.json)</source>
   <translation>JSON (*.json)</translation>
  </message>
  <message>
   <source>Export claims</source>
   <translation>Экспорт утверждений</translation>
  </message>
  <message>
   <source>Export screening</source>
   <translation>Экспорт проверки</translation>
  </message>
  <message>
   <source>From: name, id or coordinates</source>
   <translation>Откуда: имя, код или координаты</translation>
  </message>
  <message>
   <source>Exchange from and to</source>
   <translation>Поменять местами начало и конец</translation>
  </message>
  <message>
   <source>Add a place on the way</source>
   <translation>Добавить место на пути</translation>
  </message>
  <message>
   <source>What the path has least of</source>
   <translation>Чего на пути меньше всего</translation>
  </message>
  <message>
   <source>Find path</source>
   <translation>Найти путь</translation>
  </message>
  <message>
   <source>No cargo named</source>
   <translation>Груз не назван</translation>
  </message>
  <message>
   <source>By way of</source>
   <translation>Через</translation>
  </message>
  <message>
   <source>Remove this place</source>
   <translation>Убрать это место</translation>
  </message>
  <message>
   <source>Cargo, for the sanctions</source>
   <translation>Груз, для санкций</translation>
  </message>
  <message>
   <source>What is carried, for the sanctions</source>
   <translation>Что перевозится, для санкций</translation>
  </message>
  <message>
   <source>How many paths</source>
   <translation>Сколько путей</translation>
  </message>
  <message>
   <source>One path</source>
   <translation>Один путь</translation>
  </message>
  <message>
   <source>Up to %1 paths</source>
   <translation>До %1 путей</translation>
  </message>
  <message>
   <source>Avoid: %1</source>
   <translation>Избегать: %1</translation>
  </message>
  <message>
   <source>Avoid…</source>
   <translation>Избегать…</translation>
  </message>
  <message>
   <source>Countries that the path must not enter, at sea too</source>
   <translation>Страны, куда путь не должен заходить, в том числе морем</translation>
  </message>
  <message>
   <source>Filter, e.g. gas shelved</source>
   <translation>Фильтр, напр.: газ отложено</translation>
  </message>
  <message>
   <source>No route matches “%1”.</source>
   <translation>Нет маршрутов по запросу «%1».</translation>
  </message>
  <message>
   <source>Routes</source>
   <translation>Маршруты</translation>
  </message>
  <message>
   <source>%1 of %2 match</source>
   <translation>подходит %1 из %2</translation>
  </message>
  <message>
   <source>%1 of %2 in view</source>
   <translation>на карте %1 из %2</translation>
  </message>
  <message>
   <source>Change…</source>
   <translation>Изменить…</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Убрать</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>Выше</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>Ниже</translation>
  </message>
  <message>
   <source>%1 This scenario comes with nkgis: duplicate it to change it.</source>
   <translation>%1 Это встроенный сценарий: чтобы изменить, дублируйте его.</translation>
  </message>
  <message>
   <source>Add to scenario</source>
   <translation>Добавить в сценарий</translation>
  </message>
  <message>
   <source>Change scenario</source>
   <translation>Изменить сценарий</translation>
  </message>
  <message>
   <source>%1, copy</source>
   <translation>%1, копия</translation>
  </message>
  <message>
   <source>Duplicate scenario</source>
   <translation>Дублировать сценарий</translation>
  </message>
  <message>
   <source>Delete scenario</source>
   <translation>Удалить сценарий</translation>
  </message>
  <message>
   <source>Rename scenario</source>
   <translation>Переименовать сценарий</translation>
  </message>
  <message>
   <source>Switch a change on</source>
   <translation>Включить изменение</translation>
  </message>
  <message>
   <source>Switch a change off</source>
   <translation>Выключить изменение</translation>
  </message>
  <message>
   <source>Remove from scenario</source>
   <translation>Убрать из сценария</translation>
  </message>
  <message>
   <source>Reorder scenario</source>
   <translation>Изменить порядок в сценарии</translation>
  </message>
  <message>
   <source>Close a line…</source>
   <translation>Закрыть линию…</translation>
  </message>
  <message>
   <source>Open a line…</source>
   <translation>Открыть линию…</translation>
  </message>
  <message>
   <source>Change a gauge…</source>
   <translation>Изменить колею…</translation>
  </message>
  <message>
   <source>Add a link…</source>
   <translation>Добавить связь…</translation>
  </message>
  <message>
   <source>Lift a rule…</source>
   <translation>Снять правило…</translation>
  </message>
  <message>
   <source>Enforce the rules…</source>
   <translation>Применить правила…</translation>
  </message>
  <message>
   <source>Set a cost…</source>
   <translation>Задать стоимость…</translation>
  </message>
  <message>
   <source>Add a change</source>
   <translation>Добавить изменение</translation>
  </message>
  <message>
   <source>Changes in their order</source>
   <translation>Изменения по порядку</translation>
  </message>
  <message>
   <source>Scenario %1</source>
   <translation>Сценарий «%1»</translation>
  </message>
  <message>
   <source>Edit scenarios…</source>
   <translation>Изменить сценарии…</translation>
  </message>
  <message>
   <source>Scenario: what is supposed to be open, closed or lifted ([ and ])</source>
   <translation>Сценарий: что предполагается открытым, закрытым или снятым ([ и ])</translation>
  </message>
  <message>
   <source>Setting the scenario</source>
   <translation>Установка сценария</translation>
  </message>
  <message>
   <source>situation date</source>
   <translation>дата обстановки</translation>
  </message>
  <message>
   <source>2018, 2018-06 or 2018-06-15; empty for the situation date, else today</source>
   <translation>2018, 2018-06 или 2018-06-15; пусто: дата обстановки, иначе сегодня</translation>
  </message>
  <message>
   <source>Worst of all regimes</source>
   <translation>Худшее из всех режимов</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Экспорт…</translation>
  </message>
  <message>
   <source>Cargo</source>
   <translation>Груз</translation>
  </message>
  <message>
   <source>Destination</source>
   <translation>Назначение</translation>
  </message>
  <message>
   <source>Way</source>
   <translation>Путь</translation>
  </message>
  <message>
   <source>Actors</source>
   <translation>Участники</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Дата</translation>
  </message>
  <message>
   <source>Goods or an activity, by name or synonym in any language</source>
   <translation>Товар или деятельность: название или синоним на любом языке</translation>
  </message>
  <message>
   <source>Kinds of actors or countries that take part, parted by semicolons</source>
   <translation>Виды участников или страны через точку с запятой</translation>
  </message>
  <message>
   <source>Question to the sanctions screen</source>
   <translation>Вопрос к проверке санкций</translation>
  </message>
  <message>
   <source>Screening</source>
   <translation>Идёт проверка</translation>
  </message>
  <message>
   <source>the selected route</source>
   <translation>выбранный маршрут</translation>
  </message>
  <message>
   <source>the open sea</source>
   <translation>открытое море</translation>
  </message>
  <message>
   <source>Select a route on the map or in the table, or choose a way.</source>
   <translation>Выберите маршрут на карте или в таблице либо укажите путь.</translation>
  </message>
  <message>
   <source>Commercially blocked</source>
   <translation>Коммерчески заблокировано</translation>
  </message>
  <message>
   <source>%1 from %2 to %3 by %5 on %4</source>
   <translation>%1, %2 – %3, путь: %5, дата: %4</translation>
  </message>
  <message>
   <source>There is no cargo called %1; choose one of the list.</source>
   <translation>Груза «%1» нет; выберите из списка.</translation>
  </message>
  <message>
   <source>%1 is no country code; write two letters such as RU or KP.</source>
   <translation>%1 не код страны; напишите две буквы, например RU или KP.</translation>
  </message>
  <message>
   <source>%1 is no route, passage or project; choose one of the list.</source>
   <translation>%1 не маршрут, не морской путь и не проект; выберите из списка.</translation>
  </message>
  <message>
   <source>%1 is no date; write 2018, 2018-06 or 2018-06-15.</source>
   <translation>%1 не дата; напишите 2018, 2018-06 или 2018-06-15.</translation>
  </message>
  <message>
   <source>Search names, ids, 42.4, 130.6   Ctrl+K</source>
   <translation>Поиск: названия, id, 42.4, 130.6   Ctrl+K</translation>
  </message>
  <message>
   <source>Search names, ids, texts and coordinates</source>
   <translation>Поиск названий, id, текстов и координат</translation>
  </message>
  <message>
   <source>Nothing is called “%1”.</source>
   <translation>Ничего с названием «%1» нет.</translation>
  </message>
  <message>
   <source>Indexing names for the search</source>
   <translation>Индексирование названий для поиска</translation>
  </message>
  <message>
   <source>The day the sections hold: 2013, 2013-09 or 2013-09-22; empty for now</source>
   <translation>Дата, на которую показаны участки: 2013, 2013-09 или 2013-09-22; пусто – сейчас</translation>
  </message>
  <message>
   <source>now</source>
   <translation>сейчас</translation>
  </message>
  <message>
   <source>Sections</source>
   <translation>Участки</translation>
  </message>
  <message>
   <source>%1 events could not be read</source>
   <translation>не прочитано событий: %1</translation>
  </message>
  <message>
   <source>1 event could not be read</source>
   <translation>не прочитано одно событие</translation>
  </message>
  <message>
   <source>Slides of the selected route (*.pptx)</source>
   <translation>Слайды выбранного маршрута (*.pptx)</translation>
  </message>
  <message>
   <source>Slides of the story (*.pptx)</source>
   <translation>Слайды показа (*.pptx)</translation>
  </message>
  <message>
   <source>Slides of the whole project (*.pptx)</source>
   <translation>Слайды всего проекта (*.pptx)</translation>
  </message>
  <message>
   <source>Slides</source>
   <translation>Слайды</translation>
  </message>
  <message>
   <source>Update the slides in %1?</source>
   <translation>Обновить слайды в %1?</translation>
  </message>
  <message>
   <source>Maps, figures, tables and notes of nkgis are made anew where they stand. Your own slides, shapes, notes and headings stay.</source>
   <translation>Карты, показатели, таблицы и заметки nkgis будут созданы заново на своих местах. Ваши слайды, фигуры, заметки и заголовки останутся.</translation>
  </message>
  <message>
   <source>%1 has no slides of nkgis yet.</source>
   <translation>В %1 пока нет слайдов nkgis.</translation>
  </message>
  <message>
   <source>They can be added behind the slides that are there, which stay as they are.</source>
   <translation>Их можно добавить после имеющихся слайдов, которые не изменятся.</translation>
  </message>
  <message>
   <source>&amp;Update</source>
   <translation>&amp;Обновить</translation>
  </message>
  <message>
   <source>&amp;Replace the file</source>
   <translation>&amp;Заменить файл</translation>
  </message>
  <message>
   <source>WGS 84 geodesic</source>
   <translation>Геодезическая WGS 84</translation>
  </message>
  <message>
   <source>Online: %1</source>
   <translation>Онлайн: %1</translation>
  </message>
  <message>
   <source>Online: %1 does not answer</source>
   <translation>Онлайн: %1 не отвечает</translation>
  </message>
  <message>
   <source>An online basemap is on. Click to switch it off.</source>
   <translation>Онлайн-подложка включена. Щёлкните, чтобы выключить.</translation>
  </message>
  <message>
   <source>No tiles come: the network or the service is down. The map shows what is built in.</source>
   <translation>Тайлы не приходят: нет сети или служба не отвечает. Карта показывает встроенную подложку.</translation>
  </message>
  <message>
   <source>Borders: %1</source>
   <translation>Границы: %1</translation>
  </message>
  <message>
   <source>no date</source>
   <translation>дата не указана</translation>
  </message>
  <message>
   <source>Border set %1, %2; tolerance %3 m, water gap %4 m</source>
   <translation>Набор границ %1, %2; допуск %3 м, водный разрыв %4 м</translation>
  </message>
  <message>
   <source>Strip</source>
   <translation>Линейная схема</translation>
  </message>
  <message>
   <source>&amp;Usual lanes</source>
   <translation>&amp;Обычные дорожки</translation>
  </message>
  <message>
   <source>Choose lanes</source>
   <translation>Выбрать дорожки</translation>
  </message>
  <message>
   <source>Show more kilometres (−)</source>
   <translation>Показать больше километров (−)</translation>
  </message>
  <message>
   <source>Show fewer kilometres (+)</source>
   <translation>Показать меньше километров (+)</translation>
  </message>
  <message>
   <source>Show the whole route (0)</source>
   <translation>Показать весь маршрут (0)</translation>
  </message>
  <message>
   <source>Export, copy, print, compare</source>
   <translation>Экспорт, копирование, печать, сравнение</translation>
  </message>
  <message>
   <source>Show the table</source>
   <translation>Показать таблицу</translation>
  </message>
  <message>
   <source>&amp;Zoom the map to this</source>
   <translation>&amp;Показать это на карте</translation>
  </message>
  <message>
   <source>Copy “%1”</source>
   <translation>Копировать «%1»</translation>
  </message>
  <message>
   <source>&amp;Lanes</source>
   <translation>&amp;Дорожки</translation>
  </message>
  <message>
   <source>&amp;Remove %1 from the comparison</source>
   <translation>&amp;Убрать из сравнения: %1</translation>
  </message>
  <message>
   <source>This layer has no style of its own.</source>
   <translation>У этого слоя нет своего стиля.</translation>
  </message>
  <message>
   <source>Finding classes</source>
   <translation>Поиск классов</translation>
  </message>
  <message>
   <source>Sorting %1 into classes</source>
   <translation>Распределение по классам: %1</translation>
  </message>
  <message>
   <source>The text that was copied</source>
   <translation>Скопированный текст</translation>
  </message>
  <message>
   <source>Paste style</source>
   <translation>Вставить стиль</translation>
  </message>
  <message>
   <source>Save style</source>
   <translation>Сохранить стиль</translation>
  </message>
  <message>
   <source>Style (*.json)</source>
   <translation>Стиль (*.json)</translation>
  </message>
  <message>
   <source>Load style</source>
   <translation>Загрузить стиль</translation>
  </message>
  <message>
   <source>Reading the fields</source>
   <translation>Чтение полей</translation>
  </message>
  <message>
   <source>Timeline of dated events</source>
   <translation>Шкала времени с датированными событиями</translation>
  </message>
  <message>
   <source>No project</source>
   <translation>Вне проектов</translation>
  </message>
  <message>
   <source>Situation date</source>
   <translation>Дата положения</translation>
  </message>
  <message>
   <source>Situation date; at the right end today</source>
   <translation>Дата положения; справа — сегодня</translation>
  </message>
  <message>
   <source>Speed of playing</source>
   <translation>Скорость показа</translation>
  </message>
  <message>
   <source>Lanes by kind</source>
   <translation>По видам</translation>
  </message>
  <message>
   <source>Lanes by project</source>
   <translation>По проектам</translation>
  </message>
  <message>
   <source>Lanes</source>
   <translation>Дорожки</translation>
  </message>
  <message>
   <source>Knowledge follows</source>
   <translation>Знание следует</translation>
  </message>
  <message>
   <source>The knowledge date goes with the situation date: what was known at the time</source>
   <translation>Дата знания идёт за датой положения: что знали в то время</translation>
  </message>
  <message>
   <source>A dot is a day, a square a month, a flat bar a year. Full: read in its source; pale: second hand or derived; hollow: from memory. Beneath: trade by year; diamonds are competing claims.</source>
   <translation>Точка — день, квадрат — месяц, плоская полоса — год. Залито: прочитано в источнике; бледно: из вторых рук или выведено; пусто: по памяти. Ниже — торговля по годам; ромбы — расходящиеся утверждения.</translation>
  </message>
  <message>
   <source>%1: show or fold the rules that decide</source>
   <translation>%1: показать или свернуть решающие правила</translation>
  </message>
  <message>
   <source>Add a field</source>
   <translation>Добавить поле</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Текст</translation>
  </message>
  <message>
   <source>Whole number</source>
   <translation>Целое число</translation>
  </message>
  <message>
   <source>Number</source>
   <translation>Число</translation>
  </message>
  <message>
   <source>Yes or no</source>
   <translation>Да или нет</translation>
  </message>
  <message>
   <source>Set the &amp;clocks…</source>
   <translation>Установить &amp;даты…</translation>
  </message>
  <message>
   <source>Choose the situation date and the knowledge date</source>
   <translation>Выбрать дату положения и дату знания</translation>
  </message>
  <message>
   <source>Both to to&amp;day</source>
   <translation>Обе на &amp;сегодня</translation>
  </message>
  <message>
   <source>Show what holds today by all that is known</source>
   <translation>Показать то, что есть сегодня по всему известному</translation>
  </message>
  <message>
   <source>To the &amp;25 April 2019</source>
   <translation>К &amp;25 апреля 2019</translation>
  </message>
  <message>
   <source>Set both clocks to the summit in Vladivostok: what held then, as it was known then</source>
   <translation>Поставить обе даты на день встречи во Владивостоке: что было тогда, как это знали тогда</translation>
  </message>
  <message>
   <source>&amp;Play the situation date</source>
   <translation>&amp;Проиграть дату положения</translation>
  </message>
  <message>
   <source>Let the situation date run through the months, up to today; again to pause</source>
   <translation>Вести дату положения по месяцам до сегодняшнего дня; ещё раз — пауза</translation>
  </message>
  <message>
   <source>Event &amp;before</source>
   <translation>Событие &amp;раньше</translation>
  </message>
  <message>
   <source>Go to the date of the event before</source>
   <translation>Перейти к дате предыдущего события</translation>
  </message>
  <message>
   <source>Event &amp;after</source>
   <translation>Событие &amp;позже</translation>
  </message>
  <message>
   <source>Go to the date of the next event</source>
   <translation>Перейти к дате следующего события</translation>
  </message>
  <message>
   <source>Show &amp;everything on the map</source>
   <translation>Показать на карте &amp;всё</translation>
  </message>
  <message>
   <source>Show the lines of all projects again</source>
   <translation>Снова показать линии всех проектов</translation>
  </message>
  <message>
   <source>&amp;Select</source>
   <translation>&amp;Выбор</translation>
  </message>
  <message>
   <source>Select features and move the map</source>
   <translation>Выбирать объекты и двигать карту</translation>
  </message>
  <message>
   <source>Draw &amp;line</source>
   <translation>Нарисовать &amp;линию</translation>
  </message>
  <message>
   <source>Draw a line of geodesic legs</source>
   <translation>Нарисовать линию из геодезических отрезков</translation>
  </message>
  <message>
   <source>Draw &amp;area</source>
   <translation>Нарисовать &amp;область</translation>
  </message>
  <message>
   <source>Draw an area</source>
   <translation>Нарисовать область</translation>
  </message>
  <message>
   <source>&amp;Measure distance</source>
   <translation>&amp;Измерить расстояние</translation>
  </message>
  <message>
   <source>Measure a distance and its parts in every country</source>
   <translation>Измерить расстояние и его части по странам</translation>
  </message>
  <message>
   <source>Measure a&amp;rea</source>
   <translation>Измерить &amp;площадь</translation>
  </message>
  <message>
   <source>Measure an area</source>
   <translation>Измерить площадь</translation>
  </message>
  <message>
   <source>&amp;Edit vertices</source>
   <translation>Изменить &amp;вершины</translation>
  </message>
  <message>
   <source>Move, insert and remove the vertices of the selected line or area</source>
   <translation>Перемещать, вставлять и удалять вершины выбранной линии или области</translation>
  </message>
  <message>
   <source>S&amp;plit a line</source>
   <translation>&amp;Разделить линию</translation>
  </message>
  <message>
   <source>Cut a line in two at a click</source>
   <translation>Разрезать линию надвое щелчком</translation>
  </message>
  <message>
   <source>&amp;Join two lines</source>
   <translation>&amp;Соединить две линии</translation>
  </message>
  <message>
   <source>Make one line of two, at their nearest ends</source>
   <translation>Сделать из двух линий одну по ближайшим концам</translation>
  </message>
  <message>
   <source>&amp;Find a path</source>
   <translation>&amp;Найти путь</translation>
  </message>
  <message>
   <source>Find a path on the networks between two clicks</source>
   <translation>Найти путь по сетям между двумя щелчками</translation>
  </message>
  <message>
   <source>S&amp;nap</source>
   <translation>&amp;Привязка</translation>
  </message>
  <message>
   <source>Snap to vertices, lines, places and borders of the visible layers</source>
   <translation>Привязка к вершинам, линиям, местам и границам видимых слоёв</translation>
  </message>
  <message>
   <source>&amp;Trace</source>
   <translation>&amp;Обводка</translation>
  </message>
  <message>
   <source>Follow an existing line between two clicks; also with Shift held</source>
   <translation>Следовать имеющейся линии между двумя щелчками; также при нажатой Shift</translation>
  </message>
  <message>
   <source>&amp;Finish</source>
   <translation>&amp;Завершить</translation>
  </message>
  <message>
   <source>End the line, area or measurement</source>
   <translation>Завершить линию, область или измерение</translation>
  </message>
  <message>
   <source>Remove &amp;vertex</source>
   <translation>Удалить в&amp;ершину</translation>
  </message>
  <message>
   <source>Remove the vertex drawn last, or the one that was touched last</source>
   <translation>Удалить последнюю нарисованную или тронутую вершину</translation>
  </message>
  <message>
   <source>&amp;Keep measurement</source>
   <translation>&amp;Сохранить измерение</translation>
  </message>
  <message>
   <source>Keep what is measured in the layer Measurements</source>
   <translation>Сохранить измеренное в слое измерений</translation>
  </message>
  <message>
   <source>Re&amp;verse line</source>
   <translation>О&amp;братить линию</translation>
  </message>
  <message>
   <source>Let the selected line run the other way</source>
   <translation>Направить выбранную линию в другую сторону</translation>
  </message>
  <message>
   <source>&amp;Duplicate</source>
   <translation>&amp;Копировать</translation>
  </message>
  <message>
   <source>Copy the selected line or area into the project's own layer</source>
   <translation>Копировать выбранную линию или область в собственный слой проекта</translation>
  </message>
  <message>
   <source>Re&amp;name…</source>
   <translation>Пере&amp;именовать…</translation>
  </message>
  <message>
   <source>Give the selected feature another name</source>
   <translation>Дать выбранному объекту другое имя</translation>
  </message>
  <message>
   <source>De&amp;lete</source>
   <translation>&amp;Удалить</translation>
  </message>
  <message>
   <source>Delete the selected feature of an own layer</source>
   <translation>Удалить выбранный объект собственного слоя</translation>
  </message>
  <message>
   <source>&amp;Copy whole layer</source>
   <translation>Копировать &amp;весь слой</translation>
  </message>
  <message>
   <source>Copy the layer of the selected feature into the project, where it can be edited</source>
   <translation>Скопировать слой выбранного объекта в проект, где его можно править</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;Отменить</translation>
  </message>
  <message>
   <source>Take the last change back</source>
   <translation>Отменить последнее изменение</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>&amp;Повторить</translation>
  </message>
  <message>
   <source>Make the change again</source>
   <translation>Внести изменение снова</translation>
  </message>
  <message>
   <source>&amp;Copy rows</source>
   <translation>&amp;Копировать строки</translation>
  </message>
  <message>
   <source>Copy the selected rows of the table</source>
   <translation>Копировать выбранные строки таблицы</translation>
  </message>
  <message>
   <source>Copy &amp;map picture</source>
   <translation>Копировать к&amp;арту как картинку</translation>
  </message>
  <message>
   <source>Copy the map as it is on the screen</source>
   <translation>Копировать карту, как она видна на экране</translation>
  </message>
  <message>
   <source>&amp;Search</source>
   <translation>&amp;Найти</translation>
  </message>
  <message>
   <source>Find a route or a place in any language</source>
   <translation>Найти маршрут или место на любом языке</translation>
  </message>
  <message>
   <source>&amp;Go to…</source>
   <translation>&amp;Перейти…</translation>
  </message>
  <message>
   <source>Show a place by its coordinates or its name</source>
   <translation>Показать место по координатам или названию</translation>
  </message>
  <message>
   <source>&amp;New</source>
   <translation>&amp;Новый</translation>
  </message>
  <message>
   <source>Begin anew with the bundled data</source>
   <translation>Начать заново со встроенными данными</translation>
  </message>
  <message>
   <source>Open projec&amp;t…</source>
   <translation>Открыть &amp;проект…</translation>
  </message>
  <message>
   <source>Open a project or a portable package</source>
   <translation>Открыть проект или переносимый пакет</translation>
  </message>
  <message>
   <source>&amp;Open…</source>
   <translation>&amp;Открыть…</translation>
  </message>
  <message>
   <source>Open a file with routes, points or areas</source>
   <translation>Открыть файл с маршрутами, точками или территориями</translation>
  </message>
  <message>
   <source>Open ta&amp;ble (CSV)…</source>
   <translation>Открыть &amp;таблицу (CSV)…</translation>
  </message>
  <message>
   <source>Open a table and say how it is read: encoding, separator, columns, coordinate system</source>
   <translation>Открыть таблицу и указать, как её читать: кодировка, разделитель, столбцы, система координат</translation>
  </message>
  <message>
   <source>Open a file used before</source>
   <translation>Открыть ранее использованный файл</translation>
  </message>
  <message>
   <source>Save the project</source>
   <translation>Сохранить проект</translation>
  </message>
  <message>
   <source>Save the project under another name</source>
   <translation>Сохранить проект под другим именем</translation>
  </message>
  <message>
   <source>Save portable pac&amp;kage…</source>
   <translation>Сохранить переносимый па&amp;кет…</translation>
  </message>
  <message>
   <source>Save the project with all its data in one file that opens anywhere</source>
   <translation>Сохранить проект со всеми данными в одном файле, который открывается везде</translation>
  </message>
  <message>
   <source>Pro&amp;ject name…</source>
   <translation>Название прое&amp;кта…</translation>
  </message>
  <message>
   <source>Change the name on sheets and pages</source>
   <translation>Изменить название на листах и страницах</translation>
  </message>
  <message>
   <source>&amp;Sheet (PDF)…</source>
   <translation>&amp;Лист (PDF)…</translation>
  </message>
  <message>
   <source>Save a finished sheet with title, legend and sources</source>
   <translation>Сохранить готовый лист с заголовком, легендой и источниками</translation>
  </message>
  <message>
   <source>Slid&amp;es (PPTX)…</source>
   <translation>&amp;Слайды (PPTX)…</translation>
  </message>
  <message>
   <source>Save slides with editable text, tables and charts, or update those that are there</source>
   <translation>Сохранить слайды с редактируемыми текстом, таблицами и диаграммами или обновить имеющиеся</translation>
  </message>
  <message>
   <source>&amp;Web page (HTML)…</source>
   <translation>&amp;Веб-страница (HTML)…</translation>
  </message>
  <message>
   <source>Save one page that opens without a network</source>
   <translation>Сохранить страницу, которая открывается без сети</translation>
  </message>
  <message>
   <source>&amp;Film (GIF, MP4)…</source>
   <translation>&amp;Фильм (GIF, MP4)…</translation>
  </message>
  <message>
   <source>Save how the map changes through time, scenarios or the story as a film</source>
   <translation>Сохранить как фильм изменение карты во времени, по сценариям или по истории</translation>
  </message>
  <message>
   <source>Strip &amp;diagram (SVG, PDF, PNG)…</source>
   <translation>&amp;Линейная схема (SVG, PDF, PNG)…</translation>
  </message>
  <message>
   <source>Save the strip of the selected routes as a drawing or a picture</source>
   <translation>Сохранить линейную схему выбранных маршрутов как рисунок или картинку</translation>
  </message>
  <message>
   <source>Strip &amp;book (PDF)…</source>
   <translation>Альбом линейных с&amp;хем (PDF)…</translation>
  </message>
  <message>
   <source>Save the selected route page by page, the map above and its strip below</source>
   <translation>Сохранить выбранный маршрут постранично: сверху карта, снизу линейная схема</translation>
  </message>
  <message>
   <source>&amp;Picture (PNG)…</source>
   <translation>&amp;Картинка (PNG)…</translation>
  </message>
  <message>
   <source>Save the map as a picture</source>
   <translation>Сохранить карту как картинку</translation>
  </message>
  <message>
   <source>P&amp;icture for print (TIFF)…</source>
   <translation>Картинка для пе&amp;чати (TIFF)…</translation>
  </message>
  <message>
   <source>Save the map as a picture for print, with many dots per inch</source>
   <translation>Сохранить карту картинкой для печати, с большим числом точек на дюйм</translation>
  </message>
  <message>
   <source>&amp;Vector drawing (SVG)…</source>
   <translation>&amp;Векторный чертёж (SVG)…</translation>
  </message>
  <message>
   <source>Save the map as a drawing</source>
   <translation>Сохранить карту как чертёж</translation>
  </message>
  <message>
   <source>Wor&amp;kbook (XLSX)…</source>
   <translation>Кни&amp;га (XLSX)…</translation>
  </message>
  <message>
   <source>Save routes, segments, crossings, claims and sources as a workbook</source>
   <translation>Сохранить маршруты, отрезки, переходы, утверждения и источники книгой</translation>
  </message>
  <message>
   <source>&amp;Table (CSV)…</source>
   <translation>&amp;Таблица (CSV)…</translation>
  </message>
  <message>
   <source>Save one row for every route</source>
   <translation>Сохранить по строке на маршрут</translation>
  </message>
  <message>
   <source>P&amp;assports (JSON)…</source>
   <translation>П&amp;аспорта (JSON)…</translation>
  </message>
  <message>
   <source>Save every measured figure</source>
   <translation>Сохранить все измеренные величины</translation>
  </message>
  <message>
   <source>GeoPa&amp;ckage…</source>
   <translation>GeoPa&amp;ckage…</translation>
  </message>
  <message>
   <source>Save what is shown with its styles for QGIS</source>
   <translation>Сохранить показанное со стилями для QGIS</translation>
  </message>
  <message>
   <source>&amp;GeoJSON…</source>
   <translation>&amp;GeoJSON…</translation>
  </message>
  <message>
   <source>Save lines and figures for another GIS</source>
   <translation>Сохранить линии и величины для другой ГИС</translation>
  </message>
  <message>
   <source>GeoPar&amp;quet…</source>
   <translation>GeoPar&amp;quet…</translation>
  </message>
  <message>
   <source>Save routes and segments for data analysis</source>
   <translation>Сохранить маршруты и отрезки для анализа данных</translation>
  </message>
  <message>
   <source>K&amp;ML…</source>
   <translation>K&amp;ML…</translation>
  </message>
  <message>
   <source>Save what is shown for Google Earth and other viewers</source>
   <translation>Сохранить показанное для Google Earth и других программ</translation>
  </message>
  <message>
   <source>Print the sheet</source>
   <translation>Напечатать лист</translation>
  </message>
  <message>
   <source>&amp;Make sheet…</source>
   <translation>&amp;Создать лист…</translation>
  </message>
  <message>
   <source>Make a finished sheet of what the map shows; with Shift as last time</source>
   <translation>Создать готовый лист из того, что на карте; с Shift — как в прошлый раз</translation>
  </message>
  <message>
   <source>Make sheet as &amp;last time…</source>
   <translation>Создать лист &amp;как в прошлый раз…</translation>
  </message>
  <message>
   <source>Make a sheet of what the map shows with the choices of the last one</source>
   <translation>Создать лист из того, что на карте, с настройками прошлого</translation>
  </message>
  <message>
   <source>Measure f&amp;iles in parts…</source>
   <translation>Измерить файлы по &amp;частям…</translation>
  </message>
  <message>
   <source>Measure many or large files into a folder, here or on a cluster</source>
   <translation>Измерить много файлов или большие файлы в папку, здесь или на кластере</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>В&amp;ыход</translation>
  </message>
  <message>
   <source>Close the window</source>
   <translation>Закрыть окно</translation>
  </message>
  <message>
   <source>&amp;Keyboard shortcuts</source>
   <translation>&amp;Сочетания клавиш</translation>
  </message>
  <message>
   <source>List all keys</source>
   <translation>Список всех клавиш</translation>
  </message>
  <message>
   <source>&amp;Sources and licences</source>
   <translation>&amp;Источники и лицензии</translation>
  </message>
  <message>
   <source>Where the data comes from and on what terms</source>
   <translation>Откуда данные и на каких условиях</translation>
  </message>
  <message>
   <source>&amp;Borders and names</source>
   <translation>&amp;Границы и названия</translation>
  </message>
  <message>
   <source>How borders and names are shown, and why</source>
   <translation>Как показаны границы и названия и почему</translation>
  </message>
  <message>
   <source>Show &amp;log</source>
   <translation>Показать &amp;журнал</translation>
  </message>
  <message>
   <source>What happened, for a report of a fault</source>
   <translation>Что произошло, для сообщения об ошибке</translation>
  </message>
  <message>
   <source>&amp;Draw without the graphics card</source>
   <translation>&amp;Рисовать без видеокарты</translation>
  </message>
  <message>
   <source>For remote desktops and machines whose map stays blank; from the next start</source>
   <translation>Для удалённых рабочих столов и машин, где карта остаётся пустой; со следующего запуска</translation>
  </message>
  <message>
   <source>&amp;About nkgis</source>
   <translation>&amp;О программе nkgis</translation>
  </message>
  <message>
   <source>Version, method and licence</source>
   <translation>Версия, метод и лицензия</translation>
  </message>
  <message>
   <source>Zoom in, zoom out (map)</source>
   <translation>Приблизить, отдалить (карта)</translation>
  </message>
  <message>
   <source>Whole area (map)</source>
   <translation>Весь район (карта)</translation>
  </message>
  <message>
   <source>Selected route (map)</source>
   <translation>Выбранный маршрут (карта)</translation>
  </message>
  <message>
   <source>Move the map</source>
   <translation>Двигать карту</translation>
  </message>
  <message>
   <source>Zoom to the route of the row (table)</source>
   <translation>Показать маршрут строки (таблица)</translation>
  </message>
  <message>
   <source>Event before, next, first, last (timeline)</source>
   <translation>Событие раньше, позже, первое, последнее (шкала времени)</translation>
  </message>
  <message>
   <source>Select what the event is of; open its project (timeline)</source>
   <translation>Выбрать объект события; открыть его проект (шкала времени)</translation>
  </message>
  <message>
   <source>Station, crossing or stretch before, next; start, end (strip)</source>
   <translation>Станция, переход или участок до, после; начало, конец (линейная схема)</translation>
  </message>
  <message>
   <source>Choose the stretch of the next lane; show it on the map (strip)</source>
   <translation>Выбрать участок следующей дорожки; показать его на карте (линейная схема)</translation>
  </message>
  <message>
   <source>Fewer kilometres, more, the whole route; with Ctrl also by the wheel (strip)</source>
   <translation>Меньше километров, больше, весь маршрут; с Ctrl также колесом (линейная схема)</translation>
  </message>
  <message>
   <source>Copy the selected rows (table) or figure (passport)</source>
   <translation>Копировать выбранные строки (таблица) или величину (паспорт)</translation>
  </message>
  <message>
   <source>Show or hide the layer or group (layers)</source>
   <translation>Показать или скрыть слой или группу (слои)</translation>
  </message>
  <message>
   <source>Sort by the column of the cell (tables)</source>
   <translation>Сортировать по столбцу ячейки (таблицы)</translation>
  </message>
  <message>
   <source>Into the story, or out of it (views)</source>
   <translation>В показ или из него (кадры)</translation>
  </message>
  <message>
   <source>Next view (presentation)</source>
   <translation>Следующий кадр (презентация)</translation>
  </message>
  <message>
   <source>View before (presentation)</source>
   <translation>Предыдущий кадр (презентация)</translation>
  </message>
  <message>
   <source>First view, last view (presentation)</source>
   <translation>Первый кадр, последний кадр (презентация)</translation>
  </message>
  <message>
   <source>The view of that number (presentation)</source>
   <translation>Кадр с этим номером (презентация)</translation>
  </message>
  <message>
   <source>Black screen, legend, views by themselves (presentation)</source>
   <translation>Чёрный экран, легенда, кадры сами по себе (презентация)</translation>
  </message>
  <message>
   <source>&amp;Zoom to layer</source>
   <translation>&amp;Приблизить к слою</translation>
  </message>
  <message>
   <source>Bring the selected layers into view</source>
   <translation>Показать выбранные слои целиком</translation>
  </message>
  <message>
   <source>Re&amp;name layer</source>
   <translation>Пере&amp;именовать слой</translation>
  </message>
  <message>
   <source>Give the selected layer or group another name</source>
   <translation>Дать выбранному слою или группе другое имя</translation>
  </message>
  <message>
   <source>&amp;Duplicate layer</source>
   <translation>&amp;Дублировать слой</translation>
  </message>
  <message>
   <source>Show the rows of the selected layers in another layer, too</source>
   <translation>Показать строки выбранных слоёв ещё и в другом слое</translation>
  </message>
  <message>
   <source>&amp;Remove layer</source>
   <translation>&amp;Удалить слой</translation>
  </message>
  <message>
   <source>Remove the selected layers or groups; undo brings them back</source>
   <translation>Удалить выбранные слои или группы; отмена вернёт их</translation>
  </message>
  <message>
   <source>&amp;Group layers</source>
   <translation>С&amp;группировать слои</translation>
  </message>
  <message>
   <source>Make a group of the selected layers</source>
   <translation>Создать группу из выбранных слоёв</translation>
  </message>
  <message>
   <source>&amp;Ungroup</source>
   <translation>&amp;Разгруппировать</translation>
  </message>
  <message>
   <source>Take the selected groups apart; their layers stay</source>
   <translation>Разобрать выбранные группы; их слои останутся</translation>
  </message>
  <message>
   <source>Move &amp;up</source>
   <translation>Переместить в&amp;ыше</translation>
  </message>
  <message>
   <source>Move the selected layers or groups one place up, on the map too</source>
   <translation>Переместить выбранные слои или группы на место выше, на карте тоже</translation>
  </message>
  <message>
   <source>Move do&amp;wn</source>
   <translation>Переместить &amp;ниже</translation>
  </message>
  <message>
   <source>Move the selected layers or groups one place down, on the map too</source>
   <translation>Переместить выбранные слои или группы на место ниже, на карте тоже</translation>
  </message>
  <message>
   <source>Move to &amp;top</source>
   <translation>Переместить в на&amp;чало</translation>
  </message>
  <message>
   <source>Move the selected layers or groups to the top</source>
   <translation>Переместить выбранные слои или группы в начало</translation>
  </message>
  <message>
   <source>Move to &amp;bottom</source>
   <translation>Переместить в &amp;конец</translation>
  </message>
  <message>
   <source>Move the selected layers or groups to the bottom</source>
   <translation>Переместить выбранные слои или группы в конец</translation>
  </message>
  <message>
   <source>Show &amp;only this</source>
   <translation>Показать &amp;только это</translation>
  </message>
  <message>
   <source>Hide all layers but the selected ones; the base map stays</source>
   <translation>Скрыть все слои, кроме выбранных; основа карты остаётся</translation>
  </message>
  <message>
   <source>&amp;Show all layers</source>
   <translation>&amp;Показать все слои</translation>
  </message>
  <message>
   <source>&amp;Hide all layers</source>
   <translation>&amp;Скрыть все слои</translation>
  </message>
  <message>
   <source>Hide all layers; the base map stays</source>
   <translation>Скрыть все слои; основа карты остаётся</translation>
  </message>
  <message>
   <source>&amp;Copy into the project</source>
   <translation>&amp;Копировать в проект</translation>
  </message>
  <message>
   <source>Make a copy of the selected layer that can be edited, and hide the layer</source>
   <translation>Создать редактируемую копию выбранного слоя и скрыть сам слой</translation>
  </message>
  <message>
   <source>&amp;Export layer…</source>
   <translation>&amp;Экспорт слоя…</translation>
  </message>
  <message>
   <source>Save the selected layer for another program</source>
   <translation>Сохранить выбранный слой для другой программы</translation>
  </message>
  <message>
   <source>&amp;Properties…</source>
   <translation>С&amp;войства…</translation>
  </message>
  <message>
   <source>Show and change what is known of the selected layer</source>
   <translation>Показать и изменить сведения о выбранном слое</translation>
  </message>
  <message>
   <source>St&amp;yle…</source>
   <translation>&amp;Стиль…</translation>
  </message>
  <message>
   <source>Choose how the selected layer is drawn</source>
   <translation>Выбрать, как рисуется выбранный слой</translation>
  </message>
  <message>
   <source>&amp;Copy style</source>
   <translation>&amp;Копировать стиль</translation>
  </message>
  <message>
   <source>Remember the style of the selected layer</source>
   <translation>Запомнить стиль выбранного слоя</translation>
  </message>
  <message>
   <source>&amp;Paste style</source>
   <translation>&amp;Вставить стиль</translation>
  </message>
  <message>
   <source>Give the selected layer the style that was copied</source>
   <translation>Придать выбранному слою скопированный стиль</translation>
  </message>
  <message>
   <source>&amp;Built-in style</source>
   <translation>Встроенный ст&amp;иль</translation>
  </message>
  <message>
   <source>Draw the selected layer as nkgis does by itself</source>
   <translation>Рисовать выбранный слой так, как это делает сам nkgis</translation>
  </message>
  <message>
   <source>&amp;Light</source>
   <translation>&amp;Светлая</translation>
  </message>
  <message>
   <source>Light colours</source>
   <translation>Светлые цвета</translation>
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation>&amp;Тёмная</translation>
  </message>
  <message>
   <source>Dark colours</source>
   <translation>Тёмные цвета</translation>
  </message>
  <message>
   <source>&amp;System</source>
   <translation>&amp;Как в системе</translation>
  </message>
  <message>
   <source>Follow the system</source>
   <translation>Как в системе</translation>
  </message>
  <message>
   <source>Names on map and in tables in English</source>
   <translation>Названия на карте и в таблицах по-английски</translation>
  </message>
  <message>
   <source>Names on map and in tables in Russian</source>
   <translation>Названия на карте и в таблицах по-русски</translation>
  </message>
  <message>
   <source>Names on map and in tables in Korean</source>
   <translation>Названия на карте и в таблицах по-корейски</translation>
  </message>
  <message>
   <source>Names on map and in tables in Chinese</source>
   <translation>Названия на карте и в таблицах по-китайски</translation>
  </message>
  <message>
   <source>Menus and dialogs in the language of the system, from the next start</source>
   <translation>Меню и диалоги на языке системы, со следующего запуска</translation>
  </message>
  <message>
   <source>Menus and dialogs in English, from the next start</source>
   <translation>Меню и диалоги по-английски, со следующего запуска</translation>
  </message>
  <message>
   <source>Menus and dialogs in Russian, from the next start</source>
   <translation>Меню и диалоги по-русски, со следующего запуска</translation>
  </message>
  <message>
   <source>Menus and dialogs in Korean, from the next start</source>
   <translation>Меню и диалоги по-корейски, со следующего запуска</translation>
  </message>
  <message>
   <source>Menus and dialogs in Chinese, from the next start</source>
   <translation>Меню и диалоги по-китайски, со следующего запуска</translation>
  </message>
  <message>
   <source>&amp;Kilometres</source>
   <translation>&amp;Километры</translation>
  </message>
  <message>
   <source>Lengths in kilometres and metres</source>
   <translation>Длины в километрах и метрах</translation>
  </message>
  <message>
   <source>&amp;Miles</source>
   <translation>&amp;Мили</translation>
  </message>
  <message>
   <source>Lengths in miles and feet; kilometres along a route stay kilometres</source>
   <translation>Длины в милях и футах; километры вдоль маршрута остаются километрами</translation>
  </message>
  <message>
   <source>As the &amp;language writes them</source>
   <translation>Как принято в &amp;языке</translation>
  </message>
  <message>
   <source>Decimal comma in Russian, point in the other languages</source>
   <translation>В русском десятичная запятая, в других языках точка</translation>
  </message>
  <message>
   <source>Decimal point, thin spaces between thousands</source>
   <translation>Десятичная точка, узкие пробелы между тысячами</translation>
  </message>
  <message>
   <source>Decimal comma, thin spaces between thousands</source>
   <translation>Десятичная запятая, узкие пробелы между тысячами</translation>
  </message>
  <message>
   <source>Decimal point, commas between thousands</source>
   <translation>Десятичная точка, запятые между тысячами</translation>
  </message>
  <message>
   <source>Decimal comma, points between thousands</source>
   <translation>Десятичная запятая, точки между тысячами</translation>
  </message>
  <message>
   <source>&amp;Dates as the language writes them</source>
   <translation>&amp;Даты по правилам языка</translation>
  </message>
  <message>
   <source>Dates in the form of the language</source>
   <translation>Даты в форме, принятой в языке</translation>
  </message>
  <message>
   <source>Dates as year, month, day</source>
   <translation>Даты: год, месяц, день</translation>
  </message>
  <message>
   <source>Dates as day, month, year</source>
   <translation>Даты: день, месяц, год</translation>
  </message>
  <message>
   <source>Find a pa&amp;th…</source>
   <translation>Найти пу&amp;ть…</translation>
  </message>
  <message>
   <source>Find the best way between two places by their names</source>
   <translation>Найти лучший путь между двумя местами по их названиям</translation>
  </message>
  <message>
   <source>&amp;Keep path as route</source>
   <translation>&amp;Сохранить путь как маршрут</translation>
  </message>
  <message>
   <source>Keep the path as a route of the project, with a passport and in every export</source>
   <translation>Сохранить путь как маршрут проекта, с паспортом и во всех экспортах</translation>
  </message>
  <message>
   <source>Clea&amp;r path</source>
   <translation>&amp;Убрать путь</translation>
  </message>
  <message>
   <source>Take the path off the map</source>
   <translation>Убрать путь с карты</translation>
  </message>
  <message>
   <source>&amp;Next scenario</source>
   <translation>&amp;Следующий сценарий</translation>
  </message>
  <message>
   <source>Show the next scenario</source>
   <translation>Показать следующий сценарий</translation>
  </message>
  <message>
   <source>&amp;Previous scenario</source>
   <translation>&amp;Предыдущий сценарий</translation>
  </message>
  <message>
   <source>Show the scenario before</source>
   <translation>Показать предыдущий сценарий</translation>
  </message>
  <message>
   <source>&amp;Edit scenarios…</source>
   <translation>&amp;Изменить сценарии…</translation>
  </message>
  <message>
   <source>Make and change scenarios: what is opened, closed, added or lifted</source>
   <translation>Создавать и менять сценарии: что открыто, закрыто, добавлено или снято</translation>
  </message>
  <message>
   <source>&amp;Compare scenarios</source>
   <translation>&amp;Сравнить сценарии</translation>
  </message>
  <message>
   <source>Show on the map what two scenarios differ in</source>
   <translation>Показать на карте, чем различаются два сценария</translation>
  </message>
  <message>
   <source>&amp;Zoom to route</source>
   <translation>&amp;Показать маршрут</translation>
  </message>
  <message>
   <source>Bring the selected route into view</source>
   <translation>Показать выбранный маршрут целиком</translation>
  </message>
  <message>
   <source>&amp;Go to kilometre…</source>
   <translation>&amp;Перейти к километру…</translation>
  </message>
  <message>
   <source>Find a measured or published kilometre of the selected route</source>
   <translation>Найти измеренный или опубликованный километр выбранного маршрута</translation>
  </message>
  <message>
   <source>Save &amp;sections (CSV)…</source>
   <translation>Сохранить &amp;участки (CSV)…</translation>
  </message>
  <message>
   <source>Save the sections of the selected route on the date of the table</source>
   <translation>Сохранить участки выбранного маршрута на дату таблицы</translation>
  </message>
  <message>
   <source>&amp;Copy passport</source>
   <translation>&amp;Копировать паспорт</translation>
  </message>
  <message>
   <source>Copy the passport as text</source>
   <translation>Копировать паспорт как текст</translation>
  </message>
  <message>
   <source>Copy strip pict&amp;ure</source>
   <translation>Копировать линейную схему как картин&amp;ку</translation>
  </message>
  <message>
   <source>Copy the strip as a picture; Ctrl+Shift+C does it while the strip has the focus</source>
   <translation>Копировать линейную схему как картинку; Ctrl+Shift+C, пока она в фокусе</translation>
  </message>
  <message>
   <source>&amp;Print strip…</source>
   <translation>Пе&amp;чать линейной схемы…</translation>
  </message>
  <message>
   <source>Print the strip of the selected routes</source>
   <translation>Напечатать линейную схему выбранных маршрутов</translation>
  </message>
  <message>
   <source>Add to strip co&amp;mparison</source>
   <translation>До&amp;бавить к сравнению на линейной схеме</translation>
  </message>
  <message>
   <source>Keep the selected route on the strip when another one is selected</source>
   <translation>Оставить выбранный маршрут на линейной схеме, когда выбран другой</translation>
  </message>
  <message>
   <source>&amp;End strip comparison</source>
   <translation>&amp;Завершить сравнение на линейной схеме</translation>
  </message>
  <message>
   <source>Leave the selected route alone on the strip</source>
   <translation>Оставить на линейной схеме только выбранный маршрут</translation>
  </message>
  <message>
   <source>C&amp;lear selection</source>
   <translation>&amp;Снять выделение</translation>
  </message>
  <message>
   <source>Select nothing</source>
   <translation>Ничего не выбирать</translation>
  </message>
  <message>
   <source>&amp;Layers</source>
   <translation>&amp;Слои</translation>
  </message>
  <message>
   <source>Show or fold the layer panel</source>
   <translation>Показать или свернуть панель слоёв</translation>
  </message>
  <message>
   <source>&amp;Passport</source>
   <translation>&amp;Паспорт</translation>
  </message>
  <message>
   <source>Show or fold the passport</source>
   <translation>Показать или свернуть паспорт</translation>
  </message>
  <message>
   <source>&amp;Table</source>
   <translation>Т&amp;аблица</translation>
  </message>
  <message>
   <source>Show or fold the table</source>
   <translation>Показать или свернуть таблицу</translation>
  </message>
  <message>
   <source>&amp;Strip</source>
   <translation>Линейна&amp;я схема</translation>
  </message>
  <message>
   <source>Show or fold the strip of the selected routes</source>
   <translation>Показать или свернуть линейную схему выбранных маршрутов</translation>
  </message>
  <message>
   <source>&amp;Attribute table</source>
   <translation>&amp;Таблица атрибутов</translation>
  </message>
  <message>
   <source>Show the fields of the selected layer's features</source>
   <translation>Показать поля объектов выбранного слоя</translation>
  </message>
  <message>
   <source>Histor&amp;y</source>
   <translation>&amp;История</translation>
  </message>
  <message>
   <source>Show or fold the list of steps that can be undone</source>
   <translation>Показать или свернуть список отменяемых шагов</translation>
  </message>
  <message>
   <source>S&amp;ections</source>
   <translation>&amp;Участки</translation>
  </message>
  <message>
   <source>Show or fold the sections of the selected route</source>
   <translation>Показать или свернуть участки выбранного маршрута</translation>
  </message>
  <message>
   <source>T&amp;imeline</source>
   <translation>Шкала в&amp;ремени</translation>
  </message>
  <message>
   <source>Show or fold the timeline of dated events and trade</source>
   <translation>Показать или свернуть шкалу событий и торговли</translation>
  </message>
  <message>
   <source>Pro&amp;jects</source>
   <translation>Прое&amp;кты</translation>
  </message>
  <message>
   <source>Show or fold the board of corridor projects</source>
   <translation>Показать или свернуть доску проектов коридоров</translation>
  </message>
  <message>
   <source>&amp;Claims</source>
   <translation>&amp;Утверждения</translation>
  </message>
  <message>
   <source>Show or fold what sources state of the selected route</source>
   <translation>Показать или свернуть, что говорят источники о выбранном маршруте</translation>
  </message>
  <message>
   <source>Sanctions scree&amp;n</source>
   <translation>Проверка &amp;санкций</translation>
  </message>
  <message>
   <source>Show or fold the sanctions screen</source>
   <translation>Показать или свернуть проверку санкций</translation>
  </message>
  <message>
   <source>Sanctions on the &amp;map</source>
   <translation>Санкции на &amp;карте</translation>
  </message>
  <message>
   <source>Show beside each line what the sanctions screen says</source>
   <translation>Показать у каждой линии, что говорит проверка санкций</translation>
  </message>
  <message>
   <source>Vie&amp;ws</source>
   <translation>К&amp;адры</translation>
  </message>
  <message>
   <source>Show or fold the named views and their story</source>
   <translation>Показать или свернуть кадры и их показ</translation>
  </message>
  <message>
   <source>&amp;Next panel</source>
   <translation>С&amp;ледующая панель</translation>
  </message>
  <message>
   <source>Move the focus to the next panel</source>
   <translation>Перейти к следующей панели</translation>
  </message>
  <message>
   <source>Pre&amp;vious panel</source>
   <translation>П&amp;редыдущая панель</translation>
  </message>
  <message>
   <source>Move the focus to the panel before</source>
   <translation>Перейти к предыдущей панели</translation>
  </message>
  <message>
   <source>Zoom &amp;in</source>
   <translation>При&amp;близить</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>Приблизить</translation>
  </message>
  <message>
   <source>Zoom &amp;out</source>
   <translation>&amp;Отдалить</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>Отдалить</translation>
  </message>
  <message>
   <source>&amp;Whole area</source>
   <translation>&amp;Весь район</translation>
  </message>
  <message>
   <source>Show the whole area</source>
   <translation>Показать весь район</translation>
  </message>
  <message>
   <source>&amp;Online basemap</source>
   <translation>&amp;Онлайн-подложка</translation>
  </message>
  <message>
   <source>Show tiles of an online service under the layers, or none; off, nothing is sent anywhere</source>
   <translation>Показать под слоями тайлы онлайн-службы или убрать их; когда выключено, ничего никуда не отправляется</translation>
  </message>
  <message>
   <source>&amp;Choose online basemap…</source>
   <translation>&amp;Выбрать онлайн-подложку…</translation>
  </message>
  <message>
   <source>Choose the service that tiles come from</source>
   <translation>Выбрать службу, откуда берутся тайлы</translation>
  </message>
  <message>
   <source>Reset la&amp;yout</source>
   <translation>&amp;Сбросить расположение</translation>
  </message>
  <message>
   <source>Put all panels back where they were at the first start</source>
   <translation>Вернуть все панели на места первого запуска</translation>
  </message>
  <message>
   <source>P&amp;resentation</source>
   <translation>Пре&amp;зентация</translation>
  </message>
  <message>
   <source>Map alone on the whole screen, or the story where there is one; Esc to leave</source>
   <translation>Одна карта во весь экран или показ кадров, если он есть; Esc — выход</translation>
  </message>
  <message>
   <source>&amp;Paths</source>
   <translation>&amp;Пути</translation>
  </message>
  <message>
   <source>Show or fold the panel of paths</source>
   <translation>Показать или свернуть панель путей</translation>
  </message>
  <message>
   <source>&amp;Comparison</source>
   <translation>&amp;Сравнение</translation>
  </message>
  <message>
   <source>Show or fold the comparison of scenarios and the chart of the path</source>
   <translation>Показать или свернуть сравнение сценариев и график пути</translation>
  </message>
  <message>
   <source>&amp;Add view</source>
   <translation>&amp;Добавить кадр</translation>
  </message>
  <message>
   <source>Keep what the map shows as a view: extent, layers, scenario, dates, language</source>
   <translation>Сохранить то, что показывает карта, как кадр: охват, слои, сценарий, даты, язык</translation>
  </message>
  <message>
   <source>&amp;Go to view</source>
   <translation>&amp;Перейти к кадру</translation>
  </message>
  <message>
   <source>Show the selected view on the map</source>
   <translation>Показать выбранный кадр на карте</translation>
  </message>
  <message>
   <source>&amp;Next view</source>
   <translation>&amp;Следующий кадр</translation>
  </message>
  <message>
   <source>Show the next view on the map</source>
   <translation>Показать следующий кадр на карте</translation>
  </message>
  <message>
   <source>&amp;Previous view</source>
   <translation>Пр&amp;едыдущий кадр</translation>
  </message>
  <message>
   <source>Show the view before on the map</source>
   <translation>Показать предыдущий кадр на карте</translation>
  </message>
  <message>
   <source>&amp;Update view</source>
   <translation>&amp;Обновить кадр</translation>
  </message>
  <message>
   <source>Let the selected view keep what the map shows now</source>
   <translation>Сохранить в выбранном кадре то, что карта показывает сейчас</translation>
  </message>
  <message>
   <source>&amp;Rename view</source>
   <translation>Пере&amp;именовать кадр</translation>
  </message>
  <message>
   <source>Give the selected view another name</source>
   <translation>Дать выбранному кадру другое название</translation>
  </message>
  <message>
   <source>&amp;Title and note…</source>
   <translation>&amp;Заголовок и заметка…</translation>
  </message>
  <message>
   <source>Title, speaker's note, language and colours of the selected view</source>
   <translation>Заголовок, заметка докладчика, язык и цвета выбранного кадра</translation>
  </message>
  <message>
   <source>&amp;In the story</source>
   <translation>&amp;В показе</translation>
  </message>
  <message>
   <source>Show the selected view in presentations and slides, or leave it out</source>
   <translation>Показывать выбранный кадр в презентации и на слайдах или пропускать</translation>
  </message>
  <message>
   <source>Move vie&amp;w up</source>
   <translation>Кадр в&amp;ыше</translation>
  </message>
  <message>
   <source>Show the selected view earlier</source>
   <translation>Показывать выбранный кадр раньше</translation>
  </message>
  <message>
   <source>Move view &amp;down</source>
   <translation>Кадр &amp;ниже</translation>
  </message>
  <message>
   <source>Show the selected view later</source>
   <translation>Показывать выбранный кадр позже</translation>
  </message>
  <message>
   <source>Remo&amp;ve view</source>
   <translation>&amp;Удалить кадр</translation>
  </message>
  <message>
   <source>Remove the selected view; undo brings it back</source>
   <translation>Удалить выбранный кадр; отмена вернёт его</translation>
  </message>
  <message>
   <source>Present &amp;from this view</source>
   <translation>Показ с этого &amp;кадра</translation>
  </message>
  <message>
   <source>Show the story on the whole screen, from the selected view on</source>
   <translation>Показ кадров во весь экран с выбранного кадра</translation>
  </message>
  <message>
   <source>New line</source>
   <translation>Новая линия</translation>
  </message>
  <message>
   <source>Click to set vertices. Enter or a double click ends the line; Shift traces along a line.</source>
   <translation>Щелчки ставят вершины. Enter или двойной щелчок завершает линию; Shift ведёт вдоль линии.</translation>
  </message>
  <message>
   <source>New area</source>
   <translation>Новая область</translation>
  </message>
  <message>
   <source>Click to set corners. Enter or a double click closes the area.</source>
   <translation>Щелчки ставят углы. Enter или двойной щелчок замыкает область.</translation>
  </message>
  <message>
   <source>Distance</source>
   <translation>Расстояние</translation>
  </message>
  <message>
   <source>Click to measure. Enter or a double click ends it; K keeps it in a layer.</source>
   <translation>Щелчками измеряют. Enter или двойной щелчок завершает; K сохраняет в слое.</translation>
  </message>
  <message>
   <source>Area</source>
   <translation>Площадь</translation>
  </message>
  <message>
   <source>Edit vertices</source>
   <translation>Правка вершин</translation>
  </message>
  <message>
   <source>Drag a vertex, or an edge to make one. Backspace or a right click removes a vertex.</source>
   <translation>Тяните вершину или ребро, чтобы создать её. Backspace или правый щелчок удаляет вершину.</translation>
  </message>
  <message>
   <source>Split</source>
   <translation>Разделение</translation>
  </message>
  <message>
   <source>Click a line where it shall be cut in two.</source>
   <translation>Щёлкните линию там, где её разрезать.</translation>
  </message>
  <message>
   <source>Join</source>
   <translation>Соединение</translation>
  </message>
  <message>
   <source>Click two lines, one after the other: they are joined at their nearest ends.</source>
   <translation>Щёлкните две линии одну за другой: они соединятся ближайшими концами.</translation>
  </message>
  <message>
   <source>Find a path</source>
   <translation>Найти путь</translation>
  </message>
  <message>
   <source>Click where it begins, then where it ends. Shift adds a place on the way.</source>
   <translation>Щёлкните начало, затем конец. Shift добавляет место на пути.</translation>
  </message>
  <message>
   <source>Border</source>
   <translation>Граница</translation>
  </message>
  <message>
   <source>Port</source>
   <translation>Порт</translation>
  </message>
  <message>
   <source>Transfer</source>
   <translation>Перегрузка</translation>
  </message>
  <message>
   <source>Grid</source>
   <translation>Энергосеть</translation>
  </message>
  <message>
   <source>Sanctions</source>
   <translation>Санкции</translation>
  </message>
  <message>
   <source>On the way</source>
   <translation>По пути</translation>
  </message>
  <message>
   <source>gained</source>
   <translation>появилось</translation>
  </message>
  <message>
   <source>lost</source>
   <translation>утрачено</translation>
  </message>
  <message>
   <source>faster</source>
   <translation>быстрее</translation>
  </message>
  <message>
   <source>slower</source>
   <translation>медленнее</translation>
  </message>
  <message>
   <source>cheaper</source>
   <translation>дешевле</translation>
  </message>
  <message>
   <source>dearer</source>
   <translation>дороже</translation>
  </message>
  <message>
   <source>same</source>
   <translation>без изменений</translation>
  </message>
  <message>
   <source>Close %1</source>
   <translation>Закрыть: %1</translation>
  </message>
  <message>
   <source>Gauge of %1: %2</source>
   <translation>Колея, %1: %2</translation>
  </message>
  <message>
   <source>Add the link %1</source>
   <translation>Добавить связь: %1</translation>
  </message>
  <message>
   <source>Lift %1</source>
   <translation>Снять: %1</translation>
  </message>
  <message>
   <source>Enforce %1</source>
   <translation>Применить: %1</translation>
  </message>
  <message>
   <source>Set the cost %1: %2</source>
   <translation>Задать стоимость %1: %2</translation>
  </message>
  <message>
   <source>Least distance</source>
   <translation>Кратчайший</translation>
  </message>
  <message>
   <source>Least time</source>
   <translation>Быстрейший</translation>
  </message>
  <message>
   <source>Least cost</source>
   <translation>Дешевле всего</translation>
  </message>
  <message>
   <source>Border %1 – %2</source>
   <translation>Граница %1 – %2</translation>
  </message>
  <message>
   <source>Port of %1: handling and customs</source>
   <translation>Порт %1: перевалка и таможня</translation>
  </message>
  <message>
   <source>Reloading between rail and road at %1</source>
   <translation>Перегрузка между ж/д и автодорогой: %1</translation>
  </message>
  <message>
   <source>By way of %1</source>
   <translation>Через %1</translation>
  </message>
  <message>
   <source>Other frequency or voltage: %1</source>
   <translation>Другая частота или напряжение: %1</translation>
  </message>
  <message>
   <source>dual gauge</source>
   <translation>совмещённая колея</translation>
  </message>
  <message>
   <source>Dual gauge at %1: both gauges run through, no transshipment</source>
   <translation>Совмещённая колея, %1: проходят обе колеи, без перегрузки</translation>
  </message>
  <message>
   <source>Break of gauge at %1: %2 to %3</source>
   <translation>Стык колеи, %1: %2 на %3</translation>
  </message>
  <message>
   <source>Break of gauge at %1</source>
   <translation>Стык колеи: %1</translation>
  </message>
  <message>
   <source>no figures</source>
   <translation>нет данных</translation>
  </message>
  <message>
   <source>The way leads through %1, which is avoided.</source>
   <translation>Путь ведёт через страну «%1», которой следует избегать.</translation>
  </message>
  <message>
   <source>%1 is barred for this cargo by %2.</source>
   <translation>%1: для этого груза запрещено (%2).</translation>
  </message>
  <message>
   <source>The networks are not joined: the missing link is shortest between %1 and %2, %3.</source>
   <translation>Сети не соединены: недостающее звено короче всего между %1 и %2, %3.</translation>
  </message>
  <message>
   <source>%1 is %2 since %3.</source>
   <translation>%1: %2 с %3.</translation>
  </message>
  <message>
   <source>%1 is %2.</source>
   <translation>%1: %2.</translation>
  </message>
  <message>
   <source>No way from %1 to %2.</source>
   <translation>Нет пути: %1 – %2.</translation>
  </message>
  <message>
   <source>%1, from %2</source>
   <translation>%1, с %2</translation>
  </message>
  <message>
   <source>%1 is without: %2</source>
   <translation>%1: нет изменения «%2»</translation>
  </message>
  <message>
   <source>1 month a step</source>
   <translation>1 месяц за шаг</translation>
  </message>
  <message>
   <source>%1 months a step</source>
   <translation>%1 мес. за шаг</translation>
  </message>
  <message>
   <source>The sheet could not be made ready for printing.</source>
   <translation>Не удалось подготовить лист к печати.</translation>
  </message>
  <message>
   <source>The printer did not start.</source>
   <translation>Принтер не запустился.</translation>
  </message>
  <message>
   <source>Go to %1</source>
   <translation>Перейти к %1</translation>
  </message>
  <message>
   <source>Briefing, A4</source>
   <translation>Справка, A4</translation>
  </message>
  <message>
   <source>Landscape, A3</source>
   <translation>Альбомный, A3</translation>
  </message>
  <message>
   <source>Slide, 16:9</source>
   <translation>Слайд, 16:9</translation>
  </message>
  <message>
   <source>Poster, A1</source>
   <translation>Плакат, A1</translation>
  </message>
  <message>
   <source>What the map shows</source>
   <translation>Как на карте</translation>
  </message>
  <message>
   <source>The whole area</source>
   <translation>Вся область</translation>
  </message>
  <message>
   <source>The selected route</source>
   <translation>Выбранный маршрут</translation>
  </message>
  <message>
   <source>Inset</source>
   <translation>Врезка</translation>
  </message>
  <message>
   <source>Legend</source>
   <translation>Легенда</translation>
  </message>
  <message>
   <source>Key figures</source>
   <translation>Показатели</translation>
  </message>
  <message>
   <source>Strip diagram</source>
   <translation>Схема трассы</translation>
  </message>
  <message>
   <source>Graticule</source>
   <translation>Сетка координат</translation>
  </message>
  <message>
   <source>Relief</source>
   <translation>Рельеф</translation>
  </message>
  <message>
   <source>North arrow</source>
   <translation>Стрелка на север</translation>
  </message>
  <message>
   <source>A fault of the program</source>
   <translation>Ошибка программы</translation>
  </message>
  <message>
   <source>Menus and dialogs change their language when nkgis is started again.</source>
   <translation>Язык меню и диалогов сменится при следующем запуске nkgis.</translation>
  </message>
  <message>
   <source>Clocks</source>
   <translation>Даты</translation>
  </message>
  <message>
   <source>Select it and bring it into view</source>
   <translation>Выбрать и показать на карте</translation>
  </message>
  <message>
   <source>preferred</source>
   <translation>предпочтено</translation>
  </message>
  <message>
   <source>competing</source>
   <translation>расходится</translation>
  </message>
  <message>
   <source>Files like it</source>
   <translation>Похожие файлы</translation>
  </message>
  <message>
   <source>no path</source>
   <translation>нет пути</translation>
  </message>
  <message>
   <source>also in %1</source>
   <translation>также в %1</translation>
  </message>
 </context>
</TS>
