<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>ponder</name>
    <message>
        <location filename="../../desktop_app/ui/import_window/check_page.py"/>
        <location filename="../../desktop_app/ui/templates_window/values.py"/>
        <source>

Developer message:
{developer_message}</source>
        <translation>

개발자 메시지:
{developer_message}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/shown.py"/>
        <source> (does not count)</source>
        <translation> (인정되지 않음)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/problems.py"/>
        <source> (request {request_id})</source>
        <translation> (요청 {request_id})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/shown.py"/>
        <source> (yours counts)</source>
        <translation> (내 평가가 인정됨)</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source> And {n} more lines.</source>
        <comment> And {n} more line.</comment>
        <translation><numerusform> 그 밖에 {n}행.</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source> Asking again asks for those once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/words.py"/>
        <source> Half of that takes about {needed} questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source> It costs {times} times as much.</source>
        <translation> 비용은 {times}배입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/before_sending.py"/>
        <source> It may cost more than a whole day's cap, so that waiting does not help.</source>
        <translation> 하루 한도 전체보다 비쌀 수 있어 기다려도 소용없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/before_sending.py"/>
        <source> It may cost more than a whole month's cap, so that waiting does not help.</source>
        <translation> 한 달 한도 전체보다 비쌀 수 있어 기다려도 소용없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/telling.py"/>
        <source> Simulated, in the demo.</source>
        <translation> 데모의 시뮬레이션입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_words.py"/>
        <source> That is not enough to claim a difference.</source>
        <translation> 차이가 있다고 말하기에는 부족합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source> The server says: {message}{part}</source>
        <translation> 서버의 말: {message}{part}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/before_sending.py"/>
        <source> There is room again after midnight.</source>
        <translation> 자정이 지나면 다시 여유가 생깁니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/before_sending.py"/>
        <source> There is room again next month.</source>
        <translation> 다음 달에 다시 여유가 생깁니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/dialogs.py"/>
        <source> This kind of file is not opened from here. Save a copy and open that.</source>
        <translation> 이런 종류의 파일은 여기서 열지 않습니다. 사본을 저장해 여세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/model_words.py"/>
        <source> Use {replacement}.</source>
        <translation> {replacement}을(를) 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/restoring.py"/>
        <source> What was there before is kept as {name} among the backups.</source>
        <translation> 이전에 있던 것은 백업 가운데 {name}(으)로 보관됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/restoring.py"/>
        <source> What was there before was damaged, and is kept as {name}.</source>
        <translation> 이전에 있던 것은 손상되어 있었고, {name}(으)로 보관됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_words.py"/>
        <source> Your note: {note}</source>
        <translation> 내 메모: {note}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source> after the {fees} that keeping it there cost</source>
        <translation> (캐시에 두는 비용 {fees} 제외)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source> and </source>
        <translation> 및 </translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/money_words.py"/>
        <source> and up to {in_flight} in flight</source>
        <translation>, 진행 중 최대 {in_flight}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/structured_answers.py"/>
        <location filename="../../desktop_app/services/profiles.py"/>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source> and {count} more</source>
        <translation> 외 {count}개</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source> and {n} more models</source>
        <comment> and {n} more model</comment>
        <translation><numerusform> 외 모델 {n}개</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/spending.py"/>
        <source> by ${over:,.2f}</source>
        <translation> (${over:,.2f} 초과)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/spending.py"/>
        <source> by less than a cent</source>
        <translation> (1센트 미만 초과)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/holds.py"/>
        <source> by {money_both}</source>
        <translation> ({money_both} 초과)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/money_words.py"/>
        <source> in “{short}”</source>
        <translation> (“{short}”)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/more_part.py"/>
        <source> of a grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/templates.py"/>
        <source> of the developer message</source>
        <translation>(개발자 메시지)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source> of {server}</source>
        <translation> ({server})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <source> of {total} rows</source>
        <translation>(전체 {total}행 중)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source> on this question</source>
        <translation> 이 질문에서는</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/model_words.py"/>
        <source> on {day} {end:%B %Y}</source>
        <translation> {end:%Y}-{end:%m}-{day}에</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source> on {finished_at}</source>
        <translation>, {finished_at}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/more_part.py"/>
        <source> points of pass rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/adding.py"/>
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/drafting.py"/>
        <location filename="../../desktop_app/ui/pro_tab/estimate.py"/>
        <source> simulated</source>
        <translation> 시뮬레이션</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source> {count} attached files could not be read.</source>
        <translation> 첨부 파일 {count}개는 읽을 수 없었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/filing.py"/>
        <source> {gone} had been deleted meanwhile.</source>
        <translation> {gone}은(는) 그사이 삭제되었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source> {held} jobs that were not sent then are held: they may have been sent since.</source>
        <translation> 당시 보내지 않은 작업 {held}개는 보류됩니다. 그 뒤에 보냈을 수 있기 때문입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source> {left_out} more tasks are not drawn.</source>
        <translation> 과제 {left_out}개는 그리지 않았습니다.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/jobs_tab/tab.py"/>
        <source> {n} jobs had been deleted meanwhile.</source>
        <comment> {n} job had been deleted meanwhile.</comment>
        <translation><numerusform> 그사이 작업 {n}개가 삭제되었습니다.</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/default_efforts.py"/>
        <source> {replacement} takes its place.</source>
        <translation> {replacement}이(가) 대신합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source> {usd} is estimated: {answers} stopped, cut off or without its own rate.</source>
        <translation> {usd}은(는) 추정치입니다. 중지되었거나 끊겼거나 자체 요율이 없는 {answers} 때문입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source> · dashed: what no other beats</source>
        <translation> · 점선: 더 나은 것이 없는 선택</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_stages.py"/>
        <source> · task {task_id}</source>
        <translation> · 과제 {task_id}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source> · the {shown} largest of {rows:,}</source>
        <translation> · {rows:,}개 중 가장 큰 {shown}개</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source> · thin: with missing answers wrong or right</source>
        <translation> · 가는 선: 빠진 답변이 틀리거나 맞을 때</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source> · {total} of {total_2} answers drawn</source>
        <translation> · 답변 {total_2}개 중 {total}개 표시</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/written.py"/>
        <source>"texts" in quotation marks, ignoring case / spaces / punctuation / accents, last line, after "…"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/menus.py"/>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/menus.py"/>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/menus.py"/>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/menus.py"/>
        <source>&amp;Tools</source>
        <translation>도구(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/menus.py"/>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/menus.py"/>
        <source>&amp;Window</source>
        <translation>창(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <source>*Said on the way:* {commentary}</source>
        <translation>*도중에 한 말:* {commentary}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/live_answer.py"/>
        <source>*Said on the way:* {event}</source>
        <translation>*도중에 한 말:* {event}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>, 95 % interval {low}–{high} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>, about {money} saved</source>
        <translation>, 약 {money} 절약</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/values.py"/>
        <source>, about {tokens} each time</source>
        <translation>, 매번 약 {tokens}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/notes.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>, at least {low}</source>
        <translation>, 적어도 {low}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/list_pane.py"/>
        <source>, changed and not saved</source>
        <translation>, 변경되었고 저장하지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/marks.py"/>
        <source>, counts as wrong</source>
        <translation>, 오답으로 침</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <source>, prices of {priced_as_of}</source>
        <translation>, {priced_as_of} 기준 가격</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>, simulated</source>
        <translation>, 시뮬레이션</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <source>, the first {shown} of them here</source>
        <translation>, 여기에는 처음 {shown}개</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/values.py"/>
        <source>, the one in use</source>
        <translation>, 사용 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>, then </source>
        <translation>, 다음은 </translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/evidence_words.py"/>
        <source>, with {answers} graded</source>
        <translation>, {answers} 평가</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>, {cost}{part} per answer</source>
        <translation>, 답변당 {cost}{part}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/send_plan.py"/>
        <source>, {developer:,} of them in the developer message</source>
        <translation>(그중 개발자 메시지 {developer:,})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/raw_words.py"/>
        <source>, {in_all} more not shown</source>
        <translation>, 표시하지 않은 {in_all}개 더</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <source>, {n} rows that cannot be read</source>
        <comment>, {n} row that cannot be read</comment>
        <translation><numerusform>, 읽을 수 없는 행 {n}개</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>, {share} of its cost</source>
        <translation>, 비용은 {share}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>, {share} of the cost of {other}</source>
        <translation>, 비용은 {other}의 {share}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>, {times} times its cost</source>
        <translation>, 비용은 {times}배</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>, {times} times the cost of {other}</source>
        <translation>, 비용은 {other}의 {times}배</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/grid.py"/>
        <source>. Reasoned no more than the next lower effort</source>
        <translation>. 한 단계 낮은 추론 강도보다 더 추론하지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/changing.py"/>
        <source>. The others had been changed or sent meanwhile.</source>
        <translation>. 나머지는 그사이 바뀌었거나 보냈습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>. The upper end was typically {times:,.1f} times the lower one</source>
        <translation>. 상한은 대체로 하한의 {times:,.1f}배였습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/first_run/card.py"/>
        <source>0 holds everything.</source>
        <translation>0이면 모두 보류합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>1 (worst) to 5 (best)</source>
        <translation>1(가장 나쁨)~5(가장 좋음)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/rows.py"/>
        <source>1 conversation found</source>
        <translation>대화 1개 찾음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/branching.py"/>
        <source>1 message was deleted.</source>
        <translation>메시지 1개를 삭제했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/rows.py"/>
        <source>1 more place</source>
        <translation>다른 위치 1개</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/import_words.py"/>
        <source>1 of them is here already.</source>
        <translation>그중 1개는 이미 여기 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/view.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/more_part.py"/>
        <source>1 to 5</source>
        <translation>1~5</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_words.py"/>
        <source>1,000 web searches</source>
        <translation>웹 검색 1,000번</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/retention_words.py"/>
        <source>10 min after</source>
        <translation>10분 뒤</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/retention_words.py"/>
        <source>10 minutes after it was ready</source>
        <translation>준비된 지 10분 뒤</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_form.py"/>
        <source>10,000 input and 1,000 output tokens cost {sum}.</source>
        <translation>입력 10,000 토큰과 출력 1,000 토큰의 비용은 {sum}입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>30 days</source>
        <translation>30일</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/retention_words.py"/>
        <source>30 days after it was sent</source>
        <translation>보낸 지 30일 뒤</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/examples.py"/>
        <source>5 % more or less, and the currency must be named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>5 to 10 minutes</source>
        <translation>5~10분</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>7 days</source>
        <translation>7일</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/blind_words.py"/>
        <source>95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/telling.py"/>
        <source>; and {more} more.</source>
        <translation>; 외 {more}개.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>; and {n} smaller ones</source>
        <comment>; and {n} smaller one</comment>
        <translation><numerusform>; 그보다 작은 것 {n}개</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>; between {low} and {high} whatever the missing answers would have been</source>
        <translation>; 빠진 답변이 어떻든 {low}에서 {high} 사이</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/model_words.py"/>
        <source>; then use {replacement}</source>
        <translation>; 그 뒤에는 {replacement}을(를) 쓰세요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/page_words.py"/>
        <source>; use {replacement} instead</source>
        <translation>; 대신 {replacement}을(를) 쓰세요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>; {requests} without a known price not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>&gt; **Simulated: this answer was made up by Ponder's demo. No model wrote it.**</source>
        <translation>&gt; **시뮬레이션: 이 답변은 Ponder의 데모가 지어냈습니다. 모델이 쓴 것이 아닙니다.**</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/tasks_part.py"/>
        <source>A CSV, TSV, JSONL or Excel file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <source>A CSV, TSV, JSONL or Excel file with a question in each row, or a text file with a question in each line. You can also drop it here. Nothing is asked before you run the comparison.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/file_page.py"/>
        <source>A CSV, TSV, JSONL or Excel file with a row for each job, or a text file with a question in each line. You can also drop it here. Nothing is queued before you have seen what it makes.</source>
        <translation>작업마다 한 행이 있는 CSV, TSV, JSONL, Excel 파일이나 줄마다 질문이 하나씩 있는 텍스트 파일을 선택하세요. 여기에 끌어다 놓아도 됩니다. 무엇이 만들어지는지 확인하기 전에는 아무것도 대기열에 넣지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>A Pro question whose estimate may pass this sum asks once before it is sent.</source>
        <translation>예상 비용이 이 금액을 넘을 수 있는 Pro 질문은 보내기 전에 한 번 묻습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>A backup was made and checked: {size}, {name}.</source>
        <translation>백업을 만들고 검사했습니다: {size}, {name}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/written.py"/>
        <source>A check begins with its kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/template_text.py"/>
        <source>A choice is named twice.</source>
        <translation>선택 항목 하나가 두 번 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/expressions.py"/>
        <source>A closing bracket is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/line_words.py"/>
        <source>A company firewall, an antivirus program or a hotel network may be reading along. Use another network, or choose its certificate in Settings, Network, if you trust it.</source>
        <translation>회사 방화벽, 백신 프로그램, 호텔 네트워크가 내용을 읽고 있을 수 있습니다. 다른 네트워크를 쓰거나, 신뢰한다면 설정, 네트워크에서 그 인증서를 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/chat_elsewhere.py"/>
        <source>A comparison asks in text alone; the files of this question could not go along.</source>
        <translation>비교는 텍스트로만 질문하므로 이 질문의 파일을 함께 보낼 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/expressions.py"/>
        <source>A condition has at most {most:,} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/examples.py"/>
        <source>A condition over answer, expected, number, length, words, lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/trying.py"/>
        <source>A condition over the answer holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <source>A content filter of the provider cut this answer off. Ask in other words.</source>
        <translation>제공업체의 콘텐츠 필터가 답변을 끊었습니다. 다른 말로 질문하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_settings.py"/>
        <source>A copy of the data file in the data folder, made while Ponder is open and checked at once; the last 7 are kept.</source>
        <translation>Ponder가 열려 있는 동안 데이터 파일의 사본을 데이터 폴더에 만들고 바로 검사합니다. 최근 7개를 보관합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_editing.py"/>
        <source>A copy that has not been sent.</source>
        <translation>아직 보내지 않은 사본입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <source>A copy that is held: nothing is sent before you release it</source>
        <translation>보류된 사본: 풀기 전에는 아무것도 보내지 않습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/tags.py"/>
        <source>A dash: some of them have it.</source>
        <translation>줄표: 일부에만 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/variable_fields.py"/>
        <source>A date like 2026-11-21</source>
        <translation>2026-11-21 같은 날짜</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/moving.py"/>
        <source>A demo of Ponder is open and uses this data.</source>
        <translation>Ponder 데모가 열려 있고 이 데이터를 쓰고 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>A figure of the condition becomes too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/network_settings.py"/>
        <source>A file (PEM) with the certificate of whoever checks protected connections in your network, such as a company. It is trusted in addition to those of this computer, by Ponder alone.</source>
        <translation>회사처럼 네트워크에서 보안 연결을 검사하는 곳의 인증서가 든 파일(PEM)입니다. 이 컴퓨터의 인증서에 더해 Ponder만 신뢰합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/view.py"/>
        <source>A job runs in the background at the server. Close Ponder, close the laptop: the report is here when you come back, and nothing is sent or paid for twice.</source>
        <translation>작업은 서버에서 백그라운드로 실행됩니다. Ponder를 닫고 노트북을 덮어도 됩니다. 돌아오면 보고서가 여기에 있고, 두 번 보내거나 두 번 청구되는 일은 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/outside.py"/>
        <source>A job: completed</source>
        <translation>작업: 완료됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/presenter.py"/>
        <source>A key is there; it has not been tried yet. Press to try it.</source>
        <translation>키가 있지만 아직 써 보지 않았습니다. 누르면 시험합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>A larger history budget keeps the beginning as it is.</source>
        <translation>기록 한도를 늘리면 시작 부분이 그대로 유지됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/key_recorder.py"/>
        <source>A letter alone would be missing where text is written: hold Ctrl or Alt too.</source>
        <translation>글자만 지정하면 글을 쓸 때 입력할 수 없습니다. Ctrl이나 Alt도 함께 누르세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/model_notes.py"/>
        <source>A limit is larger than the context window.</source>
        <translation>한도가 컨텍스트 창보다 큽니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/model_notes.py"/>
        <source>A limit must be a number of tokens above 0.</source>
        <translation>한도는 0보다 큰 토큰 수여야 합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_words.py"/>
        <source>A long request costs more: with {tokens:,} input tokens, {input} input and {output} output per 1,000,000 tokens.</source>
        <translation>긴 요청은 더 비쌉니다. 입력이 {tokens:,} 토큰이면 1,000,000 토큰당 입력 {input}, 출력 {output}입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/model_notes.py"/>
        <source>A model cannot replace itself.</source>
        <translation>모델은 자기 자신을 대체할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/template_text.py"/>
        <source>A name has at most {longest_name} characters.</source>
        <translation>이름은 {longest_name}자까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chat_options.py"/>
        <source>A name such as Europe/Berlin or Asia/Seoul is needed.</source>
        <translation>Europe/Berlin이나 Asia/Seoul 같은 이름이 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/written.py"/>
        <source>A new check begins on a new line, or after ;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_reports.py"/>
        <source>A new folder</source>
        <translation>새 폴더</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <source>A new job with the same question; it is charged anew</source>
        <translation>같은 질문의 새 작업. 요금이 새로 청구됩니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_news.py"/>
        <source>A note of it is kept on this computer only: {name}. Nothing was sent.</source>
        <translation>기록은 이 컴퓨터에만 있습니다: {name}. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>A notice when this share of the day's or month's cap is spent or in flight.</source>
        <translation>하루 또는 한 달 한도의 이 비율만큼 쓰거나 진행 중이면 알립니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <source>A notification of the desktop, also when a job is held or needs you; a click opens it. Many at once are told as one.</source>
        <translation>작업이 보류되거나 확인이 필요할 때도 데스크톱 알림을 보냅니다. 누르면 열립니다. 한꺼번에 여러 개면 하나로 묶어 알립니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/variable_fields.py"/>
        <source>A number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/written_numbers.py"/>
        <source>A number is needed here, written like 1234.5, without separators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/written_numbers.py"/>
        <source>A number may have a value, ± a tolerance (5 or 5%), a unit, unit needed, first number, last number, decimal comma, last line, after "…".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_reports.py"/>
        <source>A page for any browser, light or dark. It loads nothing and runs nothing.</source>
        <translation>모든 브라우저용 페이지, 밝거나 어둡게. 아무것도 불러오거나 실행하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_conversations.py"/>
        <source>A page for any browser, light or dark: the branch in view. It loads and runs nothing.</source>
        <translation>모든 브라우저용 페이지, 밝거나 어둡게: 보이는 갈래. 아무것도 불러오거나 실행하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/trying.py"/>
        <source>A pattern (regular expression) is found in the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/written.py"/>
        <source>A pattern between slashes is needed, such as /[0-9]+ km/i.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/patterns.py"/>
        <source>A pattern has at most {most:,} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>A point is one percent of the answers: 80 % is 3 points behind 83 %. Grades from 1 to 5 are told in grades. Both efforts answered the same tasks, so they are compared task by task; several answers to one task say less than answers to several tasks, and are counted so. Intervals are 95 %: made this way, 95 of 100 hold the truth.</source>
        <translation>1포인트는 답변의 1퍼센트입니다. 80 %는 83 %보다 3포인트 낮습니다. 1~5 평점은 점으로 나타냅니다. 두 추론 강도는 같은 과제에 답했으므로 과제별로 비교합니다. 한 과제의 여러 답변은 여러 과제의 답변보다 알려 주는 것이 적어 그만큼만 셉니다. 구간은 95 %입니다. 이렇게 만든 구간 100개 중 95개에 참값이 들어 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/connection.py"/>
        <source>A proxy or certificate setting of this computer cannot be used.</source>
        <translation>이 컴퓨터의 프록시 또는 인증서 설정을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/file_page.py"/>
        <source>A question per line</source>
        <translation>한 줄에 질문 하나</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/file_page.py"/>
        <source>A question per paragraph</source>
        <translation>한 단락에 질문 하나</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/judging.py"/>
        <source>A rubric has 2 to {most} levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/judging.py"/>
        <source>A rubric's texts have at most {most:,} characters each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <source>A running job is then shown as it is written. Its first words may come later; checks and reports stay as they are. Each new job can choose otherwise. Pro is never streamed.</source>
        <translation>실행 중인 작업을 쓰이는 대로 보여 줍니다. 첫 단어가 늦어질 수 있으며, 검사와 보고서는 그대로입니다. 새 작업마다 달리 정할 수 있습니다. Pro는 실시간으로 보여 주지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/values.py"/>
        <source>A schema is kept; answers are free.</source>
        <translation>스키마는 보관되어 있고, 답변은 자유롭습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/template_text.py"/>
        <source>A template has at most {most_variables} variables.</source>
        <translation>템플릿에는 변수를 {most_variables}개까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/view.py"/>
        <source>A template is a text with places for words: write {{country}} once, and ask about thirty countries. Every save is kept as a version.</source>
        <translation>템플릿은 단어가 들어갈 자리가 있는 글입니다. {{country}}를 한 번 써 두고 서른 나라에 대해 질문하세요. 저장할 때마다 버전으로 남습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_words.py"/>
        <source>A tier without known rates is estimated at the default ones.</source>
        <translation>요율을 모르는 등급은 기본 요율로 추정합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/written_numbers.py"/>
        <source>A tolerance is not below 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <source>A value for every row</source>
        <translation>모든 행에 쓸 값</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/template_text.py"/>
        <source>A variable needs a name, such as {{name}}.</source>
        <translation>변수에는 {{name}} 같은 이름이 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problems.py"/>
        <source>A web page came instead of the server's answer.</source>
        <translation>서버의 답변 대신 웹 페이지가 왔습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problems.py"/>
        <source>A web page, “{title}”, came instead of the server's answer.</source>
        <translation>서버의 답변 대신 웹 페이지 “{title}”이(가) 왔습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/view.py"/>
        <source>API key</source>
        <translation>API 키</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <source>About 10 minutes</source>
        <translation>약 10분</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/about.py"/>
        <source>About Ponder</source>
        <translation>Ponder 정보</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/choice_part.py"/>
        <source>About the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/answer_details.py"/>
        <source>About this answer</source>
        <translation>이 답변에 대하여</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/column_pane.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/answer_pane.py"/>
        <source>About this answer: all figures, grades and the raw response</source>
        <translation>이 답변 정보: 모든 수치, 평점, 원본 응답</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about_window.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/head.py"/>
        <source>About this comparison</source>
        <translation>이 비교 정보</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_pane.py"/>
        <source>About this model</source>
        <translation>이 모델에 대하여</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/editor.py"/>
        <source>About this template</source>
        <translation>이 템플릿 정보</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>About {runs} ({money}) {settle}.</source>
        <translation>대략 {runs}({money})이면 {settle}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>About {tasks} ({runs}, {money}) {settle}; more repeats of the same ones would not.</source>
        <translation>대략 {tasks}({runs}, {money})이면 {settle}. 같은 과제를 더 반복해서는 가려지지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/head.py"/>
        <location filename="../../desktop_app/ui/dialogs/tags.py"/>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/check_window.py"/>
        <source>Add a check: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <source>Add a model</source>
        <translation>모델 추가</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/choice_part.py"/>
        <location filename="../../desktop_app/ui/models_window/list_pane.py"/>
        <source>Add a model…</source>
        <translation>모델 추가…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/fields.py"/>
        <source>Add a pair</source>
        <translation>쌍 추가</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/tasks_part.py"/>
        <source>Add a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/task_strip.py"/>
        <source>Add column</source>
        <translation>열 추가</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Add credit or raise the limit at platform.openai.com under Settings, Billing.</source>
        <translation>platform.openai.com의 Settings, Billing에서 크레딧을 추가하거나 한도를 올리세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/access.py"/>
        <source>Add it in Settings, Connection, or try the demo.</source>
        <translation>설정, 연결에서 추가하거나 데모를 써 보세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_gate.py"/>
        <source>Add one in Settings, Connection.</source>
        <translation>설정, 연결에서 추가하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <source>Add questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/view.py"/>
        <source>Add sample templates</source>
        <translation>샘플 템플릿 추가</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/check_window.py"/>
        <source>Add the example: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/check_window.py"/>
        <source>Add this check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <source>Add this model</source>
        <translation>이 모델 추가</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/add_window.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/head.py"/>
        <source>Add to this comparison</source>
        <translation>이 비교에 추가</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <source>Add {n} questions</source>
        <comment>Add one question</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/report_diff_window/shown.py"/>
        <source>Added</source>
        <translation>추가됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/rows.py"/>
        <source>Added by you</source>
        <translation>직접 추가</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>Added up over every effort and repeat: each from your own answers with this model and effort where there are some, otherwise Ponder's own first guess.</source>
        <translation>모든 추론 강도와 반복을 더한 값입니다. 이 모델과 추론 강도로 받은 내 답변이 있으면 그것으로, 없으면 Ponder의 첫 어림값으로 계산합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/network_settings.py"/>
        <source>Additional certificate authority</source>
        <translation>추가 인증 기관</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/dialogs.py"/>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/link_dialog.py"/>
        <source>Address: {shown}</source>
        <translation>주소: {shown}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/schema_dialog.py"/>
        <source>Adds what the provider asks of every object</source>
        <translation>제공업체가 모든 객체에 요구하는 것을 더합니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail.py"/>
        <source>After</source>
        <translation>경과</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/written.py"/>
        <source>After the pattern: flags ({flags}), last line, after "…".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/expressions.py"/>
        <source>After {name}, a bracket is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/expressions.py"/>
        <source>After “not” here, “in” is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/text_scanner.py"/>
        <source>After “{word}” a text in quotation marks is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/report_diff_window/shown.py"/>
        <source>After: {text}</source>
        <translation>이후: {text}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/kappa_line.py"/>
        <source>Agreement from 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/walking.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/values.py"/>
        <location filename="../../desktop_app/ui/conversation_list/view.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/rail.py"/>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>All</source>
        <translation>모두</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_page.py"/>
        <source>All ({count})</source>
        <translation>모두 ({count})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>All answers ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/column_menus.py"/>
        <source>All columns…</source>
        <translation>모든 열…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>All did alike this time; asked once more, that may be different.</source>
        <translation>이번에는 모두 비슷했습니다. 다시 물으면 다를 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/conversation_dialogs.py"/>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <location filename="../../desktop_app/ui/attachments/dialogs.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_room.py"/>
        <location filename="../../desktop_app/ui/import_window/view.py"/>
        <location filename="../../desktop_app/ui/usage_view/tab.py"/>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/view.py"/>
        <source>All jobs</source>
        <translation>모든 작업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>All models</source>
        <translation>모든 모델</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/import_words.py"/>
        <source>All of them are here already.</source>
        <translation>모두 이미 여기 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>All of this is simulated: no model worked, nothing was charged.</source>
        <translation>모두 시뮬레이션입니다. 모델이 일하지 않았고 요금도 청구되지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/imports.py"/>
        <source>All rows of this file are queued.</source>
        <translation>이 파일의 모든 행을 대기열에 넣었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/blind.py"/>
        <source>All that are left come from one kind of run, which can be guessed. Judge every answer again to mix them.</source>
        <translation>남은 답변이 모두 한 종류의 실행에서 나와 짐작할 수 있습니다. 섞으려면 모든 답변을 다시 평가하세요.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/grading/blind_words.py"/>
        <source>All {n} answers graded</source>
        <comment>The answer is graded</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/problems.py"/>
        <source>Allow writing to {folder}, or start Ponder with another data folder.</source>
        <translation>{folder}에 쓸 수 있게 하거나, 다른 데이터 폴더로 Ponder를 시작하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <source>Allowed until a server refuses it.</source>
        <translation>서버가 거부할 때까지 허용합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/choice_part.py"/>
        <source>Also compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>Also those that nobody has graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Always</source>
        <translation>항상</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/column_menus.py"/>
        <source>Always shown</source>
        <translation>항상 표시됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/attachments.py"/>
        <source>An address begins with https:// or http://, such as https://example.com/report.pdf.</source>
        <translation>주소는 https://example.com/report.pdf처럼 https:// 또는 http://로 시작합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/values.py"/>
        <source>An answer failed, was refused or is incomplete</source>
        <translation>실패하거나 거부되었거나 불완전한 답변이 있음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/values.py"/>
        <source>An answer has no grade that counts</source>
        <translation>인정되는 평점이 없는 답변이 있음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/judging.py"/>
        <source>An answer is judged 1 to {most} times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/appearance_settings.py"/>
        <source>An answer is read out sentence by sentence as it comes, and so are jobs that end or are held. A screen reader is never interrupted for it.</source>
        <translation>답변이 오는 대로 한 문장씩 읽어 주고, 끝나거나 보류된 작업도 알려 줍니다. 낭독을 중간에 끊지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/chat.py"/>
        <source>An answer is still being written in this conversation.</source>
        <translation>이 대화에서 아직 답변을 쓰고 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/money.py"/>
        <source>An answer of {example} is shown as ≈ {shown}; where you decide, the dollars stand beside.</source>
        <translation>{example}인 답변은 ≈ {shown}(으)로 표시합니다. 결정할 때는 달러를 함께 보여 줍니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/attachment_contents.py"/>
        <source>An attached file is no longer in Ponder's folder.</source>
        <translation>첨부 파일이 더는 Ponder의 폴더에 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>An empty folder for Ponder's data</source>
        <translation>Ponder의 데이터를 둘 빈 폴더</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/form.py"/>
        <source>An empty form; this one stays a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/written.py"/>
        <source>An empty text can't be looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/estimate_tooltip.py"/>
        <source>An estimate: {cost_range_both}{part}.</source>
        <translation>예상: {cost_range_both}{part}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/estimate.py"/>
        <source>An estimate: {estimate}{mark}.</source>
        <translation>예상: {estimate}{mark}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/presenter.py"/>
        <source>And {more} more. </source>
        <translation>그 밖에 {more}개. </translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>Another Ponder is using it. Close that one first.</source>
        <translation>다른 Ponder가 쓰고 있습니다. 먼저 그것을 닫으세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/moving.py"/>
        <source>Another Ponder is using this folder.</source>
        <translation>다른 Ponder가 이 폴더를 쓰고 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/usage_comparison.py"/>
        <source>Another app on the same project, or answers from before Ponder kept this book or of another data folder.</source>
        <translation>같은 프로젝트의 다른 앱이거나, Ponder가 이 장부를 쓰기 전 또는 다른 데이터 폴더의 답변입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/usage_comparison.py"/>
        <source>Another app or person may use the same key or project.</source>
        <translation>다른 앱이나 사람이 같은 키나 프로젝트를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/imports.py"/>
        <source>Another file is being queued.</source>
        <translation>다른 파일을 대기열에 넣고 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <location filename="../../desktop_app/ui/import_window/file_page.py"/>
        <location filename="../../desktop_app/ui/usage_view/provider_page.py"/>
        <source>Another file…</source>
        <translation>다른 파일…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/judging.py"/>
        <source>Another judge was asked: {value}.</source>
        <translation>다른 심사자에게 물었습니다: {value}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/choice_part.py"/>
        <source>Another model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/notes.py"/>
        <source>Another model's grades count here: they agree with yours by κ {kappa}{low}.</source>
        <translation>여기서는 다른 모델의 평점이 인정됩니다. 내 평점과의 일치도는 κ {kappa}{low}입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/rows.py"/>
        <source>Another place: {plain_snippet}</source>
        <translation>다른 위치: {plain_snippet}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/profiles.py"/>
        <source>Another profile is called “{name}”.</source>
        <translation>“{name}”이라는 다른 프로필이 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/problems.py"/>
        <source>Another program is using Ponder's data file.</source>
        <translation>다른 프로그램이 Ponder의 데이터 파일을 쓰고 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/line_words.py"/>
        <source>Another server answered than the one that was asked for, so nothing was sent.</source>
        <translation>요청한 서버가 아닌 다른 서버가 응답해 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/server_copies.py"/>
        <source>Another server is in force now than the one that keeps them.</source>
        <translation>지금 적용된 서버는 이것을 보관하는 서버가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/template_part.py"/>
        <source>Another…</source>
        <translation>다른 템플릿…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/job_search.py"/>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/reading/column_pane.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/answer_pane.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>Answer</source>
        <translation>답변</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_window.py"/>
        <source>Answer of the first</source>
        <translation>첫 번째의 답변</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_window.py"/>
        <source>Answer of the second</source>
        <translation>두 번째의 답변</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>Answer text</source>
        <translation>답변 텍스트</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/checks_window.py"/>
        <source>Answer to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/structured_answers.py"/>
        <source>Answer with confidence</source>
        <translation>확신도가 있는 답변</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/item_page.py"/>
        <source>Answer {number} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/transcript/view.py"/>
        <source>Answer: {text}</source>
        <translation>답변: {text}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/column_pane.py"/>
        <source>Answer: {title}</source>
        <translation>답변: {title}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/figure_rows.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/view.py"/>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>Answers</source>
        <translation>답변</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>Answers arrive in shuffled order, so that no effort profits from the time of day.</source>
        <translation>시간대의 영향을 받는 추론 강도가 없도록 답변은 섞인 순서로 도착합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/task_strip.py"/>
        <source>Answers as</source>
        <translation>답변 표시</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/view.py"/>
        <source>Answers as CSV…</source>
        <translation>답변을 CSV로…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/answer_checks/checker.py"/>
        <source>Answers can't be checked: the process that does it could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/presenter.py"/>
        <source>Answers come from a simulator inside Ponder.</source>
        <translation>답변은 Ponder 안의 시뮬레이터에서 나옵니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>Answers fit a JSON schema</source>
        <translation>답변이 JSON 스키마에 맞음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/deleting_there.py"/>
        <source>Answers for 30 days, conversations until they are deleted. Deleting there cannot be undone.</source>
        <translation>답변은 30일 동안, 대화는 삭제할 때까지 보관됩니다. 제공업체에서 삭제하면 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/blind_words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/grading/item_page.py"/>
        <source>Answers graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/import_words.py"/>
        <source>Answers keep the name of the model that wrote them; what they cost is not known. Your next message in one of them goes to the model chosen here.</source>
        <translation>답변에는 쓴 모델의 이름이 남고, 비용은 알 수 없습니다. 그 대화의 다음 메시지는 여기서 고른 모델로 보냅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Answers side by side</source>
        <translation>나란히 놓은 답변</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/responses_page.py"/>
        <source>Answers table</source>
        <translation>답변 표</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/page_words.py"/>
        <source>Answers taught</source>
        <translation>답변에서 배운 것</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>Answers that never came because the network or the server failed are nobody's fault. In the verdict they count as wrong for the effort that is to be shown good enough, and as right for the other. Refused and cut-off answers are the model's own doing and count as wrong.</source>
        <translation>네트워크나 서버 문제로 오지 않은 답변은 누구의 잘못도 아닙니다. 판정에서는 충분히 좋은지 확인하려는 추론 강도에는 오답으로, 상대에는 정답으로 칩니다. 거부하거나 중간에 끊긴 답변은 모델 자신의 결과이므로 오답으로 칩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>Answers that passed, %</source>
        <translation>통과한 답변, %</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Answers that survive a cut</source>
        <translation>끊겨도 이어지는 답변</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/checks_window.py"/>
        <source>Answers to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/rail.py"/>
        <source>Any tab</source>
        <translation>모든 탭</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/rail.py"/>
        <source>Any tag</source>
        <translation>모든 태그</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/appearance_settings.py"/>
        <location filename="../../desktop_app/domain/language_setting.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/settings.py"/>
        <source>Appearance</source>
        <translation>모양</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <source>Apr</source>
        <translation>4월</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <location filename="../../desktop_app/price_list/rates.py"/>
        <location filename="../../desktop_app/ui/formats.py"/>
        <source>April</source>
        <translation>4월</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/view.py"/>
        <source>Archive</source>
        <translation>보관</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/selection_bar.py"/>
        <source>Archive the selected, or take them back</source>
        <translation>선택 항목 보관 또는 되돌리기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/view.py"/>
        <source>Archived</source>
        <translation>보관됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/view.py"/>
        <source>Archived  {archived}</source>
        <translation>보관됨  {archived}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/column_menus.py"/>
        <source>Arrange columns…</source>
        <translation>열 배치…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_reports.py"/>
        <source>As</source>
        <translation>방식</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns_dialog.py"/>
        <source>As delivered</source>
        <translation>기본값으로</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <source>As known ({known})</source>
        <translation>알려진 대로({known})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <source>As known: {known}</source>
        <translation>알려진 대로: {known}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>As much as the model takes</source>
        <translation>모델이 받을 수 있는 만큼</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/choices.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/drafting.py"/>
        <source>As the model likes</source>
        <translation>모델에 맡김</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <source>As the project says</source>
        <translation>프로젝트 설정대로</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <source>As the provider writes it, such as gpt-6.1-sol</source>
        <translation>제공업체가 쓰는 대로, 예: gpt-6.1-sol</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/appearance_settings.py"/>
        <source>As the system says</source>
        <translation>시스템 설정대로</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>As told</source>
        <translation>예상대로</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/view.py"/>
        <source>As usual</source>
        <translation>평소대로</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <source>Ask</source>
        <translation>묻기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/view.py"/>
        <source>Ask Pro</source>
        <translation>Pro에 질문</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/entries.py"/>
        <location filename="../../desktop_app/ui/chat_tab/follow_up.py"/>
        <location filename="../../desktop_app/ui/chat_tab/once_dialog.py"/>
        <location filename="../../desktop_app/ui/pro_tab/entries.py"/>
        <source>Ask again</source>
        <translation>다시 질문</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/conversation_imports.py"/>
        <source>Ask again to have a whole one.</source>
        <translation>완전한 답변을 받으려면 다시 질문하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/chat_elsewhere.py"/>
        <source>Ask again with another effort instead.</source>
        <translation>대신 다른 추론 강도로 다시 질문하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/entries.py"/>
        <location filename="../../desktop_app/ui/chat_tab/once_dialog.py"/>
        <source>Ask again with another model or effort</source>
        <translation>다른 모델이나 추론 강도로 다시 질문</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/view.py"/>
        <location filename="../../desktop_app/ui/widgets/composer.py"/>
        <source>Ask anything</source>
        <translation>무엇이든 물어보세요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/follow_up.py"/>
        <source>Ask at the standard tier</source>
        <translation>표준 등급으로 질문</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/doing.py"/>
        <source>Ask in a new chat, or run the job again.</source>
        <translation>새 채팅에서 질문하거나 작업을 다시 실행하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/effort_decisions.py"/>
        <source>Ask such questions in the Pro tab; a default effort can be taken from standard mode.</source>
        <translation>이런 질문은 Pro 탭에서 하세요. 기본 추론 강도는 표준 모드에서 정할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_bench.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_form.py"/>
        <source>Ask the judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>Ask the judge {n} times</source>
        <comment>Ask the judge</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/view.py"/>
        <source>Ask the same again, with other words in it</source>
        <translation>같은 질문을 단어만 바꿔 다시</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/view.py"/>
        <source>Ask the same question at several reasoning efforts, several times, grade the answers, and see what the extra thinking cost and brought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/rerunning.py"/>
        <source>Ask the same tasks once more on {model}, as a comparison of its own</source>
        <translation>같은 과제를 {model}에 한 번 더 묻고 별도의 비교로 만듭니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/head.py"/>
        <source>Ask those again that never came</source>
        <translation>오지 않은 것을 다시 질문</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/line_words.py"/>
        <source>Ask whoever runs it to allow this server, or choose another way in Settings, Network.</source>
        <translation>운영자에게 이 서버의 허용을 요청하거나, 설정, 네트워크에서 다른 방법을 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/rail.py"/>
        <source>Asked for in</source>
        <translation>요청한 곳</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Asking which tools are connected</source>
        <translation>연결된 도구 확인 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_bench.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/network.py"/>
        <source>Asking…</source>
        <translation>묻는 중…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Asks Ponder's own feed once a day which versions there are; nothing of yours is sent and nothing is downloaded.</source>
        <translation>하루 한 번 Ponder의 피드에 어떤 버전이 있는지 묻습니다. 내 정보는 보내지 않고 아무것도 내려받지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Asks for {text_of}</source>
        <translation>{text_of} 요청</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Asks to change a file</source>
        <translation>파일 변경 요청</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Asks to change {short}</source>
        <translation>{short} 변경 요청</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Asks to run</source>
        <translation>실행 요청</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Asks to use a computer</source>
        <translation>컴퓨터 사용 요청</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Asks to use a computer: {plain}</source>
        <translation>컴퓨터 사용 요청: {plain}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Asks to use {tool} of {server}</source>
        <translation>{server}의 {tool} 사용 요청</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <location filename="../../desktop_app/ui/models_window/overview_pane.py"/>
        <source>Asks your provider which models your key may use and when they are shut down; free of charge.</source>
        <translation>키로 쓸 수 있는 모델과 종료 시점을 제공업체에 묻습니다. 무료입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/network.py"/>
        <source>Asks your server for its models, which is free, and says which way it went.</source>
        <translation>서버에 모델 목록을 묻고(무료) 어느 길로 갔는지 알려 줍니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/start_field.py"/>
        <source>At a time</source>
        <translation>시각 지정</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/walking.py"/>
        <source>At least one of the answers shown failed</source>
        <translation>보이는 답변 중 하나 이상이 실패함</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/walking.py"/>
        <source>At least one of the answers shown has no grade yet</source>
        <translation>보이는 답변 중 하나 이상에 아직 평점이 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chat_options.py"/>
        <source>At least {smallest_limit} tokens are needed.</source>
        <translation>토큰이 {smallest_limit}개 이상 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/first_run/card.py"/>
        <source>At most {month} a month.</source>
        <translation>한 달에 최대 {month}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_additions.py"/>
        <source>At most {most_repeats} can be asked of each.</source>
        <translation>각각 {most_repeats}번까지 요청할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/estimate_tooltip.py"/>
        <source>At most {worst} if it used its whole output limit.</source>
        <translation>출력 한도를 모두 쓰면 최대 {worst}입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/estimate_words.py"/>
        <source>At most {worst} if it used its whole output of {output_limit} tokens.</source>
        <translation>출력 {output_limit} 토큰을 모두 쓰면 최대 {worst}입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>At the top:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/structured_answers.py"/>
        <source>At the top: the whole answer has to be an object (“type”: “object”).</source>
        <translation>맨 위에서: 답변 전체가 객체(“type”: “object”)여야 합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/structured_answers.py"/>
        <source>At the top: “anyOf” is not taken there, only further in.</source>
        <translation>맨 위에서: “anyOf”는 여기서 쓸 수 없고 더 안쪽에서만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <location filename="../../desktop_app/domain/structured_answers.py"/>
        <source>At {place}:</source>
        <translation>{place}에서:</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/json_schema.py"/>
        <source>At {place}: {happened}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/dialogs.py"/>
        <source>Attach</source>
        <translation>첨부</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/dialogs.py"/>
        <source>Attach a file from the web</source>
        <translation>웹의 파일 첨부</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/composer.py"/>
        <source>Attach as a text file: {words}</source>
        <translation>텍스트 파일로 첨부: {words}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/dialogs.py"/>
        <source>Attach by address</source>
        <translation>주소로 첨부</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/desk.py"/>
        <location filename="../../desktop_app/ui/attachments/dialogs.py"/>
        <source>Attach files</source>
        <translation>파일 첨부</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/desk.py"/>
        <source>Attach files. {explanation}</source>
        <translation>파일 첨부. {explanation}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/dialogs.py"/>
        <source>Attached file</source>
        <translation>첨부 파일</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/strip.py"/>
        <source>Attached files</source>
        <translation>첨부 파일</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/transcript/attached_box.py"/>
        <source>Attached: {name}, {words}</source>
        <translation>첨부됨: {name}, {words}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/strip.py"/>
        <source>Attached: {shown}, {words}</source>
        <translation>첨부됨: {shown}, {words}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <source>Aug</source>
        <translation>8월</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <location filename="../../desktop_app/price_list/rates.py"/>
        <location filename="../../desktop_app/ui/formats.py"/>
        <source>August</source>
        <translation>8월</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/view.py"/>
        <source>Auto</source>
        <translation>자동</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/checks_window.py"/>
        <source>Automatic checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/grading.py"/>
        <source>Automatic checks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/guide/overlay.py"/>
        <location filename="../../desktop_app/ui/help_window/window.py"/>
        <location filename="../../desktop_app/ui/import_window/view.py"/>
        <source>Back</source>
        <translation>이전</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/blind_page.py"/>
        <source>Back to the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_page.py"/>
        <location filename="../../desktop_app/ui/usage_view/responses_page.py"/>
        <source>Back to usage</source>
        <translation>사용량으로 돌아가기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_settings.py"/>
        <source>Back up every day</source>
        <translation>매일 백업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/data.py"/>
        <source>Back up now</source>
        <translation>지금 백업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <source>Background</source>
        <translation>백그라운드</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/view.py"/>
        <source>Background jobs</source>
        <translation>백그라운드 작업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/restoring.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/data.py"/>
        <source>Backups</source>
        <translation>백업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>Backups (*.zip *.db)</source>
        <translation>백업 (*.zip *.db)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>Beaten by no other, cheapest first: {names}.</source>
        <translation>더 나은 것이 없는 선택, 저렴한 순: {names}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/report_diff_window/shown.py"/>
        <source>Before: {text}</source>
        <translation>이전: {text}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Began an image</source>
        <translation>이미지 시작함</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/editor.py"/>
        <source>Begin a new job with this template</source>
        <translation>이 템플릿으로 새 작업 시작</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/questions.py"/>
        <source>Begin in the usual folder</source>
        <translation>기본 폴더에서 시작</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/schema_dialog.py"/>
        <source>Begin with an example</source>
        <translation>예제로 시작</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/templating.py"/>
        <source>Begins at “{value}”. {decision}</source>
        <translation>“{value}”(으)로 시작합니다. {decision}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/live_reading.py"/>
        <source>Being written…</source>
        <translation>쓰는 중…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/view.py"/>
        <source>Beside the CSV file that its usage page exports</source>
        <translation>제공업체의 사용량 페이지가 내보낸 CSV 파일과 비교합니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_window.py"/>
        <source>Better</source>
        <translation>나아짐</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_window.py"/>
        <source>Better at {variant} ({count})</source>
        <translation>{variant}에서 나아짐 ({count})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/blind_page.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/grading/item_page.py"/>
        <source>Blind grading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/blind_words.py"/>
        <source>Blind grading is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/view.py"/>
        <source>Both as Excel workbook…</source>
        <translation>둘 다 Excel 통합 문서로…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/report_differences.py"/>
        <source>Both reports say the same.</source>
        <translation>두 보고서의 내용이 같습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>Both sides agree.</source>
        <translation>양쪽이 일치합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/questions.py"/>
        <source>But your provider deletes an answer about 10 minutes after it is ready: closed, Ponder may come too late.</source>
        <translation>그러나 제공업체는 답변이 준비된 지 약 10분 뒤에 삭제합니다. Ponder를 닫아 두면 늦을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>But {amount} worse can't be ruled out {why}.</source>
        <translation>다만 {why} {amount} 낮을 가능성을 배제할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/tab.py"/>
        <source>CSV (*.csv *.tsv *.txt)</source>
        <translation>CSV (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_window.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/places.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/tab.py"/>
        <location filename="../../desktop_app/ui/usage_view/tab.py"/>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/exporting.py"/>
        <source>CSV table…</source>
        <translation>CSV 표…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>Cache hits</source>
        <translation>캐시 적중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/own_price.py"/>
        <location filename="../../desktop_app/ui/models_window/price_words.py"/>
        <source>Cache write</source>
        <translation>캐시 쓰기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>Cache writes</source>
        <translation>캐시 쓰기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>Cached</source>
        <translation>캐시됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/figure_rows.py"/>
        <source>Cached
tokens</source>
        <translation>캐시
토큰</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>Cached in</source>
        <translation>캐시 입력</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/own_price.py"/>
        <location filename="../../desktop_app/ui/models_window/price_words.py"/>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>Cached input</source>
        <translation>캐시된 입력</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>Cached input tokens</source>
        <translation>캐시된 입력 토큰</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>Cached share of the input tokens</source>
        <translation>입력 토큰 중 캐시된 비율</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>Cached share of the input tokens in %</source>
        <translation>입력 토큰 중 캐시된 비율(%)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/questions.py"/>
        <location filename="../../desktop_app/ui/attachments/dialogs.py"/>
        <location filename="../../desktop_app/ui/chat_tab/branching.py"/>
        <location filename="../../desktop_app/ui/chat_tab/drawer/schema_dialog.py"/>
        <location filename="../../desktop_app/ui/chat_tab/drawer/template_dialog.py"/>
        <location filename="../../desktop_app/ui/chat_tab/note_dialog.py"/>
        <location filename="../../desktop_app/ui/chat_tab/once_dialog.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/add_window.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/check_window.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/form.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/forms.py"/>
        <location filename="../../desktop_app/ui/dialogs/developer_message.py"/>
        <location filename="../../desktop_app/ui/dialogs/diagnostics.py"/>
        <location filename="../../desktop_app/ui/dialogs/export_reports.py"/>
        <location filename="../../desktop_app/ui/dialogs/import_conversations.py"/>
        <location filename="../../desktop_app/ui/dialogs/link_dialog.py"/>
        <location filename="../../desktop_app/ui/dialogs/response_id.py"/>
        <location filename="../../desktop_app/ui/dialogs/restoring.py"/>
        <location filename="../../desktop_app/ui/dialogs/tags.py"/>
        <location filename="../../desktop_app/ui/import_window/values.py"/>
        <location filename="../../desktop_app/ui/import_window/view.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns_dialog.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/selection_bar.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/start_field.py"/>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <location filename="../../desktop_app/ui/models_window/price_form.py"/>
        <location filename="../../desktop_app/ui/plumbing/dialogs.py"/>
        <location filename="../../desktop_app/ui/pro_tab/running_card.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/profiles.py"/>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/head.py"/>
        <source>Cancel all</source>
        <translation>모두 취소</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/head.py"/>
        <source>Cancel every trial that has not ended</source>
        <translation>끝나지 않은 시행을 모두 취소합니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/doing.py"/>
        <source>Cancel job</source>
        <translation>작업 취소</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/doing.py"/>
        <source>Cancel jobs</source>
        <translation>작업 취소</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Cancel the selected jobs</source>
        <translation>선택한 작업 취소</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/selection_bar.py"/>
        <source>Cancel the selected jobs. This cannot be undone.</source>
        <translation>선택한 작업을 취소합니다. 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/doing.py"/>
        <source>Cancel this job?</source>
        <translation>이 작업을 취소할까요?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/presenter.py"/>
        <source>Cancel what has not ended, then delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/keeping.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/actions.py"/>
        <source>Cancel what still runs first</source>
        <translation>먼저 실행 중인 것을 취소하세요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_form.py"/>
        <source>Cancel what the judge has not answered; what it said stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/jobs_tab/doing.py"/>
        <source>Cancel {n} jobs?</source>
        <comment>Cancel {n} job?</comment>
        <translation><numerusform>작업 {n}개를 취소할까요?</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/jobs.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/rail.py"/>
        <location filename="../../desktop_app/ui/widgets/status_badge.py"/>
        <source>Cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/background_jobs.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>Cancelled before it was sent.</source>
        <translation>보내기 전에 취소했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/entries.py"/>
        <source>Cancelled before it was sent. Nothing was charged.</source>
        <translation>보내기 전에 취소했습니다. 요금은 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>Cancelled before there was an answer.</source>
        <translation>답변이 오기 전에 취소했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_results.py"/>
        <location filename="../../desktop_app/ui/pro_tab/entries.py"/>
        <source>Cancelled by you.</source>
        <translation>직접 취소했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_errands.py"/>
        <source>Cancelled by you; the server had not taken it.</source>
        <translation>직접 취소했습니다. 서버는 접수하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>Cancelled.</source>
        <translation>취소했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <location filename="../../desktop_app/ui/pro_tab/running_card.py"/>
        <source>Cancelling…</source>
        <translation>취소하는 중…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>Candidates are tried from the dearest down, and {name} fails already, so no knee is named. A new comparison without {name} can name one.</source>
        <translation>후보는 비싼 것부터 차례로 살펴보는데 {name}에서 이미 확인되지 않아 변곡점을 정하지 않습니다. {name}을(를) 뺀 새 비교에서는 정할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>Candidates in a fixed order: W. Maurer, L. A. Hothorn, W. Lehmacher (1995); P. H. Westfall, A. Krishen, J. Statistical Planning and Inference 99 (2001).</source>
        <translation>정해진 순서의 후보: W. Maurer, L. A. Hothorn, W. Lehmacher (1995); P. H. Westfall, A. Krishen, J. Statistical Planning and Inference 99 (2001).</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Cap per import or comparison</source>
        <translation>가져오기 또는 비교당 한도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Cap per request</source>
        <translation>요청당 한도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/money.py"/>
        <source>Caps</source>
        <translation>한도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/page_words.py"/>
        <source>Cautious guesses stand in.</source>
        <translation>신중한 추측으로 대신합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/network.py"/>
        <source>Certificate authority</source>
        <translation>인증 기관</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/network.py"/>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>인증서 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_pane.py"/>
        <source>Change my price…</source>
        <translation>내 가격 바꾸기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/view.py"/>
        <source>Change presets…</source>
        <translation>프리셋 바꾸기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/cheat_sheet/window.py"/>
        <source>Change shortcuts…</source>
        <translation>단축키 바꾸기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>Change start…</source>
        <translation>시작 시각 변경…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/judging.py"/>
        <source>Change the judge's settings.</source>
        <translation>심사자의 설정을 바꾸세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Change the message or the settings, then send it again.</source>
        <translation>메시지나 설정을 바꾼 뒤 다시 보내세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Change the wording or the attached files.{server_said}</source>
        <translation>표현이나 첨부 파일을 바꾸세요.{server_said}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_pane.py"/>
        <source>Change what it accepts…</source>
        <translation>받는 것 바꾸기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_editing.py"/>
        <source>Change what you like, then release it to have it sent.</source>
        <translation>원하는 것을 바꾼 뒤 풀면 보냅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/rubric_editor.py"/>
        <source>Changed: used as it is written here, also if it is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/update_news.py"/>
        <source>Changes</source>
        <translation>변경 내용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/settings.py"/>
        <source>Changes are in force at once.</source>
        <translation>변경은 바로 적용됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/card.py"/>
        <source>Chart menu</source>
        <translation>차트 메뉴</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/card.py"/>
        <source>Chart menu: {title}</source>
        <translation>차트 메뉴: {title}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/card.py"/>
        <source>Chart: {title}</source>
        <translation>차트: {title}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/panel.py"/>
        <source>Charts</source>
        <translation>차트</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/main_window/view.py"/>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <location filename="../../desktop_app/ui/palette/values.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/settings.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>Chat</source>
        <translation>채팅</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Chat Completions</source>
        <translation>Chat Completions</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Chat and Pro</source>
        <translation>채팅과 Pro</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/guide/presenter.py"/>
        <source>Chat answers while you watch. Jobs run for minutes or hours, also while Ponder is closed. Pro asks the most thorough model. Compare finds out how much thinking your questions need.</source>
        <translation>채팅은 바로 답합니다. 작업은 Ponder를 닫아도 몇 분, 몇 시간 이어집니다. Pro는 가장 철저한 모델에게 묻습니다. 비교는 내 질문에 얼마나 깊은 생각이 필요한지 알아냅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/presenter.py"/>
        <location filename="../../desktop_app/ui/import_window/values.py"/>
        <source>Check</source>
        <translation>확인</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grade_words.py"/>
        <source>Check</source>
        <comment>who graded an answer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/checks_window.py"/>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/restoring.py"/>
        <source>Check and restore…</source>
        <translation>검사하고 복원…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problems.py"/>
        <source>Check both in Settings.</source>
        <translation>설정에서 둘 다 확인하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/line_words.py"/>
        <source>Check its address in Settings, Network, or choose another way there, and the internet connection.</source>
        <translation>설정, 네트워크에서 주소를 확인하거나 다른 방법을 선택하고, 인터넷 연결을 확인하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/line_words.py"/>
        <source>Check that the server is running, and the address in Settings.</source>
        <translation>서버가 실행 중인지, 설정의 주소가 맞는지 확인하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/problems.py"/>
        <source>Check that {folder} is a folder in which you may read and write.</source>
        <translation>{folder}이(가) 읽고 쓸 수 있는 폴더인지 확인하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Check the address in Settings, a proxy, VPN or firewall.</source>
        <translation>설정의 주소, 프록시, VPN, 방화벽을 확인하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/line_words.py"/>
        <source>Check the address in Settings. The sign-in page of a hotel or company network may be in the way: open a browser, sign in, and try again.</source>
        <translation>설정의 주소를 확인하세요. 호텔이나 회사 네트워크의 로그인 페이지가 막고 있을 수 있습니다. 브라우저로 로그인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/line_words.py"/>
        <source>Check the address in Settings: https:// needs a server that speaks it. A firewall may be in the way.</source>
        <translation>설정의 주소를 확인하세요. https://는 서버가 지원해야 합니다. 방화벽이 막고 있을 수도 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Check the address in Settings; a login page of the network may also be in the way.</source>
        <translation>설정의 주소를 확인하세요. 네트워크의 로그인 페이지가 막고 있을 수도 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problems.py"/>
        <source>Check the address in Settings; a login page of the network or a proxy may have answered instead.</source>
        <translation>설정의 주소를 확인하세요. 네트워크의 로그인 페이지나 프록시가 대신 응답했을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problems.py"/>
        <source>Check the address in Settings; a login page of the network or a proxy may have answered instead. If it did reach the server, asking again may be charged again.</source>
        <translation>설정의 주소를 확인하세요. 네트워크의 로그인 페이지나 프록시가 대신 답했을 수 있습니다. 서버에 도달했다면 다시 질문할 때 요금이 또 청구될 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/answer_checks/checker.py"/>
        <source>Check the answers after the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Check the connection</source>
        <translation>연결 확인</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/problems.py"/>
        <source>Check the disk or network drive that holds {folder}, then try again.</source>
        <translation>{folder}이(가) 있는 디스크나 네트워크 드라이브를 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/line_words.py"/>
        <source>Check the internet connection, and the address in Settings.</source>
        <translation>인터넷 연결과 설정의 주소를 확인하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/line_words.py"/>
        <source>Check the internet connection, then try again.</source>
        <translation>인터넷 연결을 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_pace.py"/>
        <source>Check the internet connection.</source>
        <translation>인터넷 연결을 확인하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Check the model's name, or choose another model.</source>
        <translation>모델 이름을 확인하거나 다른 모델을 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Check the model, and the server's address in Settings.</source>
        <translation>모델과 설정의 서버 주소를 확인하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/line_words.py"/>
        <source>Check the server's address in Settings, or ask whoever runs the proxy.</source>
        <translation>설정의 서버 주소를 확인하거나 프록시 운영자에게 문의하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Check the server's address in Settings; it usually ends in /v1.</source>
        <translation>설정의 서버 주소를 확인하세요. 대개 /v1로 끝납니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/line_words.py"/>
        <source>Check this computer's date and time. If they are right, the server's certificate must be renewed.</source>
        <translation>이 컴퓨터의 날짜와 시각을 확인하세요. 맞다면 서버의 인증서를 갱신해야 합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/check_words.py"/>
        <source>Check: {said}. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_fields.py"/>
        <source>Checked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/checks_window.py"/>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>Checks</source>
        <translation>확인 횟수</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/check_window.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_fields.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_file.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_model.py"/>
        <source>Checks</source>
        <comment>of answers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <source>Checks where a row has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/check_window.py"/>
        <source>Checks, one per line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>Choose 1 to {most_repeats}.</source>
        <translation>1에서 {most_repeats} 사이로 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/imports.py"/>
        <source>Choose a column for “{variable}”, or write a value for every row.</source>
        <translation>“{variable}”에 쓸 열을 선택하거나 모든 행에 쓸 값을 입력하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/listing/list_pane.py"/>
        <source>Choose a comparison first.</source>
        <translation>먼저 비교를 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/list_widget.py"/>
        <source>Choose a conversation first.</source>
        <translation>먼저 대화를 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/uploads_window.py"/>
        <source>Choose a file first</source>
        <translation>먼저 파일을 선택하세요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <location filename="../../desktop_app/ui/import_window/presenter.py"/>
        <source>Choose a file first.</source>
        <translation>먼저 파일을 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <source>Choose a file in PEM form (it begins with -----BEGIN CERTIFICATE-----) in Settings, Network, or leave it empty.</source>
        <translation>설정의 네트워크에서 PEM 형식의 파일(-----BEGIN CERTIFICATE-----로 시작)을 선택하거나 비워 두세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <location filename="../../desktop_app/ui/import_window/file_page.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/network.py"/>
        <source>Choose a file…</source>
        <translation>파일 선택…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/presenter.py"/>
        <source>Choose a longer one, or ask something.</source>
        <translation>더 긴 기간을 선택하거나 무언가 질문해 보세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/judging.py"/>
        <source>Choose a model to judge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/overview.py"/>
        <source>Choose a row of the table first.</source>
        <translation>먼저 표의 행을 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_page.py"/>
        <source>Choose a row to read what may explain it</source>
        <translation>행을 선택하면 가능한 이유를 볼 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>Choose a row to read what may explain it.</source>
        <translation>행을 선택하면 가능한 이유를 볼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/report_side.py"/>
        <source>Choose a source</source>
        <translation>출처를 선택하세요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/report_diff_window/view.py"/>
        <source>Choose a source first</source>
        <translation>먼저 출처를 선택하세요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_window.py"/>
        <source>Choose a task to read both answers.</source>
        <translation>두 답변을 읽으려면 과제를 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>Choose among the efforts that are offered.</source>
        <translation>제시된 추론 강도 중에서 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>Choose among what is offered.</source>
        <translation>제시된 것 중에서 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>Choose an answer and press 1 (worst) to 5 (best); the next one follows by itself.</source>
        <translation>답변을 선택하고 1(가장 나쁨)~5(가장 좋음)를 누르세요. 다음 답변이 이어서 나옵니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>Choose an answer and press P if it passes, F if it fails; the next one follows by itself.</source>
        <translation>답변을 선택하고 통과면 P, 실패면 F를 누르세요. 다음 답변이 이어서 나옵니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/responses_page.py"/>
        <source>Choose an answer first.</source>
        <translation>먼저 답변을 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/moving.py"/>
        <source>Choose an empty folder elsewhere. Nothing was moved.</source>
        <translation>다른 곳의 빈 폴더를 선택하세요. 아무것도 옮기지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/card.py"/>
        <source>Choose another</source>
        <translation>다른 것 선택</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/packages.py"/>
        <location filename="../../desktop_app/storage/restoring.py"/>
        <source>Choose another backup. Nothing was changed.</source>
        <translation>다른 백업을 선택하세요. 아무것도 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/judging.py"/>
        <source>Choose another effort for the judge.</source>
        <translation>심사자의 추론 강도를 다르게 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Choose another model</source>
        <translation>다른 모델을 선택하거나</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Choose another model.</source>
        <translation>다른 모델을 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/profiles.py"/>
        <location filename="../../desktop_app/services/templates.py"/>
        <source>Choose another name.</source>
        <translation>다른 이름을 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/profiles.py"/>
        <location filename="../../desktop_app/services/templates.py"/>
        <source>Choose another one.</source>
        <translation>다른 것을 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Choose another tier, or allow it in the project's settings at platform.openai.com.</source>
        <translation>다른 등급을 선택하거나 platform.openai.com의 프로젝트 설정에서 허용하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Choose another value, or another model.</source>
        <translation>다른 값이나 다른 모델을 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/card.py"/>
        <source>Choose anyway</source>
        <translation>그래도 선택</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>Choose at least two efforts to compare.</source>
        <translation>비교할 추론 강도를 두 개 이상 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>Choose at most {most_tasks:,} of them.</source>
        <translation>그중 최대 {most_tasks:,}개를 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/view.py"/>
        <source>Choose columns</source>
        <translation>열 선택</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/desk.py"/>
        <source>Choose files…</source>
        <translation>파일 선택…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>Choose more than nothing and less than the whole scale.</source>
        <translation>0보다 크고 전체 척도보다 작게 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Choose one of: {names}.</source>
        <translation>다음 중에서 선택하세요: {names}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>Choose one, or type its id.</source>
        <translation>하나를 선택하거나 ID를 입력하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_additions.py"/>
        <source>Choose repeats, efforts or tasks to add.</source>
        <translation>추가할 반복, 추론 강도, 과제를 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/server_copies.py"/>
        <source>Choose that server in Settings and try again. Nothing was deleted there.</source>
        <translation>설정에서 그 서버를 선택하고 다시 시도하세요. 그곳에서 아무것도 삭제하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/imports.py"/>
        <source>Choose the column that holds the prompt.</source>
        <translation>프롬프트가 있는 열을 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/uploads_presenter.py"/>
        <source>Choose the profile it was sent with, or {server_of}, in Settings to delete it there.</source>
        <translation>거기서 삭제하려면 설정에서 보낼 때의 프로필 또는 {server_of}을(를) 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/attachment_sending.py"/>
        <source>Choose the profile or server it was sent with in Settings, then delete it.</source>
        <translation>설정에서 보낼 때의 프로필이나 서버를 선택한 뒤 삭제하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/view.py"/>
        <source>Choose what is listed</source>
        <translation>목록에 보일 것 선택</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/column_pane.py"/>
        <source>Choose what stands in this column</source>
        <translation>이 열에 놓을 것 선택</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/panel.py"/>
        <source>Choose what to draw: each chip is a chart.</source>
        <translation>무엇을 그릴지 선택하세요. 칩 하나가 차트 하나입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_conversations.py"/>
        <location filename="../../desktop_app/ui/dialogs/export_reports.py"/>
        <source>Choose where to put {where}</source>
        <translation>{where}을(를) 둘 곳 선택</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/variable_fields.py"/>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Choosing columns</source>
        <translation>열 선택</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>City</source>
        <translation>도시</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/report_parts.py"/>
        <source>Claim {place} of {count}</source>
        <translation>주장 {place}/{count}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_words.py"/>
        <source>Claimed</source>
        <translation>차이 인정</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/search_field.py"/>
        <source>Clear search</source>
        <translation>검색 지우기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/search_field.py"/>
        <source>Clear search (Esc)</source>
        <translation>검색 지우기(Esc)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_fields.py"/>
        <source>Clear the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <location filename="../../desktop_app/ui/attachments/dialogs.py"/>
        <location filename="../../desktop_app/ui/attachments/uploads_window.py"/>
        <location filename="../../desktop_app/ui/chat_tab/drawer/presets_dialog.py"/>
        <location filename="../../desktop_app/ui/chat_tab/structured_dialog.py"/>
        <location filename="../../desktop_app/ui/cheat_sheet/window.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/about_window.py"/>
        <location filename="../../desktop_app/ui/dialogs/answer_details.py"/>
        <location filename="../../desktop_app/ui/import_window/presenter.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/about.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/licences.py"/>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/questions.py"/>
        <source>Close Ponder</source>
        <translation>Ponder 닫기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/problems.py"/>
        <source>Close Ponder and start it again: it keeps the damaged file under another name and begins a new one.</source>
        <translation>Ponder를 닫고 다시 시작하세요. 손상된 파일은 다른 이름으로 보관하고 새 파일을 시작합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/backups.py"/>
        <source>Close Ponder and start it again: it saves everything that can be read, and keeps the damaged file. The earlier backups are untouched.</source>
        <translation>Ponder를 닫고 다시 시작하세요. 읽을 수 있는 모든 것을 건지고 손상된 파일은 보관합니다. 이전 백업은 그대로입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/keeping.py"/>
        <source>Close file</source>
        <translation>파일 닫기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/moving.py"/>
        <source>Close the demo, or</source>
        <translation>데모를 닫거나</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/find_bar.py"/>
        <source>Close the find bar</source>
        <translation>찾기 막대 닫기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>Close the options</source>
        <translation>옵션 닫기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/problems.py"/>
        <source>Close the other program, such as a backup or sync tool, and try again.</source>
        <translation>백업이나 동기화 도구 같은 다른 프로그램을 닫고 다시 시도하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Close the window</source>
        <translation>창 닫기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail.py"/>
        <source>Close this job</source>
        <translation>이 작업 닫기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Close, clear the search, select nothing</source>
        <translation>닫기, 검색 지우기, 선택 해제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/settings.py"/>
        <source>Closes the settings, whose changes are in force, and opens the window of models</source>
        <translation>설정을 닫고(변경은 이미 적용됨) 모델 창을 엽니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/language.py"/>
        <source>Closes the window and opens it again; drafts and what was saved stay</source>
        <translation>창을 닫았다가 다시 엽니다. 초안과 저장된 것은 그대로 있습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <source>Closing the window while jobs run</source>
        <translation>작업 실행 중에 창을 닫을 때</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/announcing_words.py"/>
        <source>Code.</source>
        <translation>코드.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <source>Column of: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/mapping_page.py"/>
        <source>Column with the prompt</source>
        <translation>프롬프트가 있는 열</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/mapping_page.py"/>
        <source>Column with the title</source>
        <translation>제목이 있는 열</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/text_scanner.py"/>
        <source>Column {column}: {happened}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/column_pane.py"/>
        <source>Column {title}: choose another effort</source>
        <translation>{title} 열: 다른 추론 강도 선택</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/column_pane.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns_dialog.py"/>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns_dialog.py"/>
        <source>Columns of the table</source>
        <translation>표의 열</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/appearance_settings.py"/>
        <source>Comfortable</source>
        <translation>여유롭게</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/palette/values.py"/>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/palette/presenter.py"/>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/palette/view.py"/>
        <source>Commands and everything</source>
        <translation>명령과 모든 것</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Commands and everything…</source>
        <translation>명령과 모든 것…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/appearance_settings.py"/>
        <source>Compact</source>
        <translation>촘촘하게</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Compact or comfortable rows</source>
        <translation>촘촘한 행 또는 여유로운 행</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/appearance_settings.py"/>
        <source>Compact shows more rows at once.</source>
        <translation>촘촘하게는 한 번에 더 많은 행을 보여 줍니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/main_window/view.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/per_answer.py"/>
        <source>Compare efforts…</source>
        <translation>추론 강도 비교…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/view.py"/>
        <source>Compare reasoning efforts</source>
        <translation>추론 강도 비교</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/report_diff_window/view.py"/>
        <source>Compare reports</source>
        <translation>보고서 비교</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <source>Compare these two reports</source>
        <translation>이 두 보고서 비교</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_window.py"/>
        <source>Compare with</source>
        <translation>비교 상대</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_window.py"/>
        <source>Compare with another</source>
        <translation>다른 비교와 견주기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/keeping.py"/>
        <source>Compare with another…</source>
        <translation>다른 비교와 견주기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/keeping.py"/>
        <source>Compare with the original</source>
        <translation>원본과 견주기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/view.py"/>
        <source>Compare with the provider's page…</source>
        <translation>제공업체의 페이지와 비교…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>Compared</source>
        <translation>비교 대상</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/view.py"/>
        <location filename="../../desktop_app/ui/report_diff_window/view.py"/>
        <location filename="../../desktop_app/ui/usage_view/comparing.py"/>
        <source>Comparing…</source>
        <translation>비교하는 중…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/everything.py"/>
        <location filename="../../desktop_app/ui/palette/values.py"/>
        <source>Comparison</source>
        <translation>비교</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/exporting.py"/>
        <source>Comparison file…</source>
        <translation>비교 파일…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/matrix.py"/>
        <source>Comparison matrix</source>
        <translation>비교 표</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_page.py"/>
        <source>Comparison with the provider</source>
        <translation>제공업체와 비교</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/listing/list_pane.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/view.py"/>
        <source>Comparisons</source>
        <translation>비교</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/listing/list_pane.py"/>
        <source>Comparisons you run are kept here.</source>
        <translation>실행한 비교가 여기에 보관됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/jobs.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/rail.py"/>
        <location filename="../../desktop_app/ui/widgets/status_badge.py"/>
        <source>Completed</source>
        <translation>완료됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/view.py"/>
        <source>Concise</source>
        <translation>간결하게</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/trying.py"/>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/line_words.py"/>
        <source>Connect it (Wi-Fi, cable), then try again. What is at the server goes on there.</source>
        <translation>연결(Wi-Fi, 케이블)한 뒤 다시 시도하세요. 서버에 있는 것은 그곳에서 계속됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <location filename="../../desktop_app/ui/main_window/rail.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/settings.py"/>
        <source>Connection</source>
        <translation>연결</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/rail.py"/>
        <source>Connection: {words}</source>
        <translation>연결: {words}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/trying.py"/>
        <source>Contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <location filename="../../desktop_app/ui/models_window/own_model.py"/>
        <source>Context window</source>
        <translation>컨텍스트 창</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/entries.py"/>
        <location filename="../../desktop_app/ui/chat_tab/follow_up.py"/>
        <source>Continue</source>
        <translation>계속</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <source>Continue as chat</source>
        <translation>채팅으로 이어 가기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/conversation_files.py"/>
        <location filename="../../desktop_app/services/everything.py"/>
        <location filename="../../desktop_app/ui/attachments/uploads_window.py"/>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <location filename="../../desktop_app/ui/widgets/transcript/view.py"/>
        <source>Conversation</source>
        <translation>대화</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/list_widget.py"/>
        <location filename="../../desktop_app/ui/conversation_page.py"/>
        <source>Conversations</source>
        <translation>대화 목록</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/conversation_dialogs.py"/>
        <source>Conversations (*.json *.zip)</source>
        <translation>대화 (*.json *.zip)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/import_conversations.py"/>
        <source>Conversations in the file</source>
        <translation>파일의 대화</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/about.py"/>
        <source>Conversations, jobs, comparisons, costs and settings, in one data folder that only your account can read.</source>
        <translation>대화, 작업, 비교, 비용, 설정을 내 계정만 읽을 수 있는 데이터 폴더 하나에 둡니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/data.py"/>
        <source>Conversations, jobs, comparisons, files, costs and settings; only your account.</source>
        <translation>대화, 작업, 비교, 파일, 비용, 설정. 내 계정만 볼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/estimate_tooltip.py"/>
        <source>Converted at your rate: $1 is {per_dollar} {code}.</source>
        <translation>내 환율로 환산: $1은 {per_dollar} {code}입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/transcript/markdown_boxes.py"/>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_editing.py"/>
        <source>Copied by you; not sent.</source>
        <translation>직접 복사함, 보내지 않음.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/tasks_part.py"/>
        <source>Copied cells of a spreadsheet: question, right answer, checks, tags; or one per line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/entries.py"/>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/about_window.py"/>
        <location filename="../../desktop_app/ui/pro_tab/entries.py"/>
        <location filename="../../desktop_app/ui/widgets/transcript/markdown_boxes.py"/>
        <location filename="../../desktop_app/ui/widgets/transcript/view.py"/>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <source>Copy Ponder's job id</source>
        <translation>Ponder 작업 ID 복사</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/link_dialog.py"/>
        <source>Copy address</source>
        <translation>주소 복사</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/answer_details.py"/>
        <source>Copy all</source>
        <translation>모두 복사</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about_window.py"/>
        <source>Copy all of it as text</source>
        <translation>전체를 텍스트로 복사</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/copying.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <location filename="../../desktop_app/ui/pro_tab/entries.py"/>
        <source>Copy as Markdown</source>
        <translation>Markdown으로 복사</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/copying.py"/>
        <source>Copy as Markdown with sources</source>
        <translation>출처와 함께 Markdown으로 복사</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/copying.py"/>
        <source>Copy as Markdown without sources</source>
        <translation>출처 없이 Markdown으로 복사</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/copying.py"/>
        <source>Copy as plain text</source>
        <translation>일반 텍스트로 복사</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/copying.py"/>
        <source>Copy as plain text with sources</source>
        <translation>출처와 함께 일반 텍스트로 복사</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/copying.py"/>
        <source>Copy as plain text without sources</source>
        <translation>출처 없이 일반 텍스트로 복사</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/report_diff_window/view.py"/>
        <source>Copy as text</source>
        <translation>텍스트로 복사</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/transcript/markdown_boxes.py"/>
        <source>Copy code</source>
        <translation>코드 복사</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/card.py"/>
        <source>Copy data</source>
        <translation>데이터 복사</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/about.py"/>
        <source>Copy for a bug report</source>
        <translation>버그 신고용 복사</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/card.py"/>
        <source>Copy image</source>
        <translation>이미지 복사</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/server_addresses.py"/>
        <source>Copy it again, whole and without line breaks.</source>
        <translation>줄 바꿈 없이 전체를 다시 복사하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/presenter.py"/>
        <source>Copy it again, whole. It may have been deleted, or belong to another server.</source>
        <translation>키 전체를 다시 복사하세요. 삭제되었거나 다른 서버의 키일 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/found_response.py"/>
        <source>Copy it once more, and check that the key in Settings is of the project with which the job was sent.</source>
        <translation>다시 복사하고, 설정의 키가 작업을 보낸 프로젝트의 것인지 확인하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <location filename="../../desktop_app/ui/usage_view/responses_page.py"/>
        <source>Copy response id</source>
        <translation>응답 ID 복사</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/filling.py"/>
        <source>Copy rows of a spreadsheet first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/figures_table.py"/>
        <source>Copy table</source>
        <translation>표 복사</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/structured_dialog.py"/>
        <source>Copy the JSON</source>
        <translation>JSON 복사</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/found_response.py"/>
        <source>Copy the id from the provider's log; it usually begins with resp_.</source>
        <translation>제공업체의 로그에서 ID를 복사하세요. 대개 resp_로 시작합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/connection.py"/>
        <source>Copy the key again and paste it in Settings.</source>
        <translation>키를 다시 복사해 설정에 붙여넣으세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_pane.py"/>
        <source>Copy the model's id</source>
        <translation>모델 ID 복사</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/notices.py"/>
        <source>Copy the request id</source>
        <translation>요청 ID 복사</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/answer_details.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/cards.py"/>
        <source>Copy the {name}</source>
        <translation>{name} 복사</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <source>Copy this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/models.py"/>
        <source>Correct it and try again.</source>
        <translation>고친 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <source>Correct it in Settings, Network: such as http://proxy.example:3128 or socks5://127.0.0.1:1080.</source>
        <translation>설정의 네트워크에서 고치세요. 예: http://proxy.example:3128 또는 socks5://127.0.0.1:1080.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/templates.py"/>
        <source>Correct it, then save.</source>
        <translation>고친 뒤 저장하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/presenter.py"/>
        <source>Correct them there, then import that file.</source>
        <translation>그 파일에서 고친 뒤 다시 가져오세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/reading/about.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/values.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>Cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_words.py"/>
        <source>Cost ({unit})</source>
        <translation>비용 ({unit})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>Cost by effort</source>
        <translation>추론 강도별 비용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/figure_rows.py"/>
        <source>Cost each
{money}</source>
        <translation>답변당 비용
{money}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/figure_rows.py"/>
        <source>Cost in all
{money}</source>
        <translation>전체 비용
{money}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>Cost in {unit}</source>
        <translation>비용, {unit}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/values.py"/>
        <source>Cost per answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>Cost per answer, {money_unit}{part}</source>
        <translation>답변당 비용, {money_unit}{part}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/estimate_tooltip.py"/>
        <source>Counted with {low} to {high} output tokens, reasoning included.</source>
        <translation>추론을 포함해 출력 {low}~{high} 토큰으로 계산했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>Country</source>
        <translation>국가</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>Counts from an agreement (kappa) of {level} on, at its lower bound</source>
        <translation>일치도(카파)의 하한이 {level} 이상이면 인정</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Counts the calendar month, on your clock.</source>
        <translation>내 시계 기준으로 달력의 한 달을 셉니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <source>Create jobs so that they can be watched</source>
        <translation>지켜볼 수 있는 작업으로 만들기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <source>Created</source>
        <translation>만든 시각</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/money.py"/>
        <source>Currency</source>
        <translation>통화</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/appearance_settings.py"/>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_settings.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/settings.py"/>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/data.py"/>
        <source>Data folder</source>
        <translation>데이터 폴더</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/about.py"/>
        <source>Data folder: {folder}</source>
        <translation>데이터 폴더: {folder}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/moving.py"/>
        <source>Data of another Ponder folder is being moved here.</source>
        <translation>다른 Ponder 폴더의 데이터를 이곳으로 옮기는 중입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/rows.py"/>
        <source>Dated versions</source>
        <translation>날짜가 붙은 버전</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>Dates…</source>
        <translation>날짜…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>Day</source>
        <translation>날짜</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>Day (UTC)</source>
        <translation>날짜(UTC)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/money_words.py"/>
        <source>Day full</source>
        <translation>오늘 한도 소진</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <source>Dec</source>
        <translation>12월</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <location filename="../../desktop_app/price_list/rates.py"/>
        <location filename="../../desktop_app/ui/formats.py"/>
        <source>December</source>
        <translation>12월</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <source>Default effort</source>
        <translation>기본 추론 강도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/own_model.py"/>
        <source>Default effort: {effort} is not among the efforts it takes.</source>
        <translation>기본 추론 강도: {effort}은(는) 이 모델이 받는 추론 강도가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/pages.py"/>
        <source>Default in the text: {default}</source>
        <translation>텍스트의 기본값: {default}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/pages.py"/>
        <source>Default of {name}</source>
        <translation>{name}의 기본값</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/uploads_window.py"/>
        <location filename="../../desktop_app/ui/chat_tab/drawer/presets_dialog.py"/>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/keeping.py"/>
        <location filename="../../desktop_app/ui/conversation_list/view.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/selection_bar.py"/>
        <location filename="../../desktop_app/ui/templates_window/editor.py"/>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/uploads_window.py"/>
        <source>Delete at the provider…</source>
        <translation>제공업체에서 삭제…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/head.py"/>
        <source>Delete comparison</source>
        <translation>비교 삭제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/keeping.py"/>
        <source>Delete draft</source>
        <translation>초안 삭제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/restoring.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/data.py"/>
        <source>Delete everything</source>
        <translation>모두 삭제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/data.py"/>
        <source>Delete everything…</source>
        <translation>모두 삭제…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/entries.py"/>
        <source>Delete from here on</source>
        <translation>여기부터 삭제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/profiles.py"/>
        <source>Delete it</source>
        <translation>삭제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/templates.py"/>
        <source>Delete some that are not needed.</source>
        <translation>필요 없는 것을 삭제하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/restoring.py"/>
        <source>Delete the key for {host} from the keyring too</source>
        <translation>{host}의 키도 키링에서 삭제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>Delete the old folder?</source>
        <translation>이전 폴더를 삭제할까요?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/data.py"/>
        <source>Delete the old folder…</source>
        <translation>이전 폴더 삭제…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/selection_bar.py"/>
        <source>Delete the selected</source>
        <translation>선택 항목 삭제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/deleting_there.py"/>
        <source>Delete there too</source>
        <translation>그곳에서도 삭제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/rubric_editor.py"/>
        <source>Delete this rubric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/selection_bar.py"/>
        <source>Delete what has ended; this can be undone</source>
        <translation>끝난 것을 삭제합니다. 되돌릴 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Delete what is selected</source>
        <translation>선택 항목 삭제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/view.py"/>
        <source>Delete {count}</source>
        <translation>{count} 삭제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/uploads_presenter.py"/>
        <source>Delete {what} at the provider?</source>
        <translation>제공업체에서 {what}을(를) 삭제할까요?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/profiles.py"/>
        <source>Delete “{name}”?</source>
        <translation>“{name}”을(를) 삭제할까요?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/deleting_there.py"/>
        <source>Deleted at the provider: {what}.</source>
        <translation>제공업체에서 삭제했습니다: {what}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/profiles.py"/>
        <source>Delete…</source>
        <translation>삭제…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/deleting_there.py"/>
        <source>Deleting {what} at the provider…</source>
        <translation>제공업체에서 {what} 삭제 중…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/presenter.py"/>
        <source>Demo</source>
        <translation>데모</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>Demo (simulated)</source>
        <translation>데모(시뮬레이션)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/view.py"/>
        <source>Demo: every answer is simulated, no model wrote it, and nothing is charged.</source>
        <translation>데모: 모든 답변은 시뮬레이션이며 모델이 쓴 것이 아니고 요금도 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>Demo: the list comes from the simulator inside Ponder.</source>
        <translation>데모: 이 목록은 Ponder 안의 시뮬레이터에서 나옵니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/column_menus.py"/>
        <source>Descending</source>
        <translation>내림차순</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/card.py"/>
        <source>Describe in words</source>
        <translation>말로 설명</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/values.py"/>
        <source>Detail: as the model likes</source>
        <translation>세밀도: 모델에 맡김</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/view.py"/>
        <source>Detailed</source>
        <translation>자세하게</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/entries.py"/>
        <location filename="../../desktop_app/ui/pro_tab/entries.py"/>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>Developer</source>
        <translation>개발자</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/more_part.py"/>
        <location filename="../../desktop_app/ui/conversation_page.py"/>
        <location filename="../../desktop_app/ui/dialogs/developer_message.py"/>
        <location filename="../../desktop_app/ui/import_window/options_page.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/detail.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <location filename="../../desktop_app/ui/report_paper/talk_parts.py"/>
        <location filename="../../desktop_app/ui/templates_window/editor.py"/>
        <location filename="../../desktop_app/ui/templates_window/pages.py"/>
        <source>Developer message</source>
        <translation>개발자 메시지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/options_page.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <location filename="../../desktop_app/ui/templates_window/editor.py"/>
        <source>Developer message (optional)</source>
        <translation>개발자 메시지(선택)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/place.py"/>
        <source>Developer message and every option of this chat</source>
        <translation>개발자 메시지와 이 채팅의 모든 옵션</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_page.py"/>
        <source>Developer message ✓</source>
        <translation>개발자 메시지 ✓</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/presets_dialog.py"/>
        <source>Developer messages</source>
        <translation>개발자 메시지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>Developer messages that you keep</source>
        <translation>보관한 개발자 메시지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>Difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_words.py"/>
        <source>Difference (95 %)</source>
        <translation>차이 (95 %)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/report_diff_window/shown.py"/>
        <source>Difference {place} of {places}: {counts}</source>
        <translation>차이 {place}/{places}: {counts}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/task_strip.py"/>
        <location filename="../../desktop_app/ui/report_diff_window/canvas.py"/>
        <source>Differences</source>
        <translation>차이</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_page.py"/>
        <source>Differences ({count})</source>
        <translation>차이 ({count})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_window.py"/>
        <source>Differences by variant</source>
        <translation>변형별 차이</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>Differences of pairs: D. G. Bonett, R. M. Price, J. Educational and Behavioral Statistics 37 (2012).</source>
        <translation>짝의 차이: D. G. Bonett, R. M. Price, J. Educational and Behavioral Statistics 37 (2012).</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Differences of two reports</source>
        <translation>두 보고서의 차이</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/walking.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/values.py"/>
        <source>Different</source>
        <translation>다름</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/walking.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/values.py"/>
        <source>Disagree</source>
        <translation>불일치</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/editor.py"/>
        <source>Discard changes</source>
        <translation>변경 내용 버리기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/notices.py"/>
        <source>Dismiss this message</source>
        <translation>이 메시지 닫기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <source>Do not keep</source>
        <translation>보관하지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/values.py"/>
        <source>Document</source>
        <translation>문서</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>Does not count yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/guide/overlay.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/settings.py"/>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns_dialog.py"/>
        <source>Down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>Draft</source>
        <translation>초안</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/doing.py"/>
        <location filename="../../desktop_app/ui/pro_tab/view.py"/>
        <source>Drop</source>
        <translation>버리기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/view.py"/>
        <source>Drop oldest</source>
        <translation>오래된 것부터 빼기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/doing.py"/>
        <source>Drop this job?</source>
        <translation>이 작업을 버릴까요?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/view.py"/>
        <source>Drop this question?</source>
        <translation>이 질문을 버릴까요?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/report_diff_window/shown.py"/>
        <source>Dropped</source>
        <translation>빠짐</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/background_jobs.py"/>
        <source>Dropped by you.</source>
        <translation>직접 버렸습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <location filename="../../desktop_app/ui/pro_tab/running_card.py"/>
        <source>Drop…</source>
        <translation>버리기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/keeping.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <location filename="../../desktop_app/ui/templates_window/editor.py"/>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_grades.py"/>
        <source>Duplicate it to grade answers here.</source>
        <translation>여기서 평가하려면 복제하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/judging.py"/>
        <source>Duplicate it to have its answers judged.</source>
        <translation>답변을 심사받으려면 복제하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_additions.py"/>
        <source>Duplicate it to run it here.</source>
        <translation>여기서 실행하려면 복제하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Duplicate the selected jobs</source>
        <translation>선택한 작업 복제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/profiles.py"/>
        <source>Duplicate…</source>
        <translation>복제…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/schema_dialog.py"/>
        <source>Each answer becomes JSON of exactly this form. The provider asks for two things: no object may have other properties, and every property is required (let one be null where it may be missing).</source>
        <translation>모든 답변이 정확히 이 형식의 JSON이 됩니다. 제공업체의 조건은 두 가지입니다. 객체에 다른 속성이 없어야 하고, 모든 속성이 필수여야 합니다(없을 수 있는 것은 null 허용).</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/values.py"/>
        <source>Each answer has to fit it.</source>
        <translation>모든 답변이 여기에 맞아야 합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>Each by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/profiles.py"/>
        <source>Each has its own key, address, project and caps. New requests use the one that is chosen; what is already sent is fetched with the key it was sent with.</source>
        <translation>프로필마다 키, 주소, 프로젝트, 한도가 따로 있습니다. 새 요청은 선택한 프로필을 쓰고, 이미 보낸 것은 보낼 때의 키로 가져옵니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/add_window.py"/>
        <source>Each is asked at every effort, as often as the other questions were.</source>
        <translation>각 질문을 모든 추론 강도로, 다른 질문과 같은 횟수만큼 묻습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/add_window.py"/>
        <source>Each is asked every question, as often as the other efforts were.</source>
        <translation>각 추론 강도로 모든 질문을, 다른 추론 강도와 같은 횟수만큼 묻습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <source>Each of them</source>
        <translation>각각의 작업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/cut_imports.py"/>
        <source>Each of them is there once. The rest was not queued.</source>
        <translation>각 행은 한 번씩만 들어 있습니다. 나머지는 대기열에 넣지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_pane.py"/>
        <source>Each of these wins over the ones before it.</source>
        <translation>아래에 있을수록 위의 것보다 우선합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/history_button.py"/>
        <source>Earlier turns are</source>
        <translation>앞선 대화는</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/rubric_editor.py"/>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/entries.py"/>
        <source>Edit and ask again</source>
        <translation>고쳐서 다시 질문</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>Edit as a new job…</source>
        <translation>새 작업으로 편집…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_fields.py"/>
        <source>Edit checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Edit the last question, in an empty field</source>
        <translation>빈 입력란에서 마지막 질문 고치기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/next_chip.py"/>
        <source>Edit the next message</source>
        <translation>다음 메시지 고치기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_fields.py"/>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/blind_words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/figure_rows.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>Effort</source>
        <translation>추론 강도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/about.py"/>
        <source>Effort and variant</source>
        <translation>추론 강도와 변형</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/values.py"/>
        <source>Effort only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/add_window.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/adding.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/choice_part.py"/>
        <source>Efforts</source>
        <translation>추론 강도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <source>Elapsed</source>
        <translation>경과</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>Ended</source>
        <translation>끝남</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/words.py"/>
        <source>Enough for a first look. So few answers prove nothing: more repeats or more questions do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>Enough to see whether the judge can be trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/raw_view.py"/>
        <location filename="../../desktop_app/ui/widgets/composer.py"/>
        <location filename="../../desktop_app/ui/widgets/find_bar.py"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Enter a key in Settings.</source>
        <translation>설정에 키를 입력하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Enter a valid key in Settings. It may have been deleted, or belong to another server.</source>
        <translation>설정에 올바른 키를 입력하세요. 삭제되었거나 다른 서버의 키일 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/connection.py"/>
        <source>Enter one in Settings.</source>
        <translation>설정에 키를 입력하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/guide/presenter.py"/>
        <source>Enter sends it. Below it you choose who answers and with how much effort: how long the model thinks first. More effort is slower and costs more; only what the model accepts is offered.</source>
        <translation>Enter로 보냅니다. 그 아래에서 누가 답할지, 그리고 먼저 얼마나 오래 생각할지(추론 강도)를 고릅니다. 높일수록 느리고 비싸지며, 모델이 받아들이는 것만 나옵니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Enter sends the message</source>
        <translation>Enter로 메시지 보내기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/conversation_list/selection_bar.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/detail.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/selection_bar.py"/>
        <location filename="../../desktop_app/ui/usage_view/provider_page.py"/>
        <location filename="../../desktop_app/ui/usage_view/responses_page.py"/>
        <location filename="../../desktop_app/ui/widgets/find_bar.py"/>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_form.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/add_window.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/form.py"/>
        <location filename="../../desktop_app/ui/import_window/check_page.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <source>Estimate</source>
        <translation>예상</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>Estimate before sending</source>
        <translation>보내기 전 예상</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>Estimate told before sending</source>
        <translation>보내기 전에 알린 예상</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/price_list.py"/>
        <source>Estimated: {doubts}.</source>
        <translation>추정: {doubts}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/blind_page.py"/>
        <source>Every answer has your grade already. You can grade all of them once more, without seeing what you said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/presenter.py"/>
        <source>Every answer of Chat, Jobs, Pro and Compare is booked here with its tokens and its cost.</source>
        <translation>채팅, 작업, Pro, 비교의 모든 답변이 토큰과 비용과 함께 여기에 기록됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/found_page.py"/>
        <source>Every answer once more, in another order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/check_window.py"/>
        <source>Every check must pass. Each has a line of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/adding.py"/>
        <source>Every effort that the model takes is compared already.</source>
        <translation>모델이 받는 모든 추론 강도를 이미 비교하고 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/values.py"/>
        <source>Every question</source>
        <translation>모든 질문</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/walking.py"/>
        <source>Every task</source>
        <translation>모든 과제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/found_page.py"/>
        <source>Every task weighs the same. The results compare efforts task by task, which tells more than these intervals side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/adding.py"/>
        <source>Every trial has brought an answer, or still runs.</source>
        <translation>모든 시행의 답변이 왔거나 아직 실행 중입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/everything.py"/>
        <source>Everything Ponder keeps, as files to read. Your key is not among them: it is in this computer's keyring.</source>
        <translation>Ponder가 보관하는 모든 것을 읽을 수 있는 파일로 담았습니다. 키는 들어 있지 않습니다. 키는 이 컴퓨터의 키링에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_reports.py"/>
        <source>Everything Ponder knows of a job, with the whole response object.</source>
        <translation>Ponder가 작업에 대해 아는 모든 것과 응답 객체 전체.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>Everything agrees, within half a cent or half a percent of an amount.</source>
        <translation>모두 일치합니다(0.5센트 또는 금액의 0.5% 이내).</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/exporting.py"/>
        <source>Everything but the raw responses, for other programs</source>
        <translation>원본 응답을 뺀 전부, 다른 프로그램용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/guide/presenter.py"/>
        <source>Everything else, and help</source>
        <translation>그 밖의 모든 것과 도움말</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/exporting.py"/>
        <source>Everything in one page that any browser shows, for others to read</source>
        <translation>모든 브라우저에서 볼 수 있는 한 페이지, 다른 사람이 읽기 좋음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>Everything in the money book</source>
        <translation>금전 장부의 모든 것</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/first_run/card.py"/>
        <source>Everything is saved on this computer. Your key goes into its keyring, never into a file.</source>
        <translation>모든 것은 이 컴퓨터에 저장합니다. 키는 키링에만 넣고 파일에는 쓰지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/presenter.py"/>
        <source>Everything is saved.</source>
        <translation>모두 저장되었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/retiring_card.py"/>
        <source>Everything listed here is moved from {model_id}; you can take it back</source>
        <translation>여기 있는 모든 것을 {model_id}에서 옮깁니다. 되돌릴 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/dialogs.py"/>
        <source>Everything that can be attached (*.pdf *.png *.jpg *.jpeg *.webp *.gif *.docx *.pptx *.xlsx *.odt *.doc *.ppt *.xls *.csv *.tsv *.txt *.md *.json *.html *.xml *.yaml *.py *.js *.ts *.c *.cpp *.h *.java *.rs *.go *.sh)</source>
        <translation>첨부할 수 있는 모든 파일 (*.pdf *.png *.jpg *.jpeg *.webp *.gif *.docx *.pptx *.xlsx *.odt *.doc *.ppt *.xls *.csv *.tsv *.txt *.md *.json *.html *.xml *.yaml *.py *.js *.ts *.c *.cpp *.h *.java *.rs *.go *.sh)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/palette/presenter.py"/>
        <source>Everything that is kept is found too</source>
        <translation>보관된 모든 것도 찾습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Everything that one import or one comparison sends, together.</source>
        <translation>가져오기 하나 또는 비교 하나가 보내는 모든 것의 합계입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/errands.py"/>
        <source>Everything was deleted.</source>
        <translation>모두 삭제했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/exporting.py"/>
        <source>Everything, raw responses too; Ponder opens it elsewhere to be read</source>
        <translation>원본 응답까지 전부. 다른 곳의 Ponder에서 열어 읽을 수 있음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_conversations.py"/>
        <source>Everything: all branches, choices, figures, whole responses. Ponder can import it again.</source>
        <translation>전부: 모든 갈래, 선택, 수치, 응답 전체. Ponder가 다시 가져올 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Everywhere in the window</source>
        <translation>창 어디에서나</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/trying.py"/>
        <source>Exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/check_window.py"/>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <source>Excel workbook</source>
        <translation>Excel 통합 문서</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/places.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/tab.py"/>
        <location filename="../../desktop_app/ui/usage_view/tab.py"/>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 통합 문서 (*.xlsx)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/exporting.py"/>
        <source>Excel workbook…</source>
        <translation>Excel 통합 문서…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/menus.py"/>
        <source>Exit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/item_page.py"/>
        <source>Expected answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/task_strip.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/entries.py"/>
        <source>Expected: {expected}</source>
        <translation>기대 답변: {expected}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/jobs.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/rail.py"/>
        <location filename="../../desktop_app/ui/widgets/status_badge.py"/>
        <source>Expired</source>
        <translation>만료됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/keeping.py"/>
        <location filename="../../desktop_app/ui/usage_view/view.py"/>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_window.py"/>
        <source>Export CSV…</source>
        <translation>CSV 내보내기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/editor.py"/>
        <source>Export all templates…</source>
        <translation>모든 템플릿 내보내기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/view.py"/>
        <source>Export all…</source>
        <translation>모두 내보내기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/places.py"/>
        <source>Export comparison</source>
        <translation>비교 내보내기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_conversations.py"/>
        <source>Export conversation</source>
        <translation>대화 내보내기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/data.py"/>
        <source>Export everything</source>
        <translation>모두 내보내기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/data.py"/>
        <source>Export everything…</source>
        <translation>모두 내보내기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_reports.py"/>
        <source>Export report</source>
        <translation>보고서 내보내기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Export reports…</source>
        <translation>보고서 내보내기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/view.py"/>
        <source>Export templates</source>
        <translation>템플릿 내보내기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/selection_bar.py"/>
        <source>Export the selected</source>
        <translation>선택 항목 내보내기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Export this chat…</source>
        <translation>이 채팅 내보내기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_window.py"/>
        <source>Export two comparisons</source>
        <translation>두 비교 내보내기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/tab.py"/>
        <source>Export usage</source>
        <translation>사용량 내보내기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_conversations.py"/>
        <source>Export {} conversations</source>
        <translation>대화 {}개 내보내기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_reports.py"/>
        <source>Export {} reports</source>
        <translation>보고서 {}개 내보내기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>Exporting everything</source>
        <translation>모두 내보내는 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/view.py"/>
        <location filename="../../desktop_app/ui/dialogs/export_reports.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/selection_bar.py"/>
        <location filename="../../desktop_app/ui/templates_window/editor.py"/>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/structured_answers.py"/>
        <source>Facts with sources</source>
        <translation>출처가 있는 사실</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grade_buttons.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/grading/blind_words.py"/>
        <source>Fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/jobs.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/reading/walking.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/values.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/rail.py"/>
        <location filename="../../desktop_app/ui/widgets/status_badge.py"/>
        <source>Failed</source>
        <translation>실패함</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/trying.py"/>
        <source>Fails. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <source>Feb</source>
        <translation>2월</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <location filename="../../desktop_app/price_list/rates.py"/>
        <location filename="../../desktop_app/ui/formats.py"/>
        <source>February</source>
        <translation>2월</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/response_id.py"/>
        <source>Fetch this answer</source>
        <translation>이 답변 가져오기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Fetches the public genai-prices list from GitHub once a day; nothing of yours is sent. Off: the list that came with Ponder.</source>
        <translation>공개된 genai-prices 목록을 하루 한 번 GitHub에서 가져옵니다. 내 정보는 보내지 않습니다. 끄면 Ponder에 들어 있는 목록을 씁니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_pane.py"/>
        <source>Fetches the public list from GitHub once a day; nothing of yours is sent. Your own prices always win.</source>
        <translation>하루에 한 번 GitHub에서 공개 목록을 가져옵니다. 내 것은 아무것도 보내지 않습니다. 직접 정한 가격이 항상 우선합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/money.py"/>
        <source>Fetching the public list…</source>
        <translation>공개 목록을 가져오는 중…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/answer_details.py"/>
        <location filename="../../desktop_app/ui/report_paper/parts.py"/>
        <source>Figures</source>
        <translation>수치</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Figures are converted at the rate you set.</source>
        <translation>직접 정한 환율로 환산합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/figures_table.py"/>
        <source>Figures by effort</source>
        <translation>추론 강도별 수치</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail.py"/>
        <source>Figures of this job</source>
        <translation>이 작업의 수치</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/values.py"/>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <source>Files and images</source>
        <translation>파일과 이미지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_room.py"/>
        <source>Files of rows (*.csv *.tsv *.tab *.jsonl *.ndjson *.json *.xlsx *.xlsm *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/view.py"/>
        <source>Files of rows (*.csv *.tsv *.tab *.jsonl *.ndjson *.xlsx *.xlsm *.txt *.md)</source>
        <translation>행이 있는 파일 (*.csv *.tsv *.tab *.jsonl *.ndjson *.xlsx *.xlsm *.txt *.md)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/diagnostics.py"/>
        <source>Files of the diagnostics</source>
        <translation>진단 파일</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/uploads_window.py"/>
        <source>Files too large to send inside a question are uploaded once. The provider deletes them by itself after 30 days; here you can delete them earlier.</source>
        <translation>질문 안에 넣어 보내기에 너무 큰 파일은 한 번 업로드합니다. 제공업체가 30일 뒤 저절로 삭제하며, 여기서 더 일찍 삭제할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/answers.py"/>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/view.py"/>
        <source>Filters</source>
        <translation>필터</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/palette/view.py"/>
        <source>Find a command, chat, job, comparison or template</source>
        <translation>명령, 채팅, 작업, 비교, 템플릿 찾기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/find_bar.py"/>
        <source>Find in this conversation</source>
        <translation>이 대화에서 찾기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Find in what is in view</source>
        <translation>보이는 내용에서 찾기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Find next</source>
        <translation>다음 찾기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Find previous</source>
        <translation>이전 찾기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Find…</source>
        <translation>찾기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <source>First questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <location filename="../../desktop_app/ui/import_window/file_page.py"/>
        <source>First row names the columns</source>
        <translation>첫 행이 열 이름</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/file_page.py"/>
        <source>First rows</source>
        <translation>처음 몇 행</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>First run finished</source>
        <translation>첫 실행 완료</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/uncertain_words.py"/>
        <source>First words</source>
        <translation>첫 단어</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/selection_bar.py"/>
        <source>Fits none of the selected jobs</source>
        <translation>선택한 작업 중 해당하는 것이 없습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/diagnostics.py"/>
        <source>For a bug report: look through it, then save it and send it along. Ponder sends nothing by itself. There is no key in it, and no prompt or answer unless you tick that.</source>
        <translation>버그 신고용입니다. 훑어본 뒤 저장해 보내세요. Ponder가 저절로 보내는 것은 없습니다. 키는 들어 있지 않으며, 선택하지 않으면 프롬프트와 답변도 들어가지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>For example Bavaria</source>
        <translation>예: 경기도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>For example Busan</source>
        <translation>예: 부산</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/developer_message.py"/>
        <source>For example: Answer in plain English. Give sources. Say when you are unsure.</source>
        <translation>예: 쉬운 한국어로 답하세요. 출처를 밝히세요. 확실하지 않으면 그렇다고 말하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_words.py"/>
        <source>For example: {input:,} input tokens, none of them cached, and {output:,} output tokens cost {sums}.</source>
        <translation>예: 캐시되지 않은 입력 {input:,} 토큰과 출력 {output:,} 토큰의 비용은 {sums}입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>For high efforts</source>
        <translation>높은 추론 강도에만</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/first_run/card.py"/>
        <source>For questions that take a while: chat, research jobs, and comparing efforts.</source>
        <translation>시간이 걸리는 질문을 위해: 채팅, 조사 작업, 추론 강도 비교.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/options_page.py"/>
        <source>For rows whose template has none</source>
        <translation>템플릿에 개발자 메시지가 없는 행에 씁니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/once_dialog.py"/>
        <source>For this answer alone. The one you have stays beside it.</source>
        <translation>이 답변에만 적용됩니다. 지금 있는 답변은 그 옆에 남습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_pane.py"/>
        <source>Forget</source>
        <translation>지우기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/view.py"/>
        <source>Forget the key</source>
        <translation>키 지우기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/schema_dialog.py"/>
        <source>Forget the schema</source>
        <translation>스키마 지우기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_pane.py"/>
        <source>Forget what was learned</source>
        <translation>배운 것 지우기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/report_diff_window/view.py"/>
        <source>Form</source>
        <translation>보기 방식</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_reports.py"/>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/help_window/window.py"/>
        <source>Forward</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/palette/view.py"/>
        <location filename="../../desktop_app/ui/widgets/find_bar.py"/>
        <source>Found</source>
        <translation>찾은 것</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_ledger.py"/>
        <source>Found at start-up.</source>
        <translation>시작할 때 발견했습니다.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Found {n} tools</source>
        <comment>Found {n} tool</comment>
        <translation><numerusform>도구 {n}개 찾음</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Found {n} tools of {server}</source>
        <comment>Found {n} tool of {server}</comment>
        <translation><numerusform>{server}의 도구 {n}개 찾음</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/guide/presenter.py"/>
        <source>Four ways to ask</source>
        <translation>질문하는 네 가지 방법</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/about.py"/>
        <source>Free software under the MIT licence.</source>
        <translation>MIT 라이선스의 자유 소프트웨어입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/problems.py"/>
        <source>Free some space on the disk of {folder} and try again. What was saved before is safe.</source>
        <translation>{folder}이(가) 있는 디스크의 공간을 비우고 다시 시도하세요. 전에 저장한 것은 안전합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/backups.py"/>
        <source>Free some space on the disk of {folder}.</source>
        <translation>{folder}이(가) 있는 디스크의 공간을 비우세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/moving.py"/>
        <source>Free some space there, or</source>
        <translation>그곳의 공간을 비우거나</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/packages.py"/>
        <source>Free some space, then try again. Nothing was changed.</source>
        <translation>공간을 비운 뒤 다시 시도하세요. 아무것도 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>Fri</source>
        <translation>금</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <source>From</source>
        <translation>요청한 탭</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/overview.py"/>
        <source>From</source>
        <comment>a date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>From 1 to 5 points</source>
        <translation>1점에서 5점</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/appearance_settings.py"/>
        <source>From 80 to 200, for everything in Ponder. Ctrl and plus, minus or 0 do the same; on a Mac it is Command.</source>
        <translation>80에서 200까지, Ponder 전체에 적용됩니다. Ctrl과 더하기, 빼기, 0 키로도 바꿀 수 있으며 Mac에서는 Command입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/listing/list_rows.py"/>
        <source>From a file, to be read only</source>
        <translation>파일에서 엶, 읽기 전용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/tasks_part.py"/>
        <location filename="../../desktop_app/ui/dialogs/restoring.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/view.py"/>
        <source>From a file…</source>
        <translation>파일에서…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>From one day to another</source>
        <translation>어느 날부터 어느 날까지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>From the cache</source>
        <translation>캐시에서</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_words.py"/>
        <source>From the price list, as of {day}.</source>
        <translation>가격 목록 기준, {day}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/around_answers.py"/>
        <source>From the template “{used}”, version {version}</source>
        <translation>템플릿 “{used}”, 버전 {version}에서</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/desk.py"/>
        <source>From the web, by address…</source>
        <translation>웹 주소로…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/strip.py"/>
        <source>From {day} Pro asks {label}: {left}.</source>
        <translation>{day}부터 Pro는 {label}에 질문합니다({left}).</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/estimate_words.py"/>
        <source>From {samples} of your answers with this model and effort.</source>
        <translation>이 모델과 추론 강도로 받은 답변 {samples}개를 바탕으로 합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/page_words.py"/>
        <source>From {source}.</source>
        <translation>출처: {source}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/templating.py"/>
        <source>Give a value for “{name}”.</source>
        <translation>“{name}”의 값을 입력하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>Give each its own name.</source>
        <translation>서로 다른 이름을 지어 주세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/rubric_desk.py"/>
        <source>Give it a name of its own: this one is Ponder's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/templates.py"/>
        <source>Give it one, by which its jobs can be told later.</source>
        <translation>나중에 작업을 알아볼 수 있는 이름을 지어 주세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/entries.py"/>
        <source>Give it up</source>
        <translation>그만두기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/selection_bar.py"/>
        <source>Give tags or take them away</source>
        <translation>태그를 붙이거나 뗍니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/judging.py"/>
        <source>Give the rubric a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/judging.py"/>
        <source>Give the rubric {levels} levels.</source>
        <translation>기준표를 {levels}단계로 만드세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/presenter.py"/>
        <source>Give the template a name first.</source>
        <translation>먼저 템플릿의 이름을 지으세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/tab.py"/>
        <source>Go back</source>
        <translation>돌아가기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/comparing.py"/>
        <source>Go back to export what Ponder's book says.</source>
        <translation>Ponder 장부의 내용을 내보내려면 돌아가세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/blind_page.py"/>
        <source>Go on grading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/item_page.py"/>
        <source>Go on later, also after a restart (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Go to Chat</source>
        <translation>채팅으로 이동</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Go to Compare</source>
        <translation>비교로 이동</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Go to Jobs</source>
        <translation>작업으로 이동</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Go to Pro</source>
        <translation>Pro로 이동</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Go to Usage</source>
        <translation>사용량으로 이동</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Go to the Jobs tab first.</source>
        <translation>먼저 작업 탭으로 가세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_errands.py"/>
        <source>Goes without a reasoning summary. {happened}</source>
        <translation>추론 요약 없이 보냅니다. {happened}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/more_part.py"/>
        <source>Good enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>Good enough against every other one: R. L. Berger, Technometrics 24 (1982).</source>
        <translation>다른 모두에 비해 충분히 좋음: R. L. Berger, Technometrics 24 (1982).</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/forms.py"/>
        <source>Good enough means less than</source>
        <translation>충분히 좋음:</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>Good enough means less than {margin} worse. {look}</source>
        <translation>뒤지는 정도가 {margin} 미만이면 충분히 좋은 것으로 봅니다. {look}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/more_part.py"/>
        <source>Good enough: at most so much worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Got a command's output</source>
        <translation>명령의 출력을 받음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Got a program's output</source>
        <translation>프로그램의 출력을 받음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/grading.py"/>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>Grade about {more} more by hand, then let the judge grade those, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/grading.py"/>
        <source>Grade blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/grading.py"/>
        <source>Grade blind, by checks, or by a judge model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/about.py"/>
        <source>Grade by {who}</source>
        <translation>평점: {who}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/blind_page.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/grading/found_page.py"/>
        <source>Grade everything anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/grading.py"/>
        <source>Grade everything anew, blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_window.py"/>
        <source>Grade more by hand, blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grade_buttons.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/grading/item_page.py"/>
        <source>Grade {points} of 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/figure_rows.py"/>
        <source>Graded</source>
        <translation>평가됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/values.py"/>
        <source>Graded answers that passed, in %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/more_part.py"/>
        <source>Grades</source>
        <translation>평점</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Grading blind</source>
        <translation>블라인드 평가</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/overview.py"/>
        <source>Group by</source>
        <translation>묶는 기준</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/rubric_editor.py"/>
        <source>Guidance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/guide/overlay.py"/>
        <source>Guided tour</source>
        <translation>둘러보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/places.py"/>
        <source>HTML report (*.html)</source>
        <translation>HTML 보고서 (*.html)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/exporting.py"/>
        <source>HTML report…</source>
        <translation>HTML 보고서…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/tasks_part.py"/>
        <source>Hard questions that come with Ponder. Their answers can be checked, so they grade themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/view.py"/>
        <source>Hard questions, answered with long reasoning and web research. An answer takes minutes to an hour; it goes on when Ponder is closed.</source>
        <translation>어려운 질문을 긴 추론과 웹 조사로 답합니다. 답변에는 몇 분에서 한 시간이 걸리며, Ponder를 닫아도 계속됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <location filename="../../desktop_app/ui/import_window/file_page.py"/>
        <source>Header</source>
        <translation>머리글</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/task_strip.py"/>
        <source>Headings, tables and formulas as they are meant (M)</source>
        <translation>제목, 표, 수식을 의도한 모습대로 (M)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/jobs.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/rail.py"/>
        <location filename="../../desktop_app/ui/widgets/status_badge.py"/>
        <source>Held</source>
        <translation>보류됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>Held job</source>
        <translation>보류된 작업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>Held trials wait for you: release them, or cancel all.</source>
        <translation>보류된 시행이 기다리고 있습니다. 풀거나 모두 취소하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/durable_answers.py"/>
        <source>Held: {happened} The Jobs tab shows it.</source>
        <translation>보류됨: {happened} 작업 탭에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>Held: {happened} {advice}</source>
        <translation>보류됨: {happened} {advice}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/help_window/window.py"/>
        <source>Help page</source>
        <translation>도움말 페이지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/help_window/window.py"/>
        <source>Help pages</source>
        <translation>도움말 목록</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/presenter.py"/>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/card.py"/>
        <source>Hide description</source>
        <translation>설명 숨기기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/view.py"/>
        <source>Hide the key</source>
        <translation>키 숨기기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/view.py"/>
        <source>Hide the other places</source>
        <translation>다른 위치 숨기기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/column_menus.py"/>
        <source>Hide “{name}”</source>
        <translation>“{name}” 숨기기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/view.py"/>
        <location filename="../../desktop_app/ui/import_window/options_page.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <source>High</source>
        <translation>높음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/appearance_settings.py"/>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>High contrast dark</source>
        <translation>어두운 고대비</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/appearance_settings.py"/>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>High contrast light</source>
        <translation>밝은 고대비</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/values.py"/>
        <source>High detail: small writing stays readable</source>
        <translation>높은 세밀도: 작은 글씨도 읽힘</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>High priority for the selected jobs</source>
        <translation>선택한 작업의 우선순위 높이기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/history_button.py"/>
        <location filename="../../desktop_app/ui/report_paper/parts.py"/>
        <source>History</source>
        <translation>기록</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>History sent with a message</source>
        <translation>메시지와 함께 보낼 기록</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/history_button.py"/>
        <source>History: {words}</source>
        <translation>기록: {words}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/checks_window.py"/>
        <source>Hold every answer against its checks once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/check_window.py"/>
        <source>How answers are checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/presets_dialog.py"/>
        <source>How answers should be</source>
        <translation>답변의 방식</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>How answers should be: tone, language, format. Sent before the chat each time.</source>
        <translation>답변의 말투, 언어, 형식. 매번 채팅보다 먼저 보냅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/strip.py"/>
        <source>How closely {shown} is looked at</source>
        <translation>{shown}을(를) 얼마나 자세히 볼지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_window.py"/>
        <source>How far the judge may be trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/panel.py"/>
        <source>How far the repeats of one task lie apart</source>
        <translation>한 과제의 반복 결과가 얼마나 흩어져 있는지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/panel.py"/>
        <source>How good the answers were at each effort</source>
        <translation>추론 강도마다 답변이 얼마나 좋았는지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_form.py"/>
        <source>How it judges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about_window.py"/>
        <source>How it was made</source>
        <translation>만들어진 과정</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <source>How long OpenAI keeps answers</source>
        <translation>OpenAI의 답변 보관 기간</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/panel.py"/>
        <source>How long each answer took</source>
        <translation>답변마다 걸린 시간</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/control_words.py"/>
        <source>How long the answer should be. A shorter one is there sooner and costs less.</source>
        <translation>답변의 길이입니다. 짧을수록 빨리 오고 비용이 적게 듭니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/control_words.py"/>
        <source>How long the model thinks before it answers. More is slower and costs more, as thinking is paid for like text. Compare finds out which effort is enough.</source>
        <translation>모델이 답하기 전에 얼마나 오래 생각하는지입니다. 생각도 글처럼 요금이 붙으므로 높일수록 느리고 비싸집니다. 어느 정도면 충분한지는 비교에서 알아볼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <source>How long the server keeps it</source>
        <translation>서버가 보관하는 기간</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <source>How many jobs may be with the server at once.</source>
        <translation>서버에 동시에 맡길 수 있는 작업의 수입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>How many runs: S. A. Julious, Statistics in Medicine 23 (2004).</source>
        <translation>필요한 실행 횟수: S. A. Julious, Statistics in Medicine 23 (2004).</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/panel.py"/>
        <source>How many tokens each answer reasoned with</source>
        <translation>답변마다 추론에 쓴 토큰 수</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/estimate.py"/>
        <source>How much it could cost at worst is not known.</source>
        <translation>최대 얼마가 들지는 알 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>How much of each page is read</source>
        <translation>페이지를 얼마나 읽을지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_form.py"/>
        <source>How much the judge thinks about each answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/card.py"/>
        <source>How much worse is still good enough</source>
        <translation>얼마나 뒤져도 충분히 좋은 것으로 볼지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/control_words.py"/>
        <source>How often each question is asked at each effort. Answers differ from one time to the next: more repeats cost more and show smaller differences.</source>
        <translation>질문마다 추론 강도별로 몇 번 물을지입니다. 답변은 매번 다릅니다. 반복을 늘리면 비용이 더 들고 더 작은 차이까지 보입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <source>How often it was sent</source>
        <translation>보낸 횟수</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/editor.py"/>
        <source>How the model is to work (optional)</source>
        <translation>모델이 일하는 방식(선택)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>If a VPN or proxy is in use, turn it off and try again.</source>
        <translation>VPN이나 프록시를 쓰고 있다면 끄고 다시 시도하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/presenter.py"/>
        <source>If it happens again, please report it with the details ({task}).</source>
        <translation>다시 생기면 자세한 내용({task})과 함께 알려 주세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/doing.py"/>
        <location filename="../../desktop_app/ui/pro_tab/view.py"/>
        <source>If it was accepted, its answer is not fetched, though it may be charged.</source>
        <translation>접수되었더라도 답변을 가져오지 않으며, 요금은 청구될 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/notifications.py"/>
        <source>If nothing appears, your desktop may have notifications switched off.</source>
        <translation>아무것도 나타나지 않으면 데스크톱의 알림이 꺼져 있을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <source>If that is not today's date, set the clock. If it is, the server's certificate must be renewed.</source>
        <translation>오늘 날짜가 아니라면 시계를 맞추세요. 맞는 날짜라면 서버의 인증서를 갱신해야 합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <source>If that is your company's firewall or an antivirus program that you trust, ask whoever runs it for its certificate (a PEM file) and choose it in Settings, Network. Otherwise use another network: somebody may be reading along.</source>
        <translation>믿을 수 있는 회사 방화벽이나 백신 프로그램이라면 관리자에게 인증서(PEM 파일)를 받아 설정의 네트워크에서 선택하세요. 그렇지 않다면 다른 네트워크를 쓰세요. 누군가 엿보고 있을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/doing.py"/>
        <source>If the first request was accepted after all, this answer is made, and charged, twice.</source>
        <translation>첫 요청이 실제로 접수되었다면 이 답변은 두 번 만들어지고 두 번 청구됩니다.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/grading/blind_words.py"/>
        <source>If you uncover them now, the {n} answers not graded yet can still be graded, but no longer blind: they are recorded as uncovered, too.</source>
        <comment>If you uncover them now, the {n} answer not graded yet can still be graded, but no longer blind: they are recorded as uncovered, too.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problems.py"/>
        <source>If your network has a sign-in page (hotel, train, company), open a browser, sign in and try again. Otherwise check the address in Settings; it usually ends in /v1.</source>
        <translation>네트워크에 로그인 페이지(호텔, 기차, 회사)가 있으면 브라우저에서 로그인한 뒤 다시 시도하세요. 아니면 설정의 주소를 확인하세요. 대개 /v1로 끝납니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/import_conversations.py"/>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/conversation_dialogs.py"/>
        <location filename="../../desktop_app/ui/dialogs/import_conversations.py"/>
        <source>Import conversations</source>
        <translation>대화 가져오기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/conversation_list/view.py"/>
        <source>Import conversations…</source>
        <translation>대화 가져오기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/view.py"/>
        <source>Import templates</source>
        <translation>템플릿 가져오기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/imports.py"/>
        <source>Import the rest as a file of its own.</source>
        <translation>나머지는 별도의 파일로 가져오세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/import_conversations.py"/>
        <source>Import these again, as copies</source>
        <translation>사본으로 다시 가져오기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/import_words.py"/>
        <source>Import {count}</source>
        <translation>{count} 가져오기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/import_conversations.py"/>
        <source>Importing…</source>
        <translation>가져오는 중…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/view.py"/>
        <location filename="../../desktop_app/ui/templates_window/list_pane.py"/>
        <source>Import…</source>
        <translation>가져오기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_form.py"/>
        <source>In US dollars. It is used for estimates, caps and costs from now on, for every service tier and every length, in place of the price list.</source>
        <translation>미국 달러입니다. 지금부터 예상, 한도, 비용에 가격 목록 대신 쓰이며, 모든 서비스 등급과 모든 길이에 적용됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/money_words.py"/>
        <source>In flight: up to {in_flight} more.</source>
        <translation>진행 중: 최대 {in_flight} 추가.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/money.py"/>
        <source>In force: the list of {day}, fetched {fetched_at}.</source>
        <translation>적용 중: {day}의 목록, {fetched_at}에 가져옴.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/money.py"/>
        <source>In force: the list of {day}, which came with Ponder.</source>
        <translation>적용 중: {day}의 목록, Ponder에 들어 있던 것.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>In none of {pairs} did the order decide{span}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/jobs.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/widgets/status_badge.py"/>
        <source>In progress</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <source>In that time nothing pops up and nothing sounds. What happened is told as one when it is over; the counts on the tabs go on.</source>
        <translation>이 시간에는 알림도 소리도 없습니다. 끝나면 그동안의 일을 하나로 알려 줍니다. 탭의 숫자는 계속 바뀝니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>In the chart of quality against cost, an effort is on the dashed line when no other is at least as good and as cheap. An effort that was measured badly can't push one from the line that was measured well.</source>
        <translation>비용 대비 품질 차트에서, 품질도 비용도 그만한 다른 추론 강도가 없으면 점선 위에 놓입니다. 제대로 측정되지 않은 추론 강도가 잘 측정된 것을 선에서 밀어낼 수는 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_words.py"/>
        <source>In the demo nothing is charged: sums are what such answers would cost.</source>
        <translation>데모에서는 요금이 청구되지 않습니다. 금액은 이런 답변에 들었을 비용입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>In the order of what they were expected to cost, cheapest first: {order}.</source>
        <translation>예상 비용이 싼 것부터: {order}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/palette/presenter.py"/>
        <source>In their text</source>
        <translation>본문에서</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/telling.py"/>
        <source>In your quiet hours: {text}</source>
        <translation>방해 금지 시간에: {text}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>In {swayed} of {pairs} the order decided and not the answer ({share}): the first place won {first}, the second {second}. Those count as ties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/diagnostics.py"/>
        <source>Include the newest prompts and answers</source>
        <translation>최근 프롬프트와 답변 포함</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/jobs.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/rail.py"/>
        <location filename="../../desktop_app/ui/widgets/status_badge.py"/>
        <source>Incomplete</source>
        <translation>미완성</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/models_window/own_price.py"/>
        <location filename="../../desktop_app/ui/models_window/price_words.py"/>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/figure_rows.py"/>
        <source>Input
tokens</source>
        <translation>입력
토큰</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>Input from the cache</source>
        <translation>캐시에서 온 입력</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <source>Input tokens</source>
        <translation>입력 토큰</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>Input tokens written to the cache</source>
        <translation>캐시에 쓴 입력 토큰</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>Input tokens, cached ones included</source>
        <translation>입력 토큰(캐시된 것 포함)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/template_dialog.py"/>
        <source>Insert</source>
        <translation>넣기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/template_dialog.py"/>
        <source>Insert a template</source>
        <translation>템플릿 넣기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>Insert a template…</source>
        <translation>템플릿 넣기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/packages.py"/>
        <location filename="../../desktop_app/storage/restoring.py"/>
        <source>Install that version or a later one, then restore it. Nothing was changed.</source>
        <translation>그 버전이나 이후 버전을 설치한 뒤 복원하세요. 아무것도 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Interface</source>
        <translation>인터페이스</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/written.py"/>
        <source>Is “{word}” meant?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/settings_dialog/network.py"/>
        <source>It answered with {n} models.</source>
        <comment>It answered with {n} model.</comment>
        <translation><numerusform>모델 {n}개로 응답했습니다.</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/presenter.py"/>
        <source>It can be verified in the provider's settings; Ponder asks again after a restart.</source>
        <translation>제공업체의 설정에서 조직을 인증할 수 있습니다. 다시 시작하면 Ponder가 다시 요청합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/live_reading.py"/>
        <source>It cannot be watched any more. {why}Its report is fetched when it is done.</source>
        <translation>더는 지켜볼 수 없습니다. {why}끝나면 보고서를 가져옵니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/link_dialog.py"/>
        <source>It comes from a model's answer. Look at the address before you open it.</source>
        <translation>모델의 답변에 있던 링크입니다. 열기 전에 주소를 살펴보세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>It contains {texts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/shown.py"/>
        <source>It counts as wrong by itself: the model refused, or did not finish.</source>
        <translation>저절로 오답으로 칩니다. 모델이 거부했거나 끝내지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_window.py"/>
        <source>It counts from a lower end of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/money_words.py"/>
        <source>It counts in full under your caps, and the next estimates learn from it.</source>
        <translation>한도에 전액 포함되며, 다음 예상에 반영됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>It does not contain {texts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_gate.py"/>
        <source>It fits under the cap now.</source>
        <translation>이제 한도 안에 듭니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/network.py"/>
        <source>It goes into this computer's keyring, never into a file.</source>
        <translation>이 컴퓨터의 키링에만 넣고 파일에는 쓰지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_scheduler.py"/>
        <source>It goes on and tries again every few seconds; nothing is sent twice. If this stays, start Ponder again; the details are in Ponder's log.</source>
        <translation>계속하며 몇 초마다 다시 시도합니다. 두 번 보내지는 않습니다. 계속되면 Ponder를 다시 시작하세요. 자세한 내용은 Ponder의 로그에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>It goes on there. Choose that server in Settings to have its result fetched.</source>
        <translation>작업은 그 서버에서 계속됩니다. 결과를 가져오려면 설정에서 그 서버를 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/errands.py"/>
        <source>It goes on with the folder it had. Allow writing in your settings folder, then move it again.</source>
        <translation>원래 폴더로 계속합니다. 설정 폴더에 쓸 수 있게 한 뒤 다시 옮기세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>It graded {kinder} higher than you and {stricter} lower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/responses_page.py"/>
        <source>It has no response id.</source>
        <translation>응답 ID가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/pages.py"/>
        <source>It has no versions yet: save it first.</source>
        <translation>아직 버전이 없습니다. 먼저 저장하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chat_options.py"/>
        <source>It has {count} characters; {longest_identifier} are allowed.</source>
        <translation>{count}자입니다. {longest_identifier}자까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/structured_answers.py"/>
        <source>It has {properties:,} properties; {most_properties:,} are allowed.</source>
        <translation>속성이 {properties:,}개입니다. {most_properties:,}개까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>It is about to be sent.</source>
        <translation>곧 보냅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/add_window.py"/>
        <source>It is being estimated.</source>
        <translation>예상하는 중입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/drafting_presenter.py"/>
        <source>It is being queued.</source>
        <translation>대기열에 넣는 중입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/designing.py"/>
        <source>It is being started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/check_window.py"/>
        <source>It is being tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/restoring.py"/>
        <source>It is checked first, and what is there now is kept as a backup too.</source>
        <translation>먼저 검사하며, 지금 있는 것도 백업으로 보관합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/adding.py"/>
        <source>It is compared already.</source>
        <translation>이미 비교하고 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>It is empty, not {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>It is gone already.</source>
        <translation>이미 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>It is held.</source>
        <translation>보류되었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/import_words.py"/>
        <source>It is here already.</source>
        <translation>이미 여기 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/network.py"/>
        <source>It is in the keyring.</source>
        <translation>키링에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/page_words.py"/>
        <source>It is no longer offered; Ponder keeps it for its old answers.</source>
        <translation>더는 제공되지 않습니다. Ponder는 지난 답변을 위해 남겨 둡니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/uncertain_words.py"/>
        <source>It is not known whether this job was accepted.</source>
        <translation>이 작업이 접수되었는지 알 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/rubric_editor.py"/>
        <source>It is offered in every comparison then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/presets_dialog.py"/>
        <source>It is saved</source>
        <translation>저장되어 있습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/developer_message.py"/>
        <source>It is sent before the conversation each time, outranks what you write, and is never left out. Use it for how answers should be: tone, language, format, what to leave out.</source>
        <translation>매번 대화보다 먼저 보내며, 내가 쓴 메시지보다 우선하고 빠지지 않습니다. 답변의 말투, 언어, 형식, 뺄 것을 정할 때 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>It is sent once what is said above is settled.</source>
        <translation>위의 문제가 해결되면 보냅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/column_menus.py"/>
        <source>It is the first</source>
        <translation>맨 처음입니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/column_menus.py"/>
        <source>It is the last</source>
        <translation>맨 끝입니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/profiles.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/profiles.py"/>
        <source>It is the only profile.</source>
        <translation>하나뿐인 프로필입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>It is whole and has {inside}.{held} What is there now is kept as a backup. Ponder closes its window and opens it again.</source>
        <translation>온전한 백업이며 들어 있는 것은 {inside}입니다.{held} 지금 있는 것은 백업으로 보관됩니다. Ponder가 창을 닫았다가 다시 엽니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>It is {found}, not {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>It is {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/guiding.py"/>
        <source>It leads out of Ponder, into your browser.</source>
        <translation>Ponder 밖, 브라우저로 이어집니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/holds.py"/>
        <source>It may cost more than a whole {periods}'s cap, so that waiting does not help.</source>
        <translation>{periods} 한도 전체보다 비쌀 수 있어 기다려도 소용없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problems.py"/>
        <source>It may have been accepted all the same and be charged: ask again only if you want that.</source>
        <translation>그래도 접수되어 요금이 청구될 수 있습니다. 원할 때만 다시 질문하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/restoring.py"/>
        <source>It may have been sent after the backup was made. Look whether you have its answer, then release or cancel it.</source>
        <translation>백업을 만든 뒤에 보냈을 수 있습니다. 답변이 있는지 확인한 뒤 풀거나 취소하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/written.py"/>
        <source>It may have {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>It passed {kinder} that you failed, and failed {stricter} that you passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/page_words.py"/>
        <source>It retires on {day}, {when}{instead}.</source>
        <translation>{day}({when})에 종료됩니다{instead}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>It says the same in {share} of repeats. A judge that disagrees with itself cannot agree with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>It says {found}; {wanted} was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <source>It starts {not_before}.</source>
        <translation>{not_before}에 시작합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/note_dialog.py"/>
        <source>It stays on this computer and is never sent to a model.</source>
        <translation>이 컴퓨터에만 있으며 모델에 보내지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>It waits for its start.</source>
        <translation>시작 시각을 기다립니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>It was asked for under that profile and is sent with its key only. Choose it in Settings, Connection.</source>
        <translation>그 프로필로 요청한 작업이어서 그 키로만 보냅니다. 설정, 연결에서 프로필을 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/profiles.py"/>
        <source>It was deleted, but the keyring did not answer: its key may still be there.</source>
        <translation>삭제했지만 키링이 응답하지 않았습니다. 키가 남아 있을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/profiles.py"/>
        <source>It was deleted.</source>
        <translation>삭제했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/presenter.py"/>
        <source>It was deleted; what it cost stays in the book.</source>
        <translation>삭제되었습니다. 비용은 장부에 남습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_results.py"/>
        <source>It was finished before it could be cancelled.</source>
        <translation>취소하기 전에 끝났습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/background_jobs.py"/>
        <source>It was given another start by you.</source>
        <translation>시작 시각을 직접 바꾸었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>It was not asked yet: shutdown dates are those of Ponder's catalogue.</source>
        <translation>아직 묻지 않았습니다. 종료일은 Ponder 카탈로그의 것입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/actions.py"/>
        <source>It was opened from a file; close it instead</source>
        <translation>파일에서 연 것입니다. 대신 닫으세요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/network.py"/>
        <source>It was removed from the keyring.</source>
        <translation>키링에서 지웠습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/page_words.py"/>
        <source>It was retired on {day}, {when}{instead}.</source>
        <translation>{day}({when})에 종료되었습니다{instead}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/retention.py"/>
        <source>It was sent {age:.0f} days ago, and answers are kept for 30. {again}</source>
        <translation>{age:.0f}일 전에 보냈으며 답변은 30일 동안 보관됩니다. {again}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>Its JSON fits the schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_results.py"/>
        <source>Its answer is saved. Its estimate goes on counting under your caps until Ponder is started again; the details are in Ponder's log.</source>
        <translation>답변은 저장되었습니다. Ponder를 다시 시작할 때까지 예상 비용이 한도에 포함됩니다. 자세한 내용은 Ponder의 로그에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/judging.py"/>
        <source>Its job was deleted.</source>
        <translation>그 작업이 삭제되었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/default_line.py"/>
        <source>Its jobs begin as any other</source>
        <translation>이 템플릿의 작업도 다른 작업처럼 시작합니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/profiles.py"/>
        <source>Its key is removed from the keyring. Conversations, jobs and what was spent stay.</source>
        <translation>키를 키링에서 지웁니다. 대화, 작업, 쓴 금액은 남습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>Its lower end reaches {level}, so the judge's grades count where nobody else has graded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <source>Its report is shown as it is written. Its first words may come later than otherwise.</source>
        <translation>보고서를 쓰는 대로 보여 줍니다. 첫 단어가 평소보다 늦게 나올 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/background_jobs.py"/>
        <source>Its response was found by you.</source>
        <translation>응답을 직접 찾았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/structured_answers.py"/>
        <source>Its schema can't be read. {error}</source>
        <translation>스키마를 읽을 수 없습니다. {error}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/values.py"/>
        <source>Its size is not known before it is fetched. </source>
        <translation>가져오기 전에는 크기를 알 수 없습니다. </translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/background_jobs.py"/>
        <source>Its start was taken away by you.</source>
        <translation>시작 시각을 직접 없앴습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>Its verdict was not read yet; the first look may err in {error} of cases.</source>
        <translation>판정을 아직 확인하지 않았습니다. 첫 확인이 틀릴 확률은 {error}입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>Its verdict was read {times}; the {nth} look may err in {error} of cases, and all looks together in less than 5 %.</source>
        <translation>판정을 {times} 확인했습니다. {nth} 확인이 틀릴 확률은 {error}이고, 모든 확인을 합치면 5 % 미만입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/view.py"/>
        <source>J, K: task · [, ]: repeat · H, L: column · {grades}, Backspace: grade · D: differences · M: raw</source>
        <translation>J, K: 과제 · [, ]: 반복 · H, L: 열 · {grades}, Backspace: 평가 · D: 차이 · M: 원본</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/report_dialogs.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/places.py"/>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/structured_dialog.py"/>
        <source>JSON as a tree</source>
        <translation>트리로 된 JSON</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/structured_dialog.py"/>
        <source>JSON as text</source>
        <translation>텍스트로 된 JSON</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/schema_dialog.py"/>
        <source>JSON schema</source>
        <translation>JSON 스키마</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>JSON schema changed</source>
        <translation>JSON 스키마 바뀜</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/schema_dialog.py"/>
        <source>JSON schema of the answers</source>
        <translation>답변의 JSON 스키마</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <source>Jan</source>
        <translation>1월</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <location filename="../../desktop_app/price_list/rates.py"/>
        <location filename="../../desktop_app/ui/formats.py"/>
        <source>January</source>
        <translation>1월</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/palette/values.py"/>
        <source>Job</source>
        <translation>작업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/check_page.py"/>
        <source>Job before</source>
        <translation>이전 작업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/rail.py"/>
        <location filename="../../desktop_app/ui/main_window/view.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/settings.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>Jobs</source>
        <translation>작업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>Jobs are sent in order of priority, a few at a time.</source>
        <translation>작업은 우선순위대로 몇 개씩 보냅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <source>Jobs at the same time</source>
        <translation>동시 작업 수</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/view.py"/>
        <source>Jobs from a file</source>
        <translation>파일에서 작업 만들기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Jobs from a file…</source>
        <translation>파일에서 작업 만들기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/defaulting.py"/>
        <source>Jobs from “{template}”</source>
        <translation>“{template}” 템플릿의 작업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <source>Jobs go on at OpenAI either way; Ponder fetches them when it runs. Where the desktop has no tray the window is minimised instead.</source>
        <translation>어느 쪽이든 작업은 OpenAI에서 계속되고, Ponder가 실행될 때 가져옵니다. 트레이가 없는 데스크톱에서는 창을 최소화합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/table_view.py"/>
        <source>Jobs table</source>
        <translation>작업 표</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/judging.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/grade_words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>Judge</source>
        <translation>심사자</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_window.py"/>
        <source>Judge model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/grading.py"/>
        <source>Judge model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_form.py"/>
        <source>Judge's reasoning effort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_form.py"/>
        <source>Judging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <source>Jul</source>
        <translation>7월</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <location filename="../../desktop_app/price_list/rates.py"/>
        <location filename="../../desktop_app/ui/formats.py"/>
        <source>July</source>
        <translation>7월</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/transcript/jump.py"/>
        <source>Jump to the latest</source>
        <translation>최신으로 이동</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <source>Jun</source>
        <translation>6월</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <location filename="../../desktop_app/price_list/rates.py"/>
        <location filename="../../desktop_app/ui/formats.py"/>
        <source>June</source>
        <translation>6월</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>Kappa is agreement beyond what chance alone would bring: 0 is chance, 1 is perfect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>Kappa {kappa} with what your own grades say of {pairs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <location filename="../../desktop_app/ui/chat_tab/note_dialog.py"/>
        <source>Keep</source>
        <translation>보관</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/head.py"/>
        <source>Keep back what was not sent yet</source>
        <translation>아직 보내지 않은 것을 붙잡아 둡니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/view.py"/>
        <source>Keep it until Ponder closes</source>
        <translation>Ponder를 닫을 때까지 유지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <source>Keep jobs at OpenAI</source>
        <translation>OpenAI에 작업 보관</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <location filename="../../desktop_app/ui/models_window/overview_pane.py"/>
        <source>Keep the price list up to date</source>
        <translation>가격표를 최신으로 유지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/rubric_editor.py"/>
        <source>Keep this rubric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/template_part.py"/>
        <source>Keep this text and change it by hand</source>
        <translation>이 글을 그대로 두고 직접 고칩니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/questions.py"/>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <source>Keep watching in the tray</source>
        <translation>트레이에서 계속 지켜보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/uploads_window.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/report_diff_window/shown.py"/>
        <source>Kept</source>
        <translation>보관</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <location filename="../../desktop_app/ui/pro_tab/presenter.py"/>
        <source>Kept at the server</source>
        <translation>서버 보관</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/about.py"/>
        <source>Kept on this computer</source>
        <translation>이 컴퓨터에 보관하는 것</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/settings.py"/>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/presenter.py"/>
        <source>Key refused</source>
        <translation>키 거부됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <location filename="../../desktop_app/ui/cheat_sheet/window.py"/>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Keys that are others than as delivered, by command.</source>
        <translation>기본값과 다른 단축키, 명령별.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/written.py"/>
        <source>Known are {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_pane.py"/>
        <source>Known from</source>
        <translation>출처</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/language_setting.py"/>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/uploads_window.py"/>
        <source>Larger files that you attach to a chat are uploaded, and listed here until they are deleted.</source>
        <translation>채팅에 첨부한 큰 파일은 업로드되며, 삭제할 때까지 여기에 표시됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <location filename="../../desktop_app/ui/models_window/own_model.py"/>
        <source>Largest input</source>
        <translation>최대 입력</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <location filename="../../desktop_app/ui/models_window/own_model.py"/>
        <source>Largest output</source>
        <translation>최대 출력</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/data.py"/>
        <source>Last backup</source>
        <translation>마지막 백업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/data.py"/>
        <source>Last backup: {when}, {size}. {count} in the data folder.</source>
        <translation>마지막 백업: {when}, {size}. 데이터 폴더에 {count}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>Last month</source>
        <translation>지난달</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/schema_dialog.py"/>
        <source>Lays the JSON out again</source>
        <translation>JSON을 다시 정렬합니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_pane.py"/>
        <source>Learned from refusals</source>
        <translation>거부에서 배운 것</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/retention_words.py"/>
        <source>Leave Ponder open: this {what} is deleted at the server about 10 minutes after it is ready, and must be fetched before.</source>
        <translation>Ponder를 열어 두세요. 이 {what}은(는) 준비된 뒤 약 10분이면 서버에서 삭제되므로 그 전에 가져와야 합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <source>Leave empty if you do not know</source>
        <translation>모르면 비워 두세요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/network_settings.py"/>
        <source>Leave empty where the proxy asks for none.</source>
        <translation>프록시가 요구하지 않으면 비워 두세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/cut_imports.py"/>
        <source>Leave it</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/item_page.py"/>
        <source>Leave it ungraded for now (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/item_page.py"/>
        <source>Leave off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <source>Leave open</source>
        <translation>정하지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/connection.py"/>
        <source>Leave out names, passwords and everything after ? or #; the key has its own field.</source>
        <translation>이름, 비밀번호, ?나 # 뒤의 것은 빼세요. 키를 넣는 칸은 따로 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/main_window/view.py"/>
        <source>Leave the demo</source>
        <translation>데모 나가기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/packages.py"/>
        <location filename="../../desktop_app/storage/restoring.py"/>
        <source>Leave the demo, then restore it. Nothing was changed.</source>
        <translation>데모를 끝낸 뒤 복원하세요. 아무것도 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Leave the organization empty in Settings, Connection, or use a key of that organization.</source>
        <translation>설정, 연결에서 조직을 비우거나 그 조직의 키를 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Leave the project empty in Settings, Connection, or use a key of that project.</source>
        <translation>설정, 연결에서 프로젝트를 비우거나 그 프로젝트의 키를 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/guide/overlay.py"/>
        <source>Leave the tour</source>
        <translation>그만 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>Length limit in tokens</source>
        <translation>길이 한도(토큰)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>Length limit, tokens</source>
        <translation>길이 한도, 토큰</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/task_strip.py"/>
        <source>Less</source>
        <translation>접기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/money.py"/>
        <source>Less than the day's cap: this one holds first.</source>
        <translation>하루 한도보다 적어 이 한도가 먼저 적용됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/send_plan.py"/>
        <source>Let Ponder send the history each time instead: then the oldest turns are left out. Nothing was sent.</source>
        <translation>대신 Ponder가 매번 기록을 보내게 하세요. 그러면 오래된 대화부터 뺍니다. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/head.py"/>
        <source>Let go what you paused</source>
        <translation>일시 중지한 것을 다시 보냅니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/spending.py"/>
        <source>Let it pass this once, or raise the cap; it waits until you decide.</source>
        <translation>이번만 허용하거나 한도를 올리세요. 결정할 때까지 기다립니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/spending.py"/>
        <source>Let it pass this once, raise the cap, or wait until next month, when there is room again.</source>
        <translation>이번만 허용하거나, 한도를 올리거나, 다시 여유가 생기는 다음 달까지 기다리세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/spending.py"/>
        <source>Let it pass this once, raise the cap, or wait until tomorrow, when there is room again.</source>
        <translation>이번만 허용하거나, 한도를 올리거나, 다시 여유가 생기는 내일까지 기다리세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_form.py"/>
        <source>Let the held requests go, past the cap this once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/head.py"/>
        <source>Let the held trials go</source>
        <translation>보류된 시행을 보냅니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/control_words.py"/>
        <source>Let the model search the web; searches cost extra</source>
        <translation>모델이 웹을 검색하게 합니다. 검색에는 추가 비용이 듭니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/hold_card.py"/>
        <source>Let these trials go, past the cap this once</source>
        <translation>이번만 한도를 넘어 이 시행들을 보냅니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/rubric_editor.py"/>
        <source>Level {figure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/rubric_editor.py"/>
        <source>Level {figure} is given for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/choice_part.py"/>
        <source>Levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/licences.py"/>
        <source>Licences</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/about.py"/>
        <source>Licences…</source>
        <translation>라이선스…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_pane.py"/>
        <source>Life</source>
        <translation>수명</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/appearance_settings.py"/>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/appearance_settings.py"/>
        <source>Light, dark, or whatever the system uses, also while Ponder is open. High contrast has stronger text and edges.</source>
        <translation>밝게, 어둡게 또는 시스템을 따릅니다. Ponder가 열려 있는 동안에도 따라 바뀝니다. 고대비는 글자와 테두리가 더 진합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Like the system</source>
        <translation>시스템과 같게</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <location filename="../../desktop_app/ui/import_window/check_page.py"/>
        <location filename="../../desktop_app/ui/import_window/file_page.py"/>
        <source>Line</source>
        <translation>행</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <source>Line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/text_scanner.py"/>
        <source>Line {line}, column {column}: {happened}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/template_text.py"/>
        <source>Line {line}, column {column}: {words}</source>
        <translation>{line}행 {column}열: {words}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/templates.py"/>
        <source>Line {line}, column {column}{where}: {words}</source>
        <translation>{line}행 {column}열{where}: {words}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>Line {line}: {reason}</source>
        <translation>{line}행: {reason}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/filling.py"/>
        <source>Line {line}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <source>Lines left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/structured_answers.py"/>
        <source>List of items</source>
        <translation>항목 목록</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_words.py"/>
        <source>List: {tier}</source>
        <translation>목록: {tier}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/view.py"/>
        <source>Listed: {name}</source>
        <translation>목록: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Lists, tables and texts</source>
        <translation>목록, 표, 텍스트</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/card.py"/>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/card.py"/>
        <source>Logarithmic axes, for values far apart</source>
        <translation>값의 차이가 클 때 쓰는 로그 축</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/card.py"/>
        <source>Logarithmic axes: {title}</source>
        <translation>로그 축: {title}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/about.py"/>
        <source>Logs: {folder}</source>
        <translation>로그: {folder}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/more_part.py"/>
        <source>Longest answer</source>
        <translation>답변 길이 한도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/questions.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <location filename="../../desktop_app/ui/pro_tab/entries.py"/>
        <source>Look again</source>
        <translation>다시 찾아보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/connection.py"/>
        <source>Look at the environment variables that end in _PROXY, and SSL_CERT_FILE; correct or remove them.</source>
        <translation>_PROXY로 끝나는 환경 변수와 SSL_CERT_FILE을 살펴보고 고치거나 지우세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/checks_window.py"/>
        <source>Look at these yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/retiring_card.py"/>
        <source>Look at this model</source>
        <translation>이 모델 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/retiring_card.py"/>
        <source>Look at {model_id}</source>
        <translation>{model_id} 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/uncertain_words.py"/>
        <source>Look for it in {place}, {by}. If you find it, paste its response id: nothing is paid twice.</source>
        <translation>{place}에서 {by} 찾아보세요. 찾으면 응답 ID를 붙여넣으세요. 두 번 내는 일은 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/response_id.py"/>
        <source>Look for the question in your provider's log of responses. Its id usually begins with resp_; an address that ends in the id will do as well.</source>
        <translation>제공업체의 응답 로그에서 질문을 찾아보세요. ID는 대개 resp_로 시작합니다. ID로 끝나는 주소도 됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/found_response.py"/>
        <source>Look in the log for the one of that time.</source>
        <translation>로그에서 그 시각의 것을 찾아보세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/found_response.py"/>
        <source>Look in the log for the one that carries this job's id.</source>
        <translation>로그에서 이 작업의 ID가 있는 것을 찾아보세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/blind_page.py"/>
        <source>Look through them again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <location filename="../../desktop_app/ui/models_window/overview_pane.py"/>
        <source>Look up models once a day</source>
        <translation>하루 한 번 모델 조회</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_pane.py"/>
        <source>Look up now</source>
        <translation>지금 조회</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/attachment_contents.py"/>
        <source>Look whether Ponder may write that folder.</source>
        <translation>Ponder가 그 폴더에 쓸 수 있는지 확인하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Looked for a tool</source>
        <translation>도구를 찾아봄</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Looked for {text_of} on {host}</source>
        <translation>{host}에서 {text_of} 찾음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Looking for a tool</source>
        <translation>도구 찾는 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/presenter.py"/>
        <source>Looking for your key.</source>
        <translation>키를 찾는 중입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>Looking several times</source>
        <translation>여러 번 확인하기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/import_conversations.py"/>
        <source>Looking through the file…</source>
        <translation>파일을 살펴보는 중…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_pane.py"/>
        <source>Looking up…</source>
        <translation>조회 중…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/palette/presenter.py"/>
        <location filename="../../desktop_app/ui/widgets/find_bar.py"/>
        <source>Looking…</source>
        <translation>찾는 중…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/view.py"/>
        <location filename="../../desktop_app/ui/import_window/options_page.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <source>Low</source>
        <translation>낮음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/values.py"/>
        <source>Low detail: cheaper, small writing is lost</source>
        <translation>낮은 세밀도: 저렴하지만 작은 글씨를 놓침</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Low priority for the selected jobs</source>
        <translation>선택한 작업의 우선순위 낮추기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>Lower is more even, higher more varied</source>
        <translation>낮을수록 고르고, 높을수록 다양합니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>Made</source>
        <translation>만든 때</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Made an image</source>
        <translation>이미지 만듦</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/profiles.py"/>
        <source>Main</source>
        <translation>기본</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/template_part.py"/>
        <source>Make a template…</source>
        <translation>템플릿 만들기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/schema_dialog.py"/>
        <source>Make it strict</source>
        <translation>엄격하게 만들기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/card.py"/>
        <source>Make it the default effort somewhere</source>
        <translation>어딘가의 기본 추론 강도로 정합니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/house.py"/>
        <source>Make room and allow writing in {folder}, or start the demo with another data folder.</source>
        <translation>공간을 마련하고 {folder}에 쓸 수 있게 하거나, 다른 데이터 폴더로 데모를 시작하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Making an image</source>
        <translation>이미지 만드는 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/file_page.py"/>
        <source>Many jobs from one file</source>
        <translation>파일 하나로 여러 작업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/view.py"/>
        <source>Many jobs from one file; it can also be dropped</source>
        <translation>파일 하나로 여러 작업을 만듭니다. 끌어다 놓아도 됩니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <source>Mar</source>
        <translation>3월</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <location filename="../../desktop_app/price_list/rates.py"/>
        <location filename="../../desktop_app/ui/formats.py"/>
        <source>March</source>
        <translation>3월</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/forms.py"/>
        <source>Margin</source>
        <translation>허용 차이</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/task_strip.py"/>
        <source>Mark the words that differ from the first column (D)</source>
        <translation>첫 열과 다른 단어 표시 (D)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/reports.py"/>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/task_strip.py"/>
        <source>Markdown as the model wrote it (M)</source>
        <translation>모델이 쓴 그대로의 Markdown (M)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <location filename="../../desktop_app/price_list/rates.py"/>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <source>May</source>
        <translation>5월</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>May cost</source>
        <translation>예상 비용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <source>May cost {cost}{simulated} together: {tokens}.</source>
        <translation>모두 합한 예상 비용 {cost}{simulated}: {tokens}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/drafting.py"/>
        <source>May cost {estimate}{simulated}.</source>
        <translation>예상 비용 {estimate}{simulated}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/pages.py"/>
        <source>May stay empty, as the text says</source>
        <translation>텍스트에 따라 비워 두어도 됩니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/blind_words.py"/>
        <source>Mean grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/figure_rows.py"/>
        <source>Mean grade
of 5 (95 %)</source>
        <translation>평균 평점
5점 만점 (95 %)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>Mean grade, 1 to 5</source>
        <translation>평균 평점, 1~5</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/view.py"/>
        <source>Medium</source>
        <translation>중간</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Menu of the row</source>
        <translation>행의 메뉴</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/composer_input.py"/>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>Metadata, kept with each answer at the provider</source>
        <translation>제공업체에 답변과 함께 보관되는 메타데이터</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Minimise</source>
        <translation>최소화</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/questions.py"/>
        <source>Minimise Ponder</source>
        <translation>Ponder 최소화</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/values.py"/>
        <source>Missing</source>
        <translation>빠짐</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>Missing, refused and cut-off answers</source>
        <translation>빠진 답변, 거부된 답변, 끊긴 답변</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/choice_part.py"/>
        <location filename="../../desktop_app/ui/import_window/options_page.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <location filename="../../desktop_app/ui/models_window/own_model.py"/>
        <location filename="../../desktop_app/ui/uncertain_words.py"/>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <location filename="../../desktop_app/ui/widgets/model_picker.py"/>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_form.py"/>
        <source>Model and effort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/reading/about.py"/>
        <source>Model asked for</source>
        <translation>요청한 모델</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Model for new chats</source>
        <translation>새 채팅의 모델</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <source>Model that answered</source>
        <translation>답한 모델</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/model_picker.py"/>
        <source>Model that answers</source>
        <translation>답할 모델</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/model_picker.py"/>
        <source>Model that answers; another one can be typed</source>
        <translation>답할 모델. 다른 모델을 입력할 수도 있습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/control_words.py"/>
        <source>Model that answers; another one can be typed. Larger ones cost more: Tools, Models and prices.</source>
        <translation>답하는 모델입니다. 다른 모델을 입력할 수도 있습니다. 큰 모델일수록 비쌉니다(도구, 모델과 가격).</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_form.py"/>
        <source>Model that judges; another one can be typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>Model unknown</source>
        <translation>모델 알 수 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/changing.py"/>
        <source>Model: you have added this one already. Close this form and change it in the list.</source>
        <translation>모델: 이미 추가한 모델입니다. 이 창을 닫고 목록에서 바꾸세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/values.py"/>
        <location filename="../../desktop_app/ui/models_window/list_pane.py"/>
        <source>Models</source>
        <translation>모델</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_pane.py"/>
        <location filename="../../desktop_app/ui/models_window/view.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/settings.py"/>
        <source>Models and prices</source>
        <translation>모델과 가격</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/settings.py"/>
        <source>Models and prices…</source>
        <translation>모델과 가격…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>Mon</source>
        <translation>월</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/settings.py"/>
        <source>Money</source>
        <translation>비용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/money_words.py"/>
        <source>Month full</source>
        <translation>이번 달 한도 소진</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/money_words.py"/>
        <source>Month {percent}</source>
        <translation>이번 달 {percent}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/entries.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/card.py"/>
        <location filename="../../desktop_app/ui/templates_window/editor.py"/>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/listing/list_pane.py"/>
        <source>More about comparisons</source>
        <translation>비교 더 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/head.py"/>
        <source>More about this comparison</source>
        <translation>이 비교 더 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/view.py"/>
        <source>More for conversations</source>
        <translation>대화 더 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/model_words.py"/>
        <source>More from your provider</source>
        <translation>제공업체의 다른 모델</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>More grades would hardly change that: give it a clearer rubric, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/add_window.py"/>
        <source>More questions</source>
        <translation>추가 질문</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/add_window.py"/>
        <source>More repeats</source>
        <translation>추가 반복</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/head.py"/>
        <source>More repeats, efforts or questions</source>
        <translation>반복, 추론 강도, 질문 추가</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/form.py"/>
        <source>More settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/appearance_settings.py"/>
        <source>Motion</source>
        <translation>움직임</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>Move</source>
        <translation>옮기기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>Move Ponder's data?</source>
        <translation>Ponder의 데이터를 옮길까요?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/column_menus.py"/>
        <source>Move left</source>
        <translation>왼쪽으로 이동</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/column_menus.py"/>
        <source>Move right</source>
        <translation>오른쪽으로 이동</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Move the column down</source>
        <translation>열을 아래로</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Move the column up</source>
        <translation>열을 위로</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns_dialog.py"/>
        <source>Move this column</source>
        <translation>이 열 이동</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/model_places.py"/>
        <source>Moved from {model_id} to {replacement}.</source>
        <translation>{model_id}에서 {replacement}(으)로 옮겼습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/data.py"/>
        <source>Move…</source>
        <translation>옮기기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/errands.py"/>
        <source>Moving Ponder's data</source>
        <translation>Ponder의 데이터 옮기는 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_form.py"/>
        <source>My price for {model_id}</source>
        <translation>{model_id}의 내 가격</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/proxies.py"/>
        <source>NO_PROXY of the environment</source>
        <translation>환경 변수 NO_PROXY</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/uploads_window.py"/>
        <location filename="../../desktop_app/ui/chat_tab/drawer/fields.py"/>
        <location filename="../../desktop_app/ui/chat_tab/drawer/presets_dialog.py"/>
        <location filename="../../desktop_app/ui/chat_tab/structured_dialog.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/grading/rubric_editor.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_file.py"/>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/network_settings.py"/>
        <source>Name at the proxy</source>
        <translation>프록시 사용자 이름</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/presets_dialog.py"/>
        <source>Name of the preset</source>
        <translation>프리셋 이름</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/profiles.py"/>
        <source>Name of the profile</source>
        <translation>프로필 이름</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/editor.py"/>
        <source>Name of the template</source>
        <translation>템플릿 이름</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/network_settings.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/settings.py"/>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Never</source>
        <translation>사용 안 함</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>Never: no blind grades were uncovered</source>
        <translation>없음: 블라인드 평가를 공개한 적이 없습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/listing/list_pane.py"/>
        <source>New</source>
        <translation>새로 만들기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/pro.py"/>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/pro_tab/view.py"/>
        <source>New Pro question</source>
        <translation>새 Pro 질문</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/chat.py"/>
        <location filename="../../desktop_app/ui/chat_tab/view.py"/>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>New chat</source>
        <translation>새 채팅</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/defaulting.py"/>
        <source>New chats with {model_id}</source>
        <translation>{model_id}의 새 채팅</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/listing/list_pane.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/form.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/view.py"/>
        <source>New comparison</source>
        <translation>새 비교</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/model_change.py"/>
        <source>New comparison: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/conversation.py"/>
        <source>New conversation</source>
        <translation>새 대화</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/guiding.py"/>
        <source>New here? A short tour shows what is where.</source>
        <translation>처음이신가요? 무엇이 어디에 있는지 잠깐 둘러볼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/drafting_presenter.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/view.py"/>
        <location filename="../../desktop_app/ui/templates_window/editor.py"/>
        <source>New job</source>
        <translation>새 작업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/drafting_presenter.py"/>
        <source>New job: {title}</source>
        <translation>새 작업: {title}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/selection_bar.py"/>
        <source>New jobs with the same questions; they are charged anew</source>
        <translation>같은 질문의 새 작업. 요금이 새로 청구됩니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>New line</source>
        <translation>줄 바꿈</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/presets_dialog.py"/>
        <source>New preset</source>
        <translation>새 프리셋</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/profiles.py"/>
        <source>New profile…</source>
        <translation>새 프로필…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/profiles.py"/>
        <source>New requests use “{name}” now.</source>
        <translation>이제 새 요청은 “{name}”을(를) 씁니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/tags.py"/>
        <source>New tag</source>
        <translation>새 태그</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/list_pane.py"/>
        <location filename="../../desktop_app/ui/templates_window/presenter.py"/>
        <location filename="../../desktop_app/ui/templates_window/view.py"/>
        <source>New template</source>
        <translation>새 템플릿</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/report_diff_window/shown.py"/>
        <source>New: {text}</source>
        <translation>새로움: {text}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/palette/presenter.py"/>
        <source>Newest</source>
        <translation>최신</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/guide/overlay.py"/>
        <location filename="../../desktop_app/ui/import_window/presenter.py"/>
        <location filename="../../desktop_app/ui/import_window/view.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Next and previous task</source>
        <translation>다음 과제와 이전 과제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/item_page.py"/>
        <source>Next answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <source>Next check</source>
        <translation>다음 확인</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/report_side.py"/>
        <source>Next claim</source>
        <translation>다음 주장</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Next column</source>
        <translation>다음 열</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/report_diff_window/view.py"/>
        <source>Next difference</source>
        <translation>다음 차이</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/check_page.py"/>
        <source>Next job</source>
        <translation>다음 작업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/raw_view.py"/>
        <location filename="../../desktop_app/ui/widgets/find_bar.py"/>
        <source>Next place</source>
        <translation>다음 위치</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/column_pane.py"/>
        <source>Next repeat in this column</source>
        <translation>이 열의 다음 반복</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/reading/task_strip.py"/>
        <source>Next task</source>
        <translation>다음 과제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/transcript/boxes.py"/>
        <source>Next version</source>
        <translation>다음 버전</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/next_chip.py"/>
        <source>Next:</source>
        <translation>다음:</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/matrix_delegate.py"/>
        <source>No answer</source>
        <translation>답변 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/values.py"/>
        <source>No answer came, for no fault of the model</source>
        <translation>모델 탓이 아닌 이유로 답변이 오지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>No answer came, so there is nothing to compare.</source>
        <translation>온 답변이 없어 비교할 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/check_words.py"/>
        <source>No answer can be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>No answer here has both an estimate and an actual cost to judge it by.</source>
        <translation>예상과 실제 비용이 모두 있어 견주어 볼 수 있는 답변이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>No answer with a known price yet.</source>
        <translation>가격을 아는 답변이 아직 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>No answers yet.</source>
        <translation>아직 답변이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/card.py"/>
        <source>No choice</source>
        <translation>선택 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/shortcuts.py"/>
        <source>No command has these words.</source>
        <translation>이 단어가 있는 명령이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/listing/list_pane.py"/>
        <source>No comparison has these words.</source>
        <translation>이 단어가 있는 비교가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/reminding.py"/>
        <location filename="../../desktop_app/ui/templates_window/default_line.py"/>
        <source>No default</source>
        <translation>기본값 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/pages.py"/>
        <source>No default: a value must be given</source>
        <translation>기본값 없음: 값을 꼭 입력해야 합니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/report_diff_window/shown.py"/>
        <source>No difference in the text</source>
        <translation>본문에 차이가 없습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_words.py"/>
        <source>No difference of quality is shown for any variant. That does not mean they are equal: the intervals say how far apart they may be.</source>
        <translation>어느 변형에서도 품질 차이가 확인되지 않았습니다. 같다는 뜻은 아닙니다. 얼마나 다를 수 있는지는 구간에 나타납니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>No effort</source>
        <translation>추론 강도 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>No effort is chosen.</source>
        <translation>선택한 추론 강도가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/trying.py"/>
        <source>No grade. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/view.py"/>
        <source>No job fits what is chosen at the left and searched above.</source>
        <translation>왼쪽에서 선택하고 위에서 검색한 것에 맞는 작업이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>No judge has graded answers here yet. Let it judge those that you have graded: then you see how far it agrees with you, before more is paid for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>No judge yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/presenter.py"/>
        <source>No key</source>
        <translation>키 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/more_part.py"/>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_file.py"/>
        <source>No line of this file is a question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>No model is chosen.</source>
        <translation>선택한 모델이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/presenter.py"/>
        <source>No model matches “{words}”. A model that nobody lists can be added below.</source>
        <translation>“{words}”에 맞는 모델이 없습니다. 어느 목록에도 없는 모델은 아래에서 추가할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/task_strip.py"/>
        <source>No other answer of this task is left, or four stand here already</source>
        <translation>이 과제의 다른 답변이 없거나 이미 네 개가 놓여 있습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_window.py"/>
        <source>No other comparison asks any of these questions. Duplicate this one, choose another model, and run it: then both can be set side by side.</source>
        <translation>이 질문들을 묻는 다른 비교가 없습니다. 이 비교를 복제해 다른 모델을 선택하고 실행하면 둘을 나란히 볼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <source>No other tier is known for it.</source>
        <translation>알려진 다른 등급이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/help_window/window.py"/>
        <source>No page has all of these words.</source>
        <translation>이 단어가 모두 있는 페이지가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/rates.py"/>
        <source>No price is known for {model_id}; you can enter your own.</source>
        <translation>{model_id}의 가격을 알 수 없습니다. 직접 입력할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/line_words.py"/>
        <source>No protected connection could be set up, so nothing was sent.</source>
        <translation>보안 연결을 만들 수 없어 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/answers.py"/>
        <source>No question is left by this filter and search.</source>
        <translation>이 필터와 검색에 맞는 질문이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>No replacement is named. Set one under “Change what it accepts…”, or choose another model.</source>
        <translation>대체 모델이 정해지지 않았습니다. “받는 것 바꾸기…”에서 정하거나 다른 모델을 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/presenter.py"/>
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <source>No row can be queued.</source>
        <translation>대기열에 넣을 수 있는 행이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/values.py"/>
        <source>No schema is written yet.</source>
        <translation>아직 쓴 스키마가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/cheat_sheet/window.py"/>
        <source>No shortcut has these words.</source>
        <translation>이 단어가 있는 단축키가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/rail.py"/>
        <source>No tag</source>
        <translation>태그 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_window.py"/>
        <source>No task changed at {variant}</source>
        <translation>{variant}에서 바뀐 과제 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_words.py"/>
        <source>No task has a grade in both, so quality can't be compared yet; what they used can.</source>
        <translation>양쪽 모두 평점이 있는 과제가 없어 아직 품질은 비교할 수 없습니다. 사용량은 비교할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>No task has two answers at one effort yet: there is no spread to show.</source>
        <translation>한 추론 강도에서 답변이 두 개인 과제가 아직 없어 보여 줄 산포가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/about.py"/>
        <source>No telemetry, no account. Two lists are fetched and can be turned off in Settings: model prices, and, where this Ponder was built with one, which newer versions there are. Links open only after you have seen them.</source>
        <translation>사용 통계도 계정도 없습니다. 목록 두 가지만 가져오며 설정에서 끌 수 있습니다: 모델 가격, 그리고 피드가 들어 있는 경우 새 버전 목록. 링크는 확인한 뒤에만 열립니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/template_part.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>No template</source>
        <translation>템플릿 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/presenter.py"/>
        <source>No template is called “{words}”.</source>
        <translation>이름에 “{words}”이(가) 든 템플릿이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/mapping_page.py"/>
        <source>No template: a column is the prompt</source>
        <translation>템플릿 없음: 열 하나가 프롬프트</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/editing.py"/>
        <source>No text is being written here.</source>
        <translation>쓰고 있는 텍스트가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/margin_words.py"/>
        <source>No verdict was read yet, so another margin costs nothing. It is best set before anything is read.</source>
        <translation>아직 판정을 확인하지 않아 허용 차이를 바꿔도 잃는 것이 없습니다. 확인하기 전에 정하는 것이 가장 좋습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_model.py"/>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/page_words.py"/>
        <source>Nobody but you tells Ponder what it accepts.</source>
        <translation>이 모델이 무엇을 받는지는 직접 정한 것뿐입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/model_words.py"/>
        <source>Nobody knows yet whether {model_id} accepts {what}. A refusal costs nothing and is remembered.</source>
        <translation>{model_id}이(가) {what}을(를) 받는지 아직 알려져 있지 않습니다. 거절되어도 비용은 없으며 기억해 둡니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/values.py"/>
        <source>Nobody knows yet whether {model_id} takes these. A refusal costs nothing.</source>
        <translation>{model_id}이(가) 이것을 받는지 아직 알려져 있지 않습니다. 거절되어도 비용은 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/model_profiles.py"/>
        <source>Nobody knows yet whether {model_id} takes “{effort}”. A refusal costs nothing.</source>
        <translation>{model_id}이(가) “{effort}”을(를) 받는지 아직 알려져 있지 않습니다. 거절되어도 비용은 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>Nobody knows yet.</source>
        <translation>아직 알 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/network_settings.py"/>
        <location filename="../../desktop_app/ui/chat_tab/note_dialog.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <location filename="../../desktop_app/ui/models_window/set_choice.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/key_recorder.py"/>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/task_strip.py"/>
        <source>None now. {meaning}</source>
        <translation>지금은 없음. {meaning}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/check_words.py"/>
        <source>None of its tasks has a check. Checks are given with the tasks, before a comparison is run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>None yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/check_window.py"/>
        <source>None: answers are graded by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <source>None: graded by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_fields.py"/>
        <source>None: you grade by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/options_page.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <source>Normal</source>
        <translation>보통</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/report_parts.py"/>
        <source>Not cited in the text</source>
        <translation>본문에 인용되지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>Not compared: {what}.</source>
        <translation>비교하지 않은 것: {what}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>Not enough yet to be trusted: its lower end is below {level}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/errands.py"/>
        <source>Not everything could be deleted.</source>
        <translation>모두 삭제하지는 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/keeping.py"/>
        <source>Not everything could be taken over.</source>
        <translation>일부는 가져오지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/raw_words.py"/>
        <location filename="../../desktop_app/ui/widgets/find_bar.py"/>
        <source>Not found</source>
        <translation>찾을 수 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/rows.py"/>
        <source>Not in the catalogue</source>
        <translation>카탈로그에 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>Not known yet: no pair was judged in both orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>Not known yet{here}.</source>
        <translation>아직{here} 알 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>Not known yet{here}: {name} is {between} {n}.</source>
        <translation>아직{here} 알 수 없습니다. {name}: {between} {n}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>Not known: every answer was judged once. Judge each twice or more to see whether it says the same again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>Not known: grade both answers of some pairs by hand, differently where they differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/update_news.py"/>
        <source>Not now</source>
        <translation>나중에</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Not possible now.</source>
        <translation>지금은 할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>Not recorded</source>
        <translation>기록 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>Not reported</source>
        <translation>보고되지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/transcript/entry_view.py"/>
        <source>Not sent: outside the history limit</source>
        <translation>보내지 않음: 기록 한도 밖</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/import_words.py"/>
        <source>Not taken along: {names}. </source>
        <translation>가져오지 않는 것: {names}. </translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/note_dialog.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/detail.py"/>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <location filename="../../desktop_app/ui/models_window/price_form.py"/>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_form.py"/>
        <source>Note (optional)</source>
        <translation>메모(선택)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/entries.py"/>
        <location filename="../../desktop_app/ui/chat_tab/note_dialog.py"/>
        <source>Note for yourself</source>
        <translation>나를 위한 메모</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <source>Nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/line_words.py"/>
        <source>Nothing answers at the server's address.</source>
        <translation>서버 주소에서 응답이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/words.py"/>
        <source>Nothing asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>Nothing can be concluded{here} yet: too few answers can be set against each other.</source>
        <translation>아직{here} 결론을 내릴 수 없습니다. 서로 견줄 수 있는 답변이 너무 적습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>Nothing cheaper was compared.</source>
        <translation>더 싼 것은 비교하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/about.py"/>
        <source>Nothing else of yours</source>
        <translation>그 밖에는 아무것도 보내지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/rows.py"/>
        <location filename="../../desktop_app/ui/widgets/find_bar.py"/>
        <source>Nothing found</source>
        <translation>찾은 것 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>Nothing has been asked yet.</source>
        <translation>아직 물어본 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>Nothing has been sent, and nothing has been charged.</source>
        <translation>아무것도 보내지 않았고 요금도 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/palette/presenter.py"/>
        <source>Nothing has these words.</source>
        <translation>이 단어가 있는 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/presenter.py"/>
        <source>Nothing here any more. Choose another list above.</source>
        <translation>여기에는 더 이상 없습니다. 위에서 다른 목록을 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/editing.py"/>
        <source>Nothing here can be copied.</source>
        <translation>여기에는 복사할 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/editing.py"/>
        <source>Nothing here can be selected.</source>
        <translation>여기에는 선택할 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/import_words.py"/>
        <source>Nothing here is written over: they come as new ones.</source>
        <translation>여기 있는 것을 덮어쓰지 않고 새 대화로 들어옵니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Nothing in view takes this.</source>
        <translation>보이는 것 중에 해당하는 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_additions.py"/>
        <source>Nothing is added.</source>
        <translation>추가할 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/adding.py"/>
        <source>Nothing is chosen yet.</source>
        <translation>아직 선택한 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>Nothing is left of a text to look for once punctuation is ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/presets_dialog.py"/>
        <source>Nothing is selected</source>
        <translation>선택한 것이 없습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/own_model.py"/>
        <source>Nothing is set yet: choose at least one thing that Ponder should know.</source>
        <translation>아직 정한 것이 없습니다. Ponder가 알아야 할 것을 하나 이상 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/uploads_window.py"/>
        <source>Nothing is uploaded</source>
        <translation>업로드한 것이 없습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/appearance_settings.py"/>
        <source>Nothing moves</source>
        <translation>움직임 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>Nothing needs to be done.</source>
        <translation>할 일은 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/files.py"/>
        <source>Nothing new was imported.</source>
        <translation>새로 가져온 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/presenter.py"/>
        <source>Nothing of yours uses a model that is gone or will be soon.</source>
        <translation>종료되었거나 곧 종료될 모델을 쓰는 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/presenter.py"/>
        <source>Nothing of “{name}” was queued.</source>
        <translation>“{name}”에서 대기열에 넣은 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>Nothing to ask: this judge has judged all of them, or there is nothing to judge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/blind_page.py"/>
        <source>Nothing to grade blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/import_words.py"/>
        <source>Nothing to import</source>
        <translation>가져올 것 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/overview.py"/>
        <location filename="../../desktop_app/ui/usage_view/presenter.py"/>
        <source>Nothing used in this period</source>
        <translation>이 기간에 사용한 것이 없습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/presenter.py"/>
        <source>Nothing used yet</source>
        <translation>아직 사용한 것이 없습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/rubric_editor.py"/>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/answer_listening.py"/>
        <location filename="../../desktop_app/services/durable_answers.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>Nothing was charged.</source>
        <translation>요금은 청구되지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/deleting_there.py"/>
        <source>Nothing was deleted at the provider.</source>
        <translation>제공업체에서 아무것도 삭제하지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>Nothing was exported.</source>
        <translation>아무것도 내보내지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_page.py"/>
        <source>Nothing was said here yet.</source>
        <translation>아직 나눈 이야기가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/import_words.py"/>
        <source>Nothing was said in any conversation of this file of {value}.</source>
        <translation>{value} 파일의 대화에는 나눈 이야기가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/filing.py"/>
        <source>Nothing was said in this conversation yet.</source>
        <translation>이 대화에서 아직 나눈 이야기가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/chat_elsewhere.py"/>
        <source>Nothing was sent.</source>
        <translation>아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>Nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/settings.py"/>
        <source>Notifications</source>
        <translation>알림</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <source>Nov</source>
        <translation>11월</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <location filename="../../desktop_app/price_list/rates.py"/>
        <location filename="../../desktop_app/ui/formats.py"/>
        <source>November</source>
        <translation>11월</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/start_field.py"/>
        <source>Now</source>
        <translation>지금</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/trying.py"/>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>Number of answers</source>
        <translation>답변 수</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>Number of requests</source>
        <translation>요청 수</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_reports.py"/>
        <source>Numbered pages to print or pass on.</source>
        <translation>인쇄하거나 건네줄 쪽 번호 문서.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_conversations.py"/>
        <source>Numbered pages to print or pass on: the branch in view.</source>
        <translation>인쇄하거나 건네줄 쪽 번호 문서: 보이는 갈래.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <source>Oct</source>
        <translation>10월</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <location filename="../../desktop_app/price_list/rates.py"/>
        <location filename="../../desktop_app/ui/formats.py"/>
        <source>October</source>
        <translation>10월</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>Of {name} nothing is known yet.</source>
        <translation>{name}에 대해서는 아직 아는 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/view.py"/>
        <source>Off</source>
        <translation>끔</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/rows.py"/>
        <source>Offered</source>
        <translation>제공 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/presenter.py"/>
        <source>Offline</source>
        <translation>오프라인</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/running_card.py"/>
        <source>On its way to the server.</source>
        <translation>서버로 보내는 중입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>On one question alone it would take about {runs} ({money}), beyond the most of {most} answers each: ask several questions, or allow a wider margin.</source>
        <translation>질문 하나만으로는 대략 {runs}({money})이 필요해 각각 최대 {most}개인 답변 수를 넘습니다. 질문을 여러 개로 늘리거나 허용 차이를 넓히세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/words.py"/>
        <source>On this question a difference of about {size} can be seen; nothing about others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>On this question nothing can be concluded from one answer each.</source>
        <translation>이 질문에서는 답변 하나씩만으로 결론을 내릴 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <source>On your clock, each day.</source>
        <translation>내 시계 기준, 매일.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <source>On your clock.</source>
        <translation>내 시계 기준.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>Once its response id is found, the report is fetched.</source>
        <translation>응답 ID를 찾으면 보고서를 가져옵니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_conversations.py"/>
        <source>One JSON file</source>
        <translation>JSON 파일 하나</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>One US dollar is</source>
        <translation>1 미국 달러는</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_reports.py"/>
        <source>One ZIP file</source>
        <translation>ZIP 파일 하나</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/data.py"/>
        <source>One ZIP file of Markdown, JSON and CSV that you and other programs can read. No key is in it.</source>
        <translation>나와 다른 프로그램이 읽을 수 있는 Markdown, JSON, CSV의 ZIP 파일 하나입니다. 키는 들어 있지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>One chat answer, job, Pro question or trial whose estimate may pass it is held.</source>
        <translation>예상 비용이 이 금액을 넘을 수 있는 채팅 답변, 작업, Pro 질문, 시행은 보류합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/report_diff_window/view.py"/>
        <source>One column</source>
        <translation>한 열로</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/words.py"/>
        <source>One comparison may cost {cap}, today leaves {day}, this month {month}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/settings.py"/>
        <source>One key per profile and server address; it stays in this computer's keyring.</source>
        <translation>프로필과 서버 주소마다 키 하나이며, 이 컴퓨터의 키링에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/task_strip.py"/>
        <source>One more answer beside these, up to four</source>
        <translation>답변을 하나 더 나란히, 최대 네 개</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/choice_part.py"/>
        <source>One more model, asked the same questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/structured_answers.py"/>
        <source>One of several classes</source>
        <translation>여러 분류 중 하나</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/examples.py"/>
        <source>One of these stands in the answer; all and none are known, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>One question</source>
        <translation>질문이 하나일 때</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/add_window.py"/>
        <source>One question on each line</source>
        <translation>한 줄에 질문 하나씩</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/exporting.py"/>
        <source>One row per trial, with its reasoning tokens</source>
        <translation>시행마다 한 행, 추론 토큰 포함</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_window.py"/>
        <source>One row per variant</source>
        <translation>변형마다 한 행</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/shown.py"/>
        <source>One task</source>
        <translation>과제 하나</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/presenter.py"/>
        <source>Online</source>
        <translation>온라인</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/about.py"/>
        <source>Only in this computer's keyring, and sent only to the host it belongs to. Never in a file, log or export.</source>
        <translation>이 컴퓨터의 키링에만 있고, 그 키의 호스트로만 보냅니다. 파일, 로그, 내보내기에는 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/expression_parts.py"/>
        <source>Only numbers are more or less; this is {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>Only the likeliest words, up to this share in all</source>
        <translation>가장 그럴듯한 단어만, 합쳐서 이 비율까지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/set_choice.py"/>
        <source>Only these</source>
        <translation>이것만</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/adding.py"/>
        <source>Only these are asked again. Wrong, refused and incomplete answers stay as they are: asking them until they please would flatter the model.</source>
        <translation>이것만 다시 묻습니다. 틀렸거나 거부되었거나 불완전한 답변은 그대로 둡니다. 마음에 들 때까지 다시 물으면 모델이 실제보다 좋아 보입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/adding.py"/>
        <source>Only what is missing</source>
        <translation>빠진 것만</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/state_words.py"/>
        <source>Only your new message is sent; the provider holds the earlier turns behind its last answer, for 30 days. All of them are read and paid for each time. Once forgotten, Ponder sends them again and says so.</source>
        <translation>새 메시지만 보냅니다. 제공업체가 마지막 답변 뒤에 앞선 대화를 30일 동안 보관하며, 매번 모두 읽고 요금을 냅니다. 잊히면 Ponder가 다시 보내고 알립니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <source>Only {names}.</source>
        <translation>{names}만 가능합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/notifications/freedesktop.py"/>
        <location filename="../../desktop_app/ui/attachments/dialogs.py"/>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/keeping.py"/>
        <location filename="../../desktop_app/ui/dialogs/link_dialog.py"/>
        <location filename="../../desktop_app/ui/usage_view/responses_page.py"/>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Open a chat or a Pro question first.</source>
        <translation>먼저 채팅이나 Pro 질문을 여세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/places.py"/>
        <source>Open a comparison file</source>
        <translation>비교 파일 열기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/keeping.py"/>
        <source>Open a comparison file…</source>
        <translation>비교 파일 열기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/checks_window.py"/>
        <source>Open and grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Open answers side by side first.</source>
        <translation>먼저 답변을 나란히 여세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Open any page in a browser, sign in there, then try again.</source>
        <translation>브라우저에서 아무 페이지나 열어 로그인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/link_dialog.py"/>
        <source>Open link</source>
        <translation>링크 열기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/report_side.py"/>
        <location filename="../../desktop_app/ui/report_diff_window/view.py"/>
        <source>Open page…</source>
        <translation>페이지 열기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/follow_up.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <location filename="../../desktop_app/ui/pro_tab/running_card.py"/>
        <source>Open settings</source>
        <translation>설정 열기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/responses_page.py"/>
        <source>Open the chat or job it came from (Enter)</source>
        <translation>이 답변이 나온 채팅이나 작업 열기(Enter)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Open the data folder</source>
        <translation>데이터 폴더 열기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/packages.py"/>
        <location filename="../../desktop_app/storage/restoring.py"/>
        <source>Open the demo to restore it there. Nothing was changed.</source>
        <translation>데모를 열어 그곳에서 복원하세요. 아무것도 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/filing.py"/>
        <source>Open the first</source>
        <translation>첫 번째 열기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/data.py"/>
        <source>Open the folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Open the logs folder</source>
        <translation>로그 폴더 열기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_news.py"/>
        <source>Open the note</source>
        <translation>기록 열기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/link_dialog.py"/>
        <source>Open this link?</source>
        <translation>이 링크를 열까요?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>OpenAI does not serve the country or region this connection comes from.</source>
        <translation>OpenAI는 이 연결이 온 국가나 지역에 서비스하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>OpenAI gives this only to verified organizations.</source>
        <translation>OpenAI는 인증된 조직에만 이것을 제공합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/first_run/card.py"/>
        <source>OpenAI keeps answers for 30 days, unless your project or the conversation says otherwise.</source>
        <translation>프로젝트나 대화에서 달리 정하지 않으면 OpenAI는 답변을 30일 동안 보관합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/tab.py"/>
        <source>OpenAI keeps its log of responses here. Sign in with the account whose key was used.</source>
        <translation>OpenAI의 응답 기록이 여기에 있습니다. 키를 쓴 계정으로 로그인하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/jobs.py"/>
        <source>OpenAI may have accepted and charged it. Look for it in your provider's log, then send it again or drop it.</source>
        <translation>OpenAI가 접수하고 요금을 청구했을 수 있습니다. 제공업체의 로그에서 찾아본 뒤 다시 보내거나 버리세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/checks.py"/>
        <source>OpenAI's models are not in it</source>
        <translation>OpenAI의 모델이 들어 있지 않습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>OpenAI's own servers speak Responses. Some others know only the older Chat Completions, which has no background answers, web search or reasoning summaries; automatic finds out with the first message.</source>
        <translation>OpenAI의 서버는 Responses를 씁니다. 다른 서버 중에는 백그라운드 답변, 웹 검색, 추론 요약이 없는 이전의 Chat Completions만 아는 곳이 있습니다. 자동은 첫 메시지로 알아냅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_fields.py"/>
        <source>Optional: answers are then graded by themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/more_part.py"/>
        <source>Optional: sent before every question, the same for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/place.py"/>
        <source>Options</source>
        <translation>옵션</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/place.py"/>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>Options of this chat</source>
        <translation>이 채팅의 옵션</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>Order</source>
        <translation>순서</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Organization</source>
        <translation>조직</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/report_reader.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/report_side.py"/>
        <source>Outline</source>
        <translation>개요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/models_window/own_price.py"/>
        <location filename="../../desktop_app/ui/models_window/price_words.py"/>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/figure_rows.py"/>
        <source>Output
tokens</source>
        <translation>출력
토큰</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>Output tokens</source>
        <translation>출력 토큰</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>Output tokens that are not reasoning</source>
        <translation>추론이 아닌 출력 토큰</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>Output tokens, reasoning included</source>
        <translation>출력 토큰(추론 포함)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>Outside conversations</source>
        <translation>대화 밖</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/view.py"/>
        <location filename="../../desktop_app/ui/models_window/rows.py"/>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/network_settings.py"/>
        <source>Own</source>
        <translation>직접 지정</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/charts.py"/>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/view.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/detail.py"/>
        <source>Page</source>
        <translation>페이지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/report_paper/sheets.py"/>
        <source>Page {page}</source>
        <translation>{page}쪽</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>Pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chat_options.py"/>
        <source>Pair {number} has no name.</source>
        <translation>{number}번째 쌍에 이름이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/imports.py"/>
        <source>Part the file, or shorten the template.</source>
        <translation>파일을 나누거나 템플릿을 줄이세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_fields.py"/>
        <location filename="../../desktop_app/ui/import_window/options_page.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <source>Parted by commas</source>
        <translation>쉼표로 구분</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/licences.py"/>
        <source>Parts</source>
        <translation>구성 요소</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grade_buttons.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/grading/blind_words.py"/>
        <source>Pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/more_part.py"/>
        <source>Pass / fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Pass, fail</source>
        <translation>통과, 실패</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/blind_words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/values.py"/>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/figure_rows.py"/>
        <source>Passed
% (95 %)</source>
        <translation>통과
% (95 %)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/trying.py"/>
        <source>Passes. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/network.py"/>
        <source>Password at the proxy</source>
        <translation>프록시 암호</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/view.py"/>
        <source>Paste a key first.</source>
        <translation>먼저 키를 붙여넣으세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/dialogs.py"/>
        <source>Paste an address first</source>
        <translation>먼저 주소를 붙여넣으세요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/server_addresses.py"/>
        <source>Paste it again.</source>
        <translation>다시 붙여넣으세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/running_card.py"/>
        <source>Paste its response id…</source>
        <translation>응답 ID 붙여넣기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>Paste response id…</source>
        <translation>응답 ID 붙여넣기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/tasks_part.py"/>
        <source>Paste rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/response_id.py"/>
        <source>Paste the id first</source>
        <translation>먼저 ID를 붙여넣으세요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/response_id.py"/>
        <source>Paste the response id</source>
        <translation>응답 ID 붙여넣기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/presenter.py"/>
        <source>Paste their words here, or ask in Chat, where files and pictures can go along.</source>
        <translation>내용을 여기에 붙여넣거나, 파일과 그림을 함께 보낼 수 있는 채팅에서 질문하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/presenter.py"/>
        <source>Pasted picture</source>
        <translation>붙여넣은 그림</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/presenter.py"/>
        <source>Pasted text</source>
        <translation>붙여넣은 텍스트</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/composer.py"/>
        <source>Pasted text, {count}</source>
        <translation>붙여넣은 텍스트, {count}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/prompt_box.py"/>
        <source>Pasted text, {size}</source>
        <translation>붙여넣은 텍스트, {size}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/trying.py"/>
        <source>Pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/head.py"/>
        <source>Pause</source>
        <translation>일시 중지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/view.py"/>
        <source>Pause queue</source>
        <translation>대기열 일시 중지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/main_window/menus.py"/>
        <source>Pause the queue</source>
        <translation>대기열 일시 중지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/overview.py"/>
        <source>Period</source>
        <translation>기간</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/values.py"/>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/dialogs.py"/>
        <source>Picture: {attachment}</source>
        <translation>그림: {attachment}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/view.py"/>
        <source>Pin</source>
        <translation>고정</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/selection_bar.py"/>
        <source>Pin or unpin the selected</source>
        <translation>선택 항목 고정 또는 해제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/rows.py"/>
        <source>Pinned</source>
        <translation>고정됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/server_addresses.py"/>
        <source>Plain http would send your key unprotected to another computer.</source>
        <translation>보안 없는 http로는 키가 보호 없이 다른 컴퓨터로 갑니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>Plan at most {most_trials:,}; more can be added later.</source>
        <translation>최대 {most_trials:,}개까지 계획하세요. 나중에 더할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <source>Play a sound with it</source>
        <translation>알림과 함께 소리 내기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>Points and intervals</source>
        <translation>포인트와 구간</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/progress.py"/>
        <location filename="../../desktop_app/ui/main_window/view.py"/>
        <location filename="../../desktop_app/ui/plumbing/dialogs.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/licences.py"/>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>Ponder</source>
        <translation>Ponder</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/view.py"/>
        <source>Ponder (demo)</source>
        <translation>Ponder(데모)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>Ponder backup {day}.zip</source>
        <translation>Ponder 백업 {day}.zip</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/errands.py"/>
        <source>Ponder begins anew.</source>
        <translation>Ponder를 새로 시작합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/everything.py"/>
        <source>Ponder can import again (File, Import conversations)</source>
        <translation>Ponder에서 다시 가져올 수 있습니다(파일, 대화 가져오기)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/database.py"/>
        <source>Ponder cannot save anything at the moment.</source>
        <translation>지금은 Ponder가 아무것도 저장할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/estimate.py"/>
        <source>Ponder cannot say what this answer may cost: it is not counted under your caps.</source>
        <translation>이 답변에 얼마가 들지 Ponder가 알 수 없어 한도에 셈하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problems.py"/>
        <source>Ponder cannot use the address or the key as they are written.</source>
        <translation>쓰인 주소나 키를 Ponder가 사용할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/durable_answers.py"/>
        <source>Ponder closed before this question was sent.</source>
        <translation>이 질문을 보내기 전에 Ponder가 닫혔습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/answer_listening.py"/>
        <source>Ponder closed while this answer was being written. It may have been charged.</source>
        <translation>이 답변을 쓰는 동안 Ponder가 닫혔습니다. 요금이 청구되었을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/jobs.py"/>
        <source>Ponder closed while this job was being sent.</source>
        <translation>이 작업을 보내는 동안 Ponder가 닫혔습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/places.py"/>
        <source>Ponder comparison (*.{ending})</source>
        <translation>Ponder 비교 (*.{ending})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/conversation_files.py"/>
        <source>Ponder conversations {day}</source>
        <translation>Ponder 대화 {day}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/update_feed/feed.py"/>
        <source>Ponder could not look for a newer version: {why}.</source>
        <translation>Ponder가 새 버전을 확인하지 못했습니다: {why}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/problems.py"/>
        <source>Ponder could not open its data file.</source>
        <translation>Ponder가 데이터 파일을 열지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/database.py"/>
        <source>Ponder could not read this from its data file.</source>
        <translation>Ponder가 데이터 파일에서 이것을 읽지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/errands.py"/>
        <source>Ponder could not write down where its data is now.</source>
        <translation>Ponder가 데이터의 새 위치를 기록하지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <source>Ponder counts with it before sending; the server's count is billed.</source>
        <translation>Ponder는 보내기 전에 이것으로 셉니다. 요금은 서버가 센 대로 청구됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_news.py"/>
        <source>Ponder crashed the last time. What was saved is saved.</source>
        <translation>지난번에 Ponder가 비정상 종료되었습니다. 저장된 것은 그대로 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/diagnosing.py"/>
        <source>Ponder diagnostics {day}.zip</source>
        <translation>Ponder 진단 {day}.zip</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/model_words.py"/>
        <source>Ponder does not know {name}: choices marked “?” may be refused, and what they teach is kept.</source>
        <translation>Ponder는 {name}을(를) 모릅니다. “?” 표시가 있는 선택은 거절될 수 있으며, 그 결과는 기억해 둡니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/link_dialog.py"/>
        <source>Ponder does not open this kind of link.</source>
        <translation>Ponder는 이런 종류의 링크를 열지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>Ponder everything {day}.zip</source>
        <translation>Ponder 전체 {day}.zip</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/errands.py"/>
        <source>Ponder goes on with the folder it had.</source>
        <translation>Ponder는 원래 폴더로 계속합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/moving.py"/>
        <source>Ponder goes on with the folder it has; nothing in it was changed. Choose another place, or make room.</source>
        <translation>Ponder는 지금 폴더로 계속하며, 그 안의 것은 바뀌지 않았습니다. 다른 곳을 선택하거나 공간을 마련하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/help_window/window.py"/>
        <source>Ponder help</source>
        <translation>Ponder 도움말</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/connection.py"/>
        <source>Ponder is closing its connections.</source>
        <translation>Ponder가 연결을 닫고 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/answer_checks/checker.py"/>
        <source>Ponder is closing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/licences.py"/>
        <source>Ponder is free software under the MIT licence: use it, change it, give it on.</source>
        <translation>Ponder는 MIT 라이선스의 자유 소프트웨어입니다. 사용하고, 고치고, 나누어 주세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/presenter.py"/>
        <source>Ponder is looking for your key.</source>
        <translation>Ponder가 키를 찾고 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/licences.py"/>
        <source>Ponder is made of {count} parts, each with its own licence. Thank you to all who wrote them.</source>
        <translation>Ponder는 저마다 라이선스가 있는 {count}개 부분으로 만들어졌습니다. 만든 모든 분께 감사드립니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/problems.py"/>
        <source>Ponder is not allowed to write its data.</source>
        <translation>Ponder가 데이터를 쓸 수 없습니다. 권한이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/waiting.py"/>
        <source>Ponder is opening your conversations.

After an update they are prepared once for the new version, which can take a minute. Please leave Ponder running; this window closes by itself.</source>
        <translation>Ponder가 대화를 열고 있습니다.

업데이트한 뒤에는 새 버전에 맞게 한 번 준비하며, 1분쯤 걸릴 수 있습니다. Ponder를 그대로 두세요. 이 창은 저절로 닫힙니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/tab.py"/>
        <source>Ponder jobs {clock}.csv</source>
        <translation>Ponder 작업 {clock}.csv</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/dialogs.py"/>
        <source>Ponder keeps a copy of it in its own folder; the file you attached is not touched.</source>
        <translation>Ponder가 자체 폴더에 사본을 둡니다. 첨부한 파일은 건드리지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/usage_comparison.py"/>
        <source>Ponder keeps no book of this charge.</source>
        <translation>Ponder는 이 요금의 장부를 적지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/usage_comparison.py"/>
        <source>Ponder knows no price for {answers} here.</source>
        <translation>Ponder는 여기서 {answers}의 가격을 모릅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>Ponder less provider</source>
        <translation>Ponder 빼기 제공업체</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/moving.py"/>
        <source>Ponder may not write in this folder.</source>
        <translation>Ponder가 이 폴더에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>Ponder must be open then. If it is not, the job starts when Ponder is next opened.</source>
        <translation>그때 Ponder가 열려 있어야 합니다. 닫혀 있으면 다음에 Ponder를 열 때 시작합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <source>Ponder normally leaves this to your project's own rule (usually 30 days). Pro never sends it.</source>
        <translation>보통은 프로젝트의 규칙(대개 30일)에 맡깁니다. Pro에서는 보내지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_exports.py"/>
        <source>Ponder reports {day}</source>
        <translation>Ponder 보고서 {day}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/state_words.py"/>
        <source>Ponder sends the earlier turns with each message, as far as the history budget goes. The provider also keeps each answer for 30 days.</source>
        <translation>기록 한도 안에서 매번 메시지와 함께 앞선 대화를 보냅니다. 제공업체도 답변마다 30일 동안 보관합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/holds.py"/>
        <source>Ponder sends the job again by itself after a while.</source>
        <translation>잠시 뒤 Ponder가 작업을 저절로 다시 보냅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/language.py"/>
        <source>Ponder speaks it from its next start on.</source>
        <translation>다음에 시작할 때부터 적용됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/files.py"/>
        <source>Ponder templates</source>
        <translation>Ponder 템플릿</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/cut_imports.py"/>
        <source>Ponder was closed while “{name}” was imported: {done} of {total} rows are in the queue.</source>
        <translation>“{name}”을(를) 가져오는 동안 Ponder가 닫혔습니다. {total}행 중 {done}행이 대기열에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problems.py"/>
        <source>Ponder will ask again.</source>
        <translation>Ponder가 다시 묻습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/about.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/update_news.py"/>
        <source>Ponder {version}</source>
        <translation>Ponder {version}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/updates.py"/>
        <source>Ponder {version} has been published.</source>
        <translation>Ponder {version}이(가) 나왔습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/page_words.py"/>
        <source>Ponder's catalogue</source>
        <translation>Ponder 카탈로그</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/page_words.py"/>
        <source>Ponder's catalogue does not know it: it can be used, and choices marked “?” may be refused.</source>
        <translation>Ponder 카탈로그에 없는 모델입니다. 쓸 수는 있지만 “?” 표시가 있는 선택은 거부될 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/problems.py"/>
        <source>Ponder's data file is damaged.</source>
        <translation>Ponder의 데이터 파일이 손상되었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/backups.py"/>
        <source>Ponder's data file is damaged: a copy of it was not whole.</source>
        <translation>Ponder의 데이터 파일이 손상되었습니다. 사본이 온전하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <source>Ponder's data file was damaged and nothing in it could be read, so that a new one was begun. {kept}</source>
        <translation>Ponder의 데이터 파일이 손상되어 아무것도 읽을 수 없었으므로 새 파일을 시작했습니다. {kept}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <source>Ponder's data file was damaged. Saved from it: {count_words}.</source>
        <translation>Ponder의 데이터 파일이 손상되었습니다. 복구한 항목: {count_words}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/questions.py"/>
        <source>Ponder's data folder is not there.</source>
        <translation>Ponder의 데이터 폴더가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>Ponder's data in {old} is removed. What is in {folder} stays.</source>
        <translation>{old}에 있는 Ponder의 데이터를 삭제합니다. {folder}에 있는 것은 남습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/errands.py"/>
        <source>Ponder's data is in {target} now.</source>
        <translation>이제 Ponder의 데이터는 {target}에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/usage_comparison.py"/>
        <source>Ponder's figures for {answers} are estimates: stopped, cut off, or of another rate.</source>
        <translation>{answers}에 대한 Ponder의 수치는 예상입니다: 중지, 끊김, 또는 다른 요율.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/cards.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <location filename="../../desktop_app/ui/uncertain_words.py"/>
        <source>Ponder's job id</source>
        <translation>Ponder 작업 ID</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/updates.py"/>
        <source>Ponder's own feed names this page.</source>
        <translation>Ponder의 자체 피드가 알려 준 페이지입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/estimate_words.py"/>
        <source>Ponder's own first guess; it gets better with your own answers.</source>
        <translation>Ponder의 첫 어림값입니다. 답변이 쌓이면 나아집니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/filling.py"/>
        <source>Ponder's questions with known answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Preparing a change to a file</source>
        <translation>파일 변경 준비 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Preparing a command</source>
        <translation>명령 준비 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Preparing a function call</source>
        <translation>함수 호출 준비 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Preparing a tool call</source>
        <translation>도구 호출 준비 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/view.py"/>
        <source>Preset: {name}</source>
        <translation>프리셋: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/presets_dialog.py"/>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <location filename="../../desktop_app/ui/chat_tab/drawer/view.py"/>
        <source>Presets</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_outcomes.py"/>
        <source>Press Resume above the table to let waiting jobs go on.</source>
        <translation>기다리는 작업을 보내려면 표 위의 다시 시작을 누르세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/shortcuts.py"/>
        <source>Press a button at the right, then the new keys. Escape leaves them as they were, Backspace takes them away.</source>
        <translation>오른쪽 버튼을 누른 다음 새 키를 누르세요. Esc는 그대로 두고, Backspace는 지웁니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/key_recorder.py"/>
        <source>Press keys…</source>
        <translation>키를 누르세요…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/telling.py"/>
        <source>Press to decide.</source>
        <translation>누르면 결정할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/key_recorder.py"/>
        <source>Press to give it other keys</source>
        <translation>누르면 다른 키로 바꿉니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/telling.py"/>
        <source>Press to read it.</source>
        <translation>누르면 읽을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/foot.py"/>
        <source>Press to see the usage</source>
        <translation>누르면 사용량을 봅니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/pages.py"/>
        <source>Preview</source>
        <translation>미리 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/pages.py"/>
        <source>Preview of the developer message</source>
        <translation>개발자 메시지 미리 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Previous and next column</source>
        <translation>이전 열과 다음 열</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Previous and next repeat</source>
        <translation>이전 반복과 다음 반복</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/item_page.py"/>
        <source>Previous answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/report_side.py"/>
        <source>Previous claim</source>
        <translation>이전 주장</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Previous column</source>
        <translation>이전 열</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/report_diff_window/view.py"/>
        <source>Previous difference</source>
        <translation>이전 차이</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/raw_view.py"/>
        <location filename="../../desktop_app/ui/widgets/find_bar.py"/>
        <source>Previous place</source>
        <translation>이전 위치</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/column_pane.py"/>
        <source>Previous repeat in this column</source>
        <translation>이 열의 이전 반복</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/reading/task_strip.py"/>
        <source>Previous task</source>
        <translation>이전 과제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/transcript/boxes.py"/>
        <source>Previous version</source>
        <translation>이전 버전</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_pane.py"/>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_pane.py"/>
        <source>Price list</source>
        <translation>가격 목록</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/money.py"/>
        <source>Price list in force</source>
        <translation>적용 중인 가격표</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_words.py"/>
        <source>Price unknown. {unknown} Caps cannot count what it costs until you set your own price.</source>
        <translation>가격을 알 수 없습니다. {unknown} 직접 가격을 정할 때까지 한도에 비용을 셀 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/estimate_words.py"/>
        <source>Price unknown: it is not counted under your caps.</source>
        <translation>가격을 알 수 없음: 한도에 포함되지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/money.py"/>
        <source>Prices</source>
        <translation>가격</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>Prices as of {day}, as they came with Ponder, because refreshing is switched off.</source>
        <translation>{day} 기준 가격으로, Ponder에 들어 있던 것입니다. 업데이트가 꺼져 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>Prices as of {day}, as they came with Ponder; not refreshed yet.</source>
        <translation>{day} 기준 가격으로, Ponder에 들어 있던 것입니다. 아직 업데이트하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>Prices as of {day}, fetched {when}.</source>
        <translation>{day} 기준 가격, {when}에 가져왔습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_view.py"/>
        <source>Prices in US dollars; tokens per 1,000,000</source>
        <translation>미국 달러 가격, 1,000,000 토큰 기준</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/money.py"/>
        <source>Prices, caps and exports stay in US dollars.</source>
        <translation>가격, 한도, 내보내기는 미국 달러로 유지됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/options_page.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <source>Priority</source>
        <translation>우선순위</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/main_window/view.py"/>
        <location filename="../../desktop_app/ui/palette/values.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>Pro</source>
        <translation>Pro</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Pro asks above</source>
        <translation>Pro 확인 기준</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/presenter.py"/>
        <source>Pro asks with text alone; nothing was attached.</source>
        <translation>Pro에는 글로만 질문합니다. 아무것도 첨부하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/pro_turnover.py"/>
        <source>Pro asks {label} now, no longer {before}.</source>
        <translation>이제 Pro는 {before}이(가) 아니라 {label}에 질문합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_gate.py"/>
        <source>Pro has another model now.</source>
        <translation>이제 Pro의 모델이 다릅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/view.py"/>
        <source>Pro questions with a fixed model</source>
        <translation>정해진 모델로 묻는 Pro 질문</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/profiles.py"/>
        <source>Profile</source>
        <translation>프로필</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/presenter.py"/>
        <source>Profile “{name}”: {what}</source>
        <translation>프로필 “{name}”: {what}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Profiles</source>
        <translation>프로필</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_reports.py"/>
        <location filename="../../desktop_app/ui/dialogs/import_conversations.py"/>
        <source>Progress</source>
        <translation>진행 상황</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/head.py"/>
        <source>Progress: {headline}</source>
        <translation>진행: {headline}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/item_page.py"/>
        <source>Progress: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/job_search.py"/>
        <location filename="../../desktop_app/ui/import_window/mapping_page.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/detail.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/prompt_box.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/values.py"/>
        <source>Prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>Prompt cache</source>
        <translation>프롬프트 캐시</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/check_page.py"/>
        <source>Prompt of this job</source>
        <translation>이 작업의 프롬프트</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>Provider</source>
        <translation>제공업체</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>Provider, $</source>
        <translation>제공업체, $</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/network_settings.py"/>
        <source>Proxy</source>
        <translation>프록시</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/network_settings.py"/>
        <source>Proxy address</source>
        <translation>프록시 주소</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/update_news.py"/>
        <source>Published {day}. </source>
        <translation>{day} 공개. </translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>Put a text of your library into the message</source>
        <translation>보관함의 텍스트를 메시지에 넣습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/imports.py"/>
        <source>Put the file back to {path}, or import the rest as a file of its own.</source>
        <translation>파일을 {path}에 되돌려 놓거나, 나머지는 별도의 파일로 가져오세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/line_words.py"/>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Put them into Settings, Network.</source>
        <translation>설정, 네트워크에 입력하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/about.py"/>
        <source>Python {python_version}, PySide6 {version}, openai {version_2}</source>
        <translation>Python {python_version}, PySide6 {version}, openai {version_2}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_words.py"/>
        <source>Quality</source>
        <translation>품질</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>Quality against cost</source>
        <translation>비용 대비 품질</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>Quality and cost</source>
        <translation>품질과 비용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>Quality by effort</source>
        <translation>추론 강도별 품질</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/judging.py"/>
        <source>Quality from 1 to 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/task_strip.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/head.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_fields.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_file.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_model.py"/>
        <source>Question</source>
        <translation>질문</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/matrix_model.py"/>
        <source>Question {number}: {title}</source>
        <translation>질문 {number}: {title}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/adding.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/tasks_part.py"/>
        <location filename="../../desktop_app/ui/import_window/file_page.py"/>
        <source>Questions</source>
        <translation>질문</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_room.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <source>Questions from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/view.py"/>
        <source>Questions that take an hour</source>
        <translation>한 시간이 걸리는 질문</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/presenter.py"/>
        <location filename="../../desktop_app/ui/import_window/values.py"/>
        <source>Queue</source>
        <translation>대기열에 넣기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <source>Queue job</source>
        <translation>대기열에 넣기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/queue_page.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/cut_imports.py"/>
        <source>Queue the rest</source>
        <translation>나머지 넣기</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/import_window/presenter.py"/>
        <source>Queue {n} jobs</source>
        <comment>Queue {n} job</comment>
        <translation><numerusform>작업 {n}개 넣기</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/import_window/presenter.py"/>
        <source>Queue {n} jobs again</source>
        <comment>Queue {n} job again</comment>
        <translation><numerusform>작업 {n}개 다시 넣기</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/jobs.py"/>
        <location filename="../../desktop_app/ui/widgets/status_badge.py"/>
        <source>Queued</source>
        <translation>대기열에 있음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <source>Quiet from</source>
        <translation>방해 금지 시작</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <source>Quiet hours</source>
        <translation>방해 금지 시간</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <source>Quiet until</source>
        <translation>방해 금지 끝</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/tray.py"/>
        <source>Quit Ponder</source>
        <translation>Ponder 끝내기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/holds.py"/>
        <source>Raise the caps they need</source>
        <translation>필요한 한도 올리기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/holds.py"/>
        <source>Raise to {money_both}</source>
        <translation>{money_both}(으)로 올리기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/holds.py"/>
        <source>Raise {words} to {money_both}</source>
        <translation>{words}을(를) {money_both}(으)로 올리기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Ran</source>
        <translation>실행함</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Ran code</source>
        <translation>코드 실행함</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Ran code ({n} lines)</source>
        <comment>Ran code ({n} line)</comment>
        <translation><numerusform>코드 실행({n}줄)</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/task_strip.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/values.py"/>
        <source>Raw</source>
        <translation>원본</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/answer_details.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/raw_view.py"/>
        <source>Raw response</source>
        <translation>원본 응답</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/keeping.py"/>
        <source>Re-run on another model…</source>
        <translation>다른 모델로 다시 실행…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/reminding.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/rerunning.py"/>
        <source>Re-run on {model}…</source>
        <translation>{model}(으)로 다시 실행…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/report_parts.py"/>
        <source>Read</source>
        <translation>읽음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/side_by_side.py"/>
        <source>Read the answers to a question beside each other (Enter)</source>
        <translation>한 질문의 답변들을 나란히 읽기 (Enter)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/rubric_editor.py"/>
        <source>Read the rubric's words, and change them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Read {host}</source>
        <translation>{host} 읽음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/report_parts.py"/>
        <source>Read, not cited</source>
        <translation>읽었지만 인용하지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/task_strip.py"/>
        <source>Reading</source>
        <translation>읽기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>Reading it anew cost about {money} more.</source>
        <translation>새로 읽는 데 약 {money} 더 들었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/strip.py"/>
        <source>Reading {reading}…</source>
        <translation>{reading} 읽는 중…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/presenter.py"/>
        <source>Reading “{name}” again…</source>
        <translation>“{name}”을(를) 다시 읽는 중…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_file.py"/>
        <source>Reading “{name}”: {count:,} rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/presenter.py"/>
        <source>Reading “{name}”: {count} rows…</source>
        <translation>“{name}”을(를) 읽는 중: {count}행…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_file.py"/>
        <location filename="../../desktop_app/ui/import_window/presenter.py"/>
        <source>Reading “{name}”…</source>
        <translation>“{name}”을(를) 읽는 중…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/presenter.py"/>
        <source>Reading…</source>
        <translation>읽는 중…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/presenter.py"/>
        <source>Ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/values.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>Reasoning</source>
        <translation>추론</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/figure_rows.py"/>
        <source>Reasoning
tokens</source>
        <translation>추론
토큰</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <source>Reasoning counts as output.</source>
        <translation>추론은 출력으로 셉니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/more_part.py"/>
        <source>Reasoning counts towards the longest answer: one that is cut short counts as wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <location filename="../../desktop_app/ui/import_window/options_page.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <location filename="../../desktop_app/ui/widgets/effort_picker.py"/>
        <source>Reasoning effort</source>
        <translation>추론 강도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/choice_part.py"/>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <location filename="../../desktop_app/ui/models_window/own_model.py"/>
        <source>Reasoning efforts</source>
        <translation>추론 강도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <location filename="../../desktop_app/ui/models_window/own_model.py"/>
        <source>Reasoning modes</source>
        <translation>추론 모드</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/live_answer.py"/>
        <source>Reasoning so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <source>Reasoning summaries</source>
        <translation>추론 요약</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>Reasoning summary</source>
        <translation>추론 요약</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_words.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>Reasoning tokens</source>
        <translation>추론 토큰</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_words.py"/>
        <source>Reasoning tokens are billed as output. The tier in the answer decides, not the one asked for.</source>
        <translation>추론 토큰은 출력으로 청구됩니다. 요청한 등급이 아니라 답변에 적힌 등급이 기준입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>Reasoning tokens by effort</source>
        <translation>추론 강도별 추론 토큰</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/values.py"/>
        <source>Reasoning tokens per answer</source>
        <translation>답변당 추론 토큰</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/money.py"/>
        <source>Refresh now</source>
        <translation>지금 새로 고침</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_pane.py"/>
        <source>Refresh prices</source>
        <translation>가격 업데이트</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_pane.py"/>
        <source>Refreshing…</source>
        <translation>업데이트 중…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/view.py"/>
        <source>Refuse</source>
        <translation>거절</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>Region</source>
        <translation>지역</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <location filename="../../desktop_app/ui/pro_tab/running_card.py"/>
        <source>Release</source>
        <translation>풀기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/head.py"/>
        <source>Release held</source>
        <translation>보류 풀기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/holds.py"/>
        <source>Release it once, or raise the cap. {alone}</source>
        <translation>한 번만 풀거나 한도를 올리세요. {alone}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_outcomes.py"/>
        <source>Release it to have it sent all the same: it then counts under your caps only when its answer is there. The details are in Ponder's log.</source>
        <translation>그래도 보내려면 작업을 푸세요. 답변이 온 뒤에야 한도에 포함됩니다. 자세한 내용은 Ponder의 로그에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_form.py"/>
        <location filename="../../desktop_app/ui/holds.py"/>
        <source>Release once</source>
        <translation>한 번만 풀기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/holds.py"/>
        <source>Release {them} once, or raise the cap; {waits} until you decide.</source>
        <translation>{them} 한 번만 풀거나 한도를 올리세요. 결정할 때까지 {waits}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/holds.py"/>
        <source>Release {them} once, raise the cap, {wait}.</source>
        <translation>{them} 한 번만 풀거나, 한도를 올리거나, {wait}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/background_jobs.py"/>
        <source>Released by you.</source>
        <translation>직접 풀었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/background_jobs.py"/>
        <source>Released by you; the queue is paused.</source>
        <translation>직접 풀었습니다. 대기열은 일시 중지 상태입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/tasks_part.py"/>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_pane.py"/>
        <source>Remove my change</source>
        <translation>내 변경 지우기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_pane.py"/>
        <source>Remove my price</source>
        <translation>내 가격 지우기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/fields.py"/>
        <source>Remove pair {number}</source>
        <translation>{number}번째 쌍 제거</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/prompt_box.py"/>
        <source>Remove pasted text, {size}</source>
        <translation>붙여넣은 텍스트 제거, {size}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/tasks_part.py"/>
        <source>Remove questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/attachments.py"/>
        <source>Remove some of them, or ask about them one after another.</source>
        <translation>일부를 빼거나, 하나씩 나누어 질문하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/next_chip.py"/>
        <source>Remove the next message</source>
        <translation>다음 메시지 제거</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/tasks_part.py"/>
        <source>Remove the selected questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/attachments.py"/>
        <source>Remove the {what}, or choose another model. Nothing was sent.</source>
        <translation>{what}을(를) 빼거나 다른 모델을 선택하세요. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_pane.py"/>
        <source>Remove this model</source>
        <translation>이 모델 지우기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/strip.py"/>
        <source>Remove {shown}</source>
        <translation>{shown} 제거</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/composer.py"/>
        <source>Remove: {words}</source>
        <translation>제거: {words}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/data.py"/>
        <source>Removes all data and backups from this computer. What your provider keeps is not touched.</source>
        <translation>이 컴퓨터의 모든 데이터와 백업을 지웁니다. 제공업체가 보관하는 것은 건드리지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/keeping.py"/>
        <location filename="../../desktop_app/ui/conversation_list/view.py"/>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/tab.py"/>
        <source>Rename job</source>
        <translation>작업 이름 변경</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Rename what is selected</source>
        <translation>선택 항목 이름 바꾸기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/profiles.py"/>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/task_strip.py"/>
        <source>Rendered</source>
        <translation>서식 적용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/about.py"/>
        <source>Repeat</source>
        <translation>반복</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/matrix_model.py"/>
        <source>Repeat {number}</source>
        <translation>반복 {number}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/column_pane.py"/>
        <source>Repeat {number} of {count}</source>
        <translation>반복 {count}회 중 {number}번째</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/adding.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/choice_part.py"/>
        <source>Repeats</source>
        <translation>반복</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/values.py"/>
        <source>Repeats or efforts came to different grades</source>
        <translation>반복이나 추론 강도에 따라 평점이 다름</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/doing.py"/>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/doing.py"/>
        <source>Replace the job you were writing?</source>
        <translation>쓰고 있던 작업을 바꿀까요?</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <source>Replace the {n} there are</source>
        <comment>Replace the one there is</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <location filename="../../desktop_app/ui/models_window/own_model.py"/>
        <source>Replacement</source>
        <translation>대체 모델</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/own_model.py"/>
        <source>Replacement: a model cannot replace itself.</source>
        <translation>대체 모델: 모델은 자기 자신을 대체할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/report_reader.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/values.py"/>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/cards.py"/>
        <source>Request id</source>
        <translation>요청 ID</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/notices.py"/>
        <source>Request {request_id}</source>
        <translation>요청 {request_id}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>Requests</source>
        <translation>요청</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/shortcuts.py"/>
        <source>Reset all</source>
        <translation>모두 초기화</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/shortcuts.py"/>
        <source>Reset {words}</source>
        <translation>{words} 초기화</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <location filename="../../desktop_app/ui/dialogs/response_id.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/cards.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>Response id</source>
        <translation>응답 ID</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Responses</source>
        <translation>Responses</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>Restart</source>
        <translation>다시 시작</translation>
    </message>
    <message>
        <location filename="../../desktop_app/answer_checks/checker.py"/>
        <source>Restart Ponder. If that does not help, look whether a security program stops it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/language.py"/>
        <source>Restart now</source>
        <translation>지금 다시 시작</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>Restart while {n} jobs run?</source>
        <comment>Restart while {n} job runs?</comment>
        <translation><numerusform>작업 {n}개가 실행 중입니다. 다시 시작할까요?</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>Restore</source>
        <translation>복원</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <location filename="../../desktop_app/ui/dialogs/restoring.py"/>
        <source>Restore a backup</source>
        <translation>백업 복원</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_news.py"/>
        <source>Restore that backup…</source>
        <translation>그 백업 복원…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>Restore the backup of {when}?</source>
        <translation>{when}의 백업을 복원할까요?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/data.py"/>
        <source>Restore…</source>
        <translation>복원…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/check_window.py"/>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/view.py"/>
        <source>Result of the key test</source>
        <translation>키 시험 결과</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/network.py"/>
        <source>Result of the test</source>
        <translation>시험 결과</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/head.py"/>
        <source>Resume</source>
        <translation>다시 시작</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_holding.py"/>
        <source>Resume it in the Compare tab to let its trials go.</source>
        <translation>시행을 보내려면 비교 탭에서 다시 시작하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>Resume it to have this job sent.</source>
        <translation>대기열을 다시 시작하면 이 작업을 보냅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/view.py"/>
        <source>Resume queue</source>
        <translation>대기열 다시 시작</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/menus.py"/>
        <location filename="../../desktop_app/ui/pro_tab/running_card.py"/>
        <source>Resume the queue</source>
        <translation>대기열 다시 시작</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/rows.py"/>
        <source>Retired</source>
        <translation>종료됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/rows.py"/>
        <source>Retiring</source>
        <translation>종료 예정</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_pane.py"/>
        <source>Retiring soon</source>
        <translation>곧 종료</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/check_window.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_fields.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_file.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_model.py"/>
        <source>Right answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/check_window.py"/>
        <source>Right answer to try with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <source>Right answers without checks are checked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/judging.py"/>
        <source>Right or wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_page.py"/>
        <source>Rows</source>
        <translation>행</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/view.py"/>
        <source>Rows (*{suffix})</source>
        <translation>행 (*{suffix})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/appearance_settings.py"/>
        <source>Rows and controls</source>
        <translation>행과 컨트롤</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/queue_page.py"/>
        <source>Rows in the queue</source>
        <translation>대기열의 행</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>Rows that agree</source>
        <translation>일치하는 행</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/check_page.py"/>
        <source>Rows that cannot be used</source>
        <translation>쓸 수 없는 행</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/values.py"/>
        <source>Rows to jobs</source>
        <translation>행을 작업으로</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_form.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/grading/rubric_editor.py"/>
        <source>Rubric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/rubric_editor.py"/>
        <source>Rubric name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/checks_window.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/add_window.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/adding.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/form.py"/>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/selection_bar.py"/>
        <source>Run again</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/form.py"/>
        <source>Run comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/part.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/rerunning.py"/>
        <source>Run everything again…</source>
        <translation>모두 다시 실행…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/per_answer.py"/>
        <source>Run in background</source>
        <translation>백그라운드에서 실행</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/reminding.py"/>
        <source>Run it again…</source>
        <translation>다시 실행…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Run the selected jobs again</source>
        <translation>선택한 작업 다시 실행</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/head.py"/>
        <source>Run what is missing</source>
        <translation>빠진 것 실행</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/words.py"/>
        <source>Run {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/adding.py"/>
        <source>Run {trials} more</source>
        <translation>{trials}개 더 실행</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/buying.py"/>
        <source>Run {trials} more · {price}</source>
        <translation>{trials}개 더 실행 · {price}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/rerunning.py"/>
        <source>Run {trials} · {price}</source>
        <translation>{trials}개 실행 · {price}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/rail.py"/>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Running a command</source>
        <translation>명령 실행 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Running a program</source>
        <translation>프로그램 실행 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/card_widget.py"/>
        <source>Running answer: {label}</source>
        <translation>진행 중인 답변: {label}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Running code</source>
        <translation>코드 실행 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/everything.py"/>
        <source>SIMULATED: all of this comes from Ponder's demo. No model wrote these answers.</source>
        <translation>시뮬레이션: 모두 Ponder의 데모에서 나온 것입니다. 모델이 쓴 답변이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <source>SSL_CERT_FILE or SSL_CERT_DIR of the environment</source>
        <translation>환경 변수 SSL_CERT_FILE 또는 SSL_CERT_DIR</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/charts.py"/>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>Safety identifier</source>
        <translation>안전 식별자</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/check_window.py"/>
        <source>Sample answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/samples.py"/>
        <source>Sample: which effort for riddles with numbers?</source>
        <translation>샘플: 숫자 수수께끼에는 어떤 추론 강도가 좋을까?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>Sat</source>
        <translation>토</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/presets_dialog.py"/>
        <location filename="../../desktop_app/ui/dialogs/tags.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns_dialog.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/start_field.py"/>
        <location filename="../../desktop_app/ui/templates_window/editor.py"/>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>Save a backup file</source>
        <translation>백업 파일 저장</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/data.py"/>
        <source>Save a backup file…</source>
        <translation>백업 파일 저장…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/dialogs.py"/>
        <source>Save a copy</source>
        <translation>사본 저장</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/dialogs.py"/>
        <source>Save a copy…</source>
        <translation>사본 저장…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/first_run/card.py"/>
        <source>Save a key first.</source>
        <translation>먼저 키를 저장하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/asking.py"/>
        <source>Save again</source>
        <translation>다시 저장</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/card.py"/>
        <source>Save as PNG…</source>
        <translation>PNG로 저장…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/card.py"/>
        <source>Save as SVG…</source>
        <translation>SVG로 저장…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/view.py"/>
        <source>Save as a preset…</source>
        <translation>프리셋으로 저장…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <source>Save as a table…</source>
        <translation>표로 저장…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/raw_view.py"/>
        <source>Save as file…</source>
        <translation>파일로 저장…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/charts.py"/>
        <source>Save chart</source>
        <translation>차트 저장</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/diagnosing.py"/>
        <location filename="../../desktop_app/ui/dialogs/diagnostics.py"/>
        <source>Save diagnostics</source>
        <translation>진단 정보 저장</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/about.py"/>
        <source>Save diagnostics…</source>
        <translation>진단 정보 저장…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/templates.py"/>
        <source>Save it as a new one.</source>
        <translation>새 템플릿으로 저장하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/profiles.py"/>
        <source>Save name</source>
        <translation>이름 저장</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/network.py"/>
        <source>Save password</source>
        <translation>암호 저장</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/view.py"/>
        <source>Save rows to repair</source>
        <translation>고칠 행 저장</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/selection_bar.py"/>
        <source>Save the reports</source>
        <translation>보고서를 저장합니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/report_dialogs.py"/>
        <source>Save the response</source>
        <translation>응답 저장</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Save the selected jobs as a table…</source>
        <translation>선택한 작업을 표로 저장…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/tab.py"/>
        <source>Save the table</source>
        <translation>표 저장</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/view.py"/>
        <source>Save the table as CSV or Excel</source>
        <translation>표를 CSV나 Excel로 저장</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/view.py"/>
        <source>Save the table or the answers as a file</source>
        <translation>표나 답변을 파일로 저장합니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Save the template</source>
        <translation>템플릿 저장</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/editor.py"/>
        <source>Save the template first.</source>
        <translation>먼저 템플릿을 저장하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/check_page.py"/>
        <source>Save these rows to a file…</source>
        <translation>이 행을 파일로 저장…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/view.py"/>
        <source>Save without a test</source>
        <translation>시험 없이 저장</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>Saved</source>
        <translation>절약</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/presenter.py"/>
        <source>Saved as version {number} of “{name}”.</source>
        <translation>“{name}”의 버전 {number}(으)로 저장했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_window.py"/>
        <source>Saved as {name} in {folder}.</source>
        <translation>{folder}에 {name}(으)로 저장했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/charts.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/places.py"/>
        <location filename="../../desktop_app/ui/usage_view/tab.py"/>
        <source>Saved as {name}.</source>
        <translation>{name}(으)로 저장했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>Saved by the cache, less what writing to it cost</source>
        <translation>캐시로 절약한 금액에서 캐시에 쓴 비용을 뺀 값</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/diagnostics.py"/>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/presenter.py"/>
        <source>Saving the key in the keyring…</source>
        <translation>키링에 키를 저장하는 중…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/judging.py"/>
        <source>Say what level {figure} means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>Schema…</source>
        <translation>스키마…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/task_strip.py"/>
        <source>Scroll together</source>
        <translation>함께 스크롤</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/search_field.py"/>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/view.py"/>
        <source>Search Pro</source>
        <translation>Pro 검색</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Search all conversations</source>
        <translation>모든 대화 검색</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/view.py"/>
        <source>Search chats</source>
        <translation>채팅 검색</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/shortcuts.py"/>
        <source>Search commands and keys</source>
        <translation>명령과 키 검색</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/listing/list_pane.py"/>
        <source>Search comparisons</source>
        <translation>비교 검색</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/raw_view.py"/>
        <source>Search in the response</source>
        <translation>응답에서 검색</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/list_pane.py"/>
        <source>Search models</source>
        <translation>모델 검색</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/view.py"/>
        <source>Search prompts and answers</source>
        <translation>프롬프트와 답변 검색</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/answers.py"/>
        <source>Search questions</source>
        <translation>질문 검색</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/cheat_sheet/window.py"/>
        <source>Search shortcuts</source>
        <translation>단축키 검색</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/list_pane.py"/>
        <source>Search templates</source>
        <translation>템플릿 검색</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/help_window/window.py"/>
        <source>Search the help</source>
        <translation>도움말 검색</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/options_page.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <source>Search the web</source>
        <translation>웹 검색</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Searched the files</source>
        <translation>파일 검색함</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Searched the files: {short}</source>
        <translation>파일 검색: {short}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Searched the web</source>
        <translation>웹 검색함</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Searched the web: {short}</source>
        <translation>웹 검색: {short}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>Searches</source>
        <translation>검색</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/view.py"/>
        <source>Searches titles, tags, prompts and answers; any part of a word</source>
        <translation>제목, 태그, 프롬프트, 답변을 단어의 일부로도 검색합니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Searching the files</source>
        <translation>파일 검색 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Searching the web</source>
        <translation>웹 검색 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/looking.py"/>
        <source>Searching…</source>
        <translation>검색하는 중…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/values.py"/>
        <source>Seconds per answer</source>
        <translation>답변당 초</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/settings.py"/>
        <source>Sections</source>
        <translation>구역</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/item_page.py"/>
        <source>See which answers these were; asks first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/table_keys.py"/>
        <source>Select a job first.</source>
        <translation>먼저 작업을 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/presets_dialog.py"/>
        <source>Select a preset, or save this one, first</source>
        <translation>먼저 프리셋을 선택하거나 이것을 저장하세요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Select all</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/selection_bar.py"/>
        <source>Select nothing</source>
        <translation>선택 해제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/table_keys.py"/>
        <source>Select one job only.</source>
        <translation>작업을 하나만 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/selection_bar.py"/>
        <source>Select one only</source>
        <translation>하나만 선택하세요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/doing.py"/>
        <source>Select one or more jobs that have ended, then export again.</source>
        <translation>끝난 작업을 하나 이상 선택한 뒤 다시 내보내세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/transcript/view.py"/>
        <source>Select this message</source>
        <translation>이 메시지 선택</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/selection_bar.py"/>
        <source>Selected conversations</source>
        <translation>선택한 대화</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/selection_bar.py"/>
        <source>Selected jobs</source>
        <translation>선택한 작업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/composer.py"/>
        <source>Send</source>
        <translation>보내기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Send (or Ctrl+Enter, see Settings, Chat)</source>
        <translation>보내기(또는 Ctrl+Enter, 설정의 채팅 참고)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/entries.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/doing.py"/>
        <location filename="../../desktop_app/ui/pro_tab/view.py"/>
        <source>Send again</source>
        <translation>다시 보내기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <location filename="../../desktop_app/ui/pro_tab/running_card.py"/>
        <source>Send again…</source>
        <translation>다시 보내기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/before_sending.py"/>
        <location filename="../../desktop_app/ui/chat_tab/follow_up.py"/>
        <source>Send anyway</source>
        <translation>그래도 보내기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Send less of it, shorten the message, or choose a model that reads more.</source>
        <translation>덜 보내거나, 메시지를 줄이거나, 더 많이 읽는 모델을 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Send less text or fewer files, or raise the account's limits.</source>
        <translation>텍스트나 파일을 줄이거나 계정의 한도를 올리세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Send the whole conversation again.</source>
        <translation>대화 전체를 다시 보내세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/doing.py"/>
        <source>Send this job again?</source>
        <translation>이 작업을 다시 보낼까요?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/view.py"/>
        <source>Send this question again?</source>
        <translation>이 질문을 다시 보낼까요?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/jobs.py"/>
        <location filename="../../desktop_app/ui/widgets/status_badge.py"/>
        <source>Sending</source>
        <translation>보내는 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <location filename="../../desktop_app/ui/uncertain_words.py"/>
        <source>Sent</source>
        <translation>보낸 시각</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/background_jobs.py"/>
        <source>Sent again by you.</source>
        <translation>직접 다시 보냈습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>Sent along</source>
        <translation>함께 보내기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Sent as OpenAI-Organization; leave empty for the key's own.</source>
        <translation>OpenAI-Organization으로 보냅니다. 키의 조직을 쓰려면 비워 두세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Sent as OpenAI-Project; leave empty for the key's own.</source>
        <translation>OpenAI-Project로 보냅니다. 키의 프로젝트를 쓰려면 비워 두세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/history_button.py"/>
        <source>Sent at most, in tokens</source>
        <translation>보낼 최대 토큰</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/about.py"/>
        <source>Sent to your server (OpenAI unless you changed it in Settings)</source>
        <translation>서버로 보내는 것(설정에서 바꾸지 않으면 OpenAI)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <source>Sent {start} if Ponder is open then, otherwise when it is next opened.</source>
        <translation>그때 Ponder가 열려 있으면 {start}에 보내고, 아니면 다음에 열 때 보냅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <source>Sep</source>
        <translation>9월</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <location filename="../../desktop_app/price_list/rates.py"/>
        <location filename="../../desktop_app/ui/formats.py"/>
        <source>September</source>
        <translation>9월</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/card.py"/>
        <source>Series: {names}</source>
        <translation>계열: {names}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/uploads_window.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>Server</source>
        <translation>서버</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Server address</source>
        <translation>서버 주소</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <location filename="../../desktop_app/ui/chat_tab/controls.py"/>
        <location filename="../../desktop_app/ui/import_window/options_page.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>Service tier</source>
        <translation>서비스 등급</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/control_words.py"/>
        <source>Service tier: how fast the answer comes, and at what price</source>
        <translation>서비스 등급: 답변의 속도와 가격</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <location filename="../../desktop_app/ui/models_window/own_model.py"/>
        <source>Service tiers</source>
        <translation>서비스 등급</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/estimate_words.py"/>
        <source>Set a price</source>
        <translation>가격 정하기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/settings.py"/>
        <source>Set by {reason}: {base_url}</source>
        <translation>{reason}에서 지정됨: {base_url}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/money.py"/>
        <source>Set how many {code} one US dollar is. Until then money is shown in US dollars.</source>
        <translation>1 미국 달러가 몇 {code}인지 정하세요. 그때까지 금액은 미국 달러로 표시합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/card.py"/>
        <source>Set margin</source>
        <translation>허용 차이 설정</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_pane.py"/>
        <source>Set my own price…</source>
        <translation>내 가격 정하기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/forms.py"/>
        <source>Set this margin</source>
        <translation>이 값으로 설정</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/rail.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/settings.py"/>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Settings…</source>
        <translation>설정…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>Several differences: S. Holm, Scandinavian J. of Statistics 6 (1979).</source>
        <translation>여러 차이: S. Holm, Scandinavian J. of Statistics 6 (1979).</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>Several looks: K. K. G. Lan, D. L. DeMets, Biometrika 70 (1983).</source>
        <translation>여러 번 확인: K. K. G. Lan, D. L. DeMets, Biometrika 70 (1983).</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>Share of answers that cost what was told beforehand</source>
        <translation>비용이 예상대로였던 답변의 비율</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/foot.py"/>
        <source>Share of today's cap</source>
        <translation>오늘 한도의 사용 비율</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>Share, 95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/values.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <location filename="../../desktop_app/ui/import_window/file_page.py"/>
        <source>Sheet</source>
        <translation>시트</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Shift+Enter then starts a new line. Off: Ctrl+Enter sends.</source>
        <translation>이때 줄 바꿈은 Shift+Enter입니다. 끄면 Ctrl+Enter로 보냅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <location filename="../../desktop_app/ui/cheat_sheet/window.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/settings.py"/>
        <source>Shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>Shorten it, or choose a model with a larger context window.</source>
        <translation>줄이거나 컨텍스트 창이 더 큰 모델을 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/send_plan.py"/>
        <source>Shorten it, split it, or choose a larger history budget or another model. Nothing was sent.</source>
        <translation>줄이거나, 나누거나, 더 큰 기록 한도나 다른 모델을 선택하세요. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/templates.py"/>
        <source>Shorten it.</source>
        <translation>줄이세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/pro.py"/>
        <source>Shorten or split it. Nothing was sent.</source>
        <translation>줄이거나 나누세요. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Shortened the conversation</source>
        <translation>대화를 줄임</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Shortening the conversation</source>
        <translation>대화 줄이는 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/overview.py"/>
        <source>Show</source>
        <translation>표시</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/tray.py"/>
        <source>Show Ponder</source>
        <translation>Ponder 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/report_diff_window/view.py"/>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/view.py"/>
        <source>Show all jobs</source>
        <translation>모든 작업 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/transcript/entry_view.py"/>
        <source>Show all {count:,} characters</source>
        <translation>{count:,}자 모두 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/answers.py"/>
        <source>Show another figure</source>
        <translation>다른 수치 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/overview.py"/>
        <source>Show answers</source>
        <translation>답변 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/entries.py"/>
        <source>Show as a tree</source>
        <translation>트리로 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/filing.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/tab.py"/>
        <source>Show in folder</source>
        <translation>폴더에서 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <source>Show in its tab</source>
        <translation>해당 탭에서 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/money_news.py"/>
        <source>Show it</source>
        <translation>보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/update_news.py"/>
        <source>Show its page…</source>
        <translation>페이지 보기…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/guiding.py"/>
        <source>Show me around</source>
        <translation>둘러보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Show money in</source>
        <translation>금액 표시 통화</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/notifications.py"/>
        <source>Show one now</source>
        <translation>지금 하나 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Show or hide the expected answer</source>
        <translation>기대 답변 보이기 또는 숨기기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/checks_window.py"/>
        <source>Show the answer in the results, to be graded (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/answer_pane.py"/>
        <source>Show the answer's Markdown as it was written</source>
        <translation>답변의 Markdown을 쓰인 그대로 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/reminding.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/template_part.py"/>
        <location filename="../../desktop_app/ui/templates_window/default_line.py"/>
        <source>Show the comparison</source>
        <translation>비교 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_news.py"/>
        <source>Show the folder</source>
        <translation>폴더 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/per_answer.py"/>
        <source>Show the job</source>
        <translation>작업 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/view.py"/>
        <source>Show the key</source>
        <translation>키 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/found_page.py"/>
        <source>Show the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/card.py"/>
        <source>Show the whole</source>
        <translation>전체 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/card.py"/>
        <source>Show the whole verdict</source>
        <translation>판정 전체 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail.py"/>
        <source>Show this job below the table</source>
        <translation>이 작업을 표 아래에 표시</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail.py"/>
        <source>Show this job beside the table</source>
        <translation>이 작업을 표 옆에 표시</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/money_news.py"/>
        <source>Show usage</source>
        <translation>사용량 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/report_diff_window/view.py"/>
        <source>Show what is the same, too</source>
        <translation>같은 부분도 표시</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/view.py"/>
        <source>Show {more_words}</source>
        <translation>{more_words} 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/transcript/attached_box.py"/>
        <source>Show {name}, {words}</source>
        <translation>{name}, {words} 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/strip.py"/>
        <source>Show {shown}</source>
        <translation>{shown} 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/form.py"/>
        <source>Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>Shown once answers have grades, and prices are known.</source>
        <translation>답변을 평가하고 가격을 알게 되면 표시됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>Shown once answers have grades.</source>
        <translation>답변을 평가하면 표시됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>Shuffled, so that the time of day favours no effort; the seed of each stage makes it again</source>
        <translation>특정 시간대가 유리하지 않도록 섞었습니다. 각 단계의 시드로 다시 만들 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <source>Shut down on</source>
        <translation>종료일</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <source>Shutdown date</source>
        <translation>종료일</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/own_model.py"/>
        <source>Shutdown date: write it as 2026-12-11.</source>
        <translation>종료일: 2026-12-11처럼 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/side_by_side.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/reading/view.py"/>
        <location filename="../../desktop_app/ui/report_diff_window/view.py"/>
        <source>Side by side</source>
        <translation>나란히</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/first_run/card.py"/>
        <source>Simulated answers, no key, nothing is charged</source>
        <translation>시뮬레이션 답변, 키 없음, 요금 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_words.py"/>
        <source>Simulated {unit}</source>
        <translation>시뮬레이션 {unit}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/money_words.py"/>
        <source>Simulated: nothing is charged in the demo.</source>
        <translation>시뮬레이션: 데모에서는 요금이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>Since midnight, as at the foot of the window</source>
        <translation>자정부터, 창 아래쪽과 같은 기준</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/strip.py"/>
        <source>Since {day} Pro asks {label}.</source>
        <translation>{day}부터 Pro는 {label}에 질문합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/uploads_window.py"/>
        <location filename="../../desktop_app/ui/models_window/model_pane.py"/>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/item_page.py"/>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/updates.py"/>
        <source>Skip this version</source>
        <translation>이 버전 건너뛰기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Skip, take back</source>
        <translation>건너뛰기, 취소하기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Smaller text</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>So far only {name} is shown to be good enough{here}</source>
        <translation>지금까지{here} 충분히 좋다고 확인된 것은 {name}뿐입니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>So far {name} is behind by about the margin, so more runs would hardly show it good enough.</source>
        <translation>지금까지 {name}은(는) 허용 차이만큼 뒤져 있어, 더 실행해도 충분히 좋다고 확인되기는 어렵습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>Some jobs never leave the server's queue. Wait longer, or cancel it and run it again; Ponder does not send it again by itself.</source>
        <translation>서버의 대기열에서 끝내 나오지 못하는 작업도 있습니다. 더 기다리거나, 취소하고 다시 실행하세요. Ponder가 저절로 다시 보내지는 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/lock.py"/>
        <source>Some network folders cannot be locked. Start Ponder with --data-dir and a folder on this computer's own disk.</source>
        <translation>잠글 수 없는 네트워크 폴더가 있습니다. --data-dir과 이 컴퓨터 디스크의 폴더로 Ponder를 시작하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/blind.py"/>
        <source>Some of these answers were uncovered before: their grades are kept, but not as blind ones.</source>
        <translation>일부 답변은 이미 공개된 적이 있습니다. 평가는 남지만 블라인드 평가로 치지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Something between here and the server refused the request.</source>
        <translation>여기와 서버 사이의 무언가가 요청을 거부했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_scheduler.py"/>
        <source>Something failed inside Ponder while it looked after the jobs.</source>
        <translation>작업을 돌보는 동안 Ponder 안에서 문제가 생겼습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_results.py"/>
        <source>Something failed inside Ponder while its price was worked out.</source>
        <translation>가격을 계산하는 동안 Ponder 안에서 문제가 생겼습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/answer_listening.py"/>
        <source>Something failed inside Ponder while this answer was being written. It may have been charged.</source>
        <translation>이 답변을 쓰는 동안 Ponder 안에서 문제가 생겼습니다. 요금이 청구되었을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_outcomes.py"/>
        <source>Something failed inside Ponder while this job was being sent.</source>
        <translation>이 작업을 보내는 동안 Ponder 안에서 문제가 생겼습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Something failed inside the server.</source>
        <translation>서버 안에서 문제가 생겼습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/expressions.py"/>
        <source>Something is missing at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/text_scanner.py"/>
        <source>Something is missing here. {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/presenter.py"/>
        <source>Something went wrong inside Ponder. What was saved stays saved.</source>
        <translation>Ponder 안에서 문제가 생겼습니다. 저장된 것은 그대로 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/column_menus.py"/>
        <source>Sort ascending</source>
        <translation>오름차순 정렬</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/column_menus.py"/>
        <source>Sort by</source>
        <translation>정렬 기준</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/column_menus.py"/>
        <source>Sort descending</source>
        <translation>내림차순 정렬</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/report_parts.py"/>
        <source>Source {lead}</source>
        <translation>출처 {lead}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>Source: the public genai-prices list on GitHub.</source>
        <translation>출처: GitHub의 공개 genai-prices 목록.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>Source: the public genai-prices list.</source>
        <translation>출처: 공개 genai-prices 목록.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/report_reader.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/report_side.py"/>
        <location filename="../../desktop_app/ui/report_diff_window/view.py"/>
        <location filename="../../desktop_app/ui/report_paper/parts.py"/>
        <location filename="../../desktop_app/ui/widgets/transcript/sources.py"/>
        <source>Sources</source>
        <translation>출처</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/report_reader.py"/>
        <source>Sources ({count})</source>
        <translation>출처 ({count})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/report_diff_window/view.py"/>
        <source>Sources of both reports</source>
        <translation>두 보고서의 출처</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>Spend</source>
        <translation>지출</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>Spend in {unit}</source>
        <translation>지출, {unit}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <location filename="../../desktop_app/ui/first_run/card.py"/>
        <source>Spending cap per day</source>
        <translation>하루 지출 한도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/first_run/card.py"/>
        <source>Spending cap per day in US dollars</source>
        <translation>하루 지출 한도(미국 달러)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Spending cap per month</source>
        <translation>한 달 지출 한도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>Spent</source>
        <translation>지출</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>Spread</source>
        <translation>산포</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/card.py"/>
        <source>Spread of cost</source>
        <translation>비용의 산포</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/card.py"/>
        <source>Spread of reasoning tokens</source>
        <translation>추론 토큰의 산포</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>Spread of repeats: {spreads}</source>
        <translation>반복 실행의 산포: {spreads}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/card.py"/>
        <source>Spread of time</source>
        <translation>시간의 산포</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>Stage {number}</source>
        <translation>단계 {number}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/values.py"/>
        <source>Standard / pro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/first_run/card.py"/>
        <location filename="../../desktop_app/ui/import_window/options_page.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/start_field.py"/>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/connection.py"/>
        <source>Start Ponder again.</source>
        <translation>Ponder를 다시 시작하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/start_field.py"/>
        <source>Start at</source>
        <translation>시작 시각</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <source>Start at…</source>
        <translation>시작 시각…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/form.py"/>
        <source>Start empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>Start now</source>
        <translation>지금 시작</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/start_field.py"/>
        <source>Start of the job</source>
        <translation>작업 시작</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <source>Start without waiting for its time</source>
        <translation>시각을 기다리지 않고 시작</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <source>Started</source>
        <translation>시작됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/presenter.py"/>
        <source>Starting</source>
        <translation>시작하는 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>Starts</source>
        <translation>시작</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/rail.py"/>
        <source>States</source>
        <translation>상태</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/reading/about.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/detail.py"/>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/status_badge.py"/>
        <source>Status: {word}</source>
        <translation>상태: {word}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>Steadiness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/view.py"/>
        <source>Step {place} of {labels}, {where}</source>
        <translation>{labels}단계 중 {place}단계, {where}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/errands.py"/>
        <source>Still in {folder}: {names}.</source>
        <translation>{folder}에 남아 있는 것: {names}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_form.py"/>
        <location filename="../../desktop_app/ui/dialogs/export_reports.py"/>
        <location filename="../../desktop_app/ui/dialogs/import_conversations.py"/>
        <location filename="../../desktop_app/ui/dialogs/progress.py"/>
        <location filename="../../desktop_app/ui/import_window/queue_page.py"/>
        <location filename="../../desktop_app/ui/widgets/composer.py"/>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/composer.py"/>
        <source>Stop (Esc)</source>
        <translation>중지(Esc)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Stop the answer</source>
        <translation>답변 중지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/answer_listening.py"/>
        <source>Stopped before it was sent.</source>
        <translation>보내기 전에 멈추었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/entries.py"/>
        <source>Stopped by you before any text came.</source>
        <translation>글이 오기 전에 직접 중지했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/entries.py"/>
        <source>Stopped by you. What had arrived is kept.</source>
        <translation>직접 중지했습니다. 도착한 것은 보관합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/import_conversations.py"/>
        <source>Stopped. Nothing was imported.</source>
        <translation>중지했습니다. 아무것도 가져오지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <source>Stopped: {done} of {total} rows are in the queue, {rest} are not.</source>
        <translation>중지했습니다. {total}행 중 {done}행이 대기열에 있고 {rest}행은 넣지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/retention.py"/>
        <source>Stored responses are kept for 30 days, or for about 10 minutes under some data policies (Settings, Jobs); a deleted response or another key's project looks the same. {again}</source>
        <translation>저장된 응답은 30일 동안, 일부 데이터 정책에서는 약 10분 동안 보관됩니다(설정, 작업). 삭제된 응답이나 다른 키의 프로젝트도 똑같이 보입니다. {again}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <source>Streaming</source>
        <translation>스트리밍</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/structured_dialog.py"/>
        <source>Structured answer</source>
        <translation>구조화된 답변</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>Structured answers</source>
        <translation>구조화된 답변</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <source>Structured outputs</source>
        <translation>구조화된 출력</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>Submitted</source>
        <translation>제출</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/profiles.py"/>
        <source>Such as Work or Private</source>
        <translation>업무, 개인 등</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/network_settings.py"/>
        <source>Such as http://proxy.example:3128 or socks5://127.0.0.1:1080. Name and password have fields of their own.</source>
        <translation>http://proxy.example:3128 또는 socks5://127.0.0.1:1080 같은 주소입니다. 이름과 암호는 따로 입력합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>Sun</source>
        <translation>일</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/presenter.py"/>
        <source>Switch all to their replacements</source>
        <translation>모두 대체 모델로 전환</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/presenter.py"/>
        <source>Switch on “Keep the price list up to date” first.</source>
        <translation>먼저 “가격 목록을 최신으로 유지”를 켜세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>Switch to {replacement}</source>
        <translation>{replacement}(으)로 전환</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/changing.py"/>
        <source>Switched {kinds}.</source>
        <translation>전환했습니다: {kinds}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/changing.py"/>
        <source>Switched {moved} of {count} uses.</source>
        <translation>{count}곳 중 {moved}곳을 전환했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/appearance_settings.py"/>
        <location filename="../../desktop_app/domain/language_setting.py"/>
        <location filename="../../desktop_app/domain/network_settings.py"/>
        <source>System</source>
        <translation>시스템</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>Tab</source>
        <translation>탭</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/view.py"/>
        <source>Table as CSV…</source>
        <translation>표를 CSV로…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Table of jobs</source>
        <translation>작업 표</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/rail.py"/>
        <source>Tabs</source>
        <translation>탭</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/job_search.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_fields.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_file.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_model.py"/>
        <location filename="../../desktop_app/ui/dialogs/tags.py"/>
        <location filename="../../desktop_app/ui/import_window/options_page.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/rail.py"/>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/options_page.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <source>Tags (optional)</source>
        <translation>태그(선택)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/selection_bar.py"/>
        <source>Tags of the selected</source>
        <translation>선택 항목의 태그</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Tags of the selected jobs…</source>
        <translation>선택한 작업의 태그…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/jobs_tab/editing.py"/>
        <source>Tags of {n} jobs changed.</source>
        <comment>Tags of {n} job changed.</comment>
        <translation><numerusform>작업 {n}개의 태그를 바꿨습니다.</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/tags.py"/>
        <source>Tags of {what}</source>
        <translation>{what}의 태그</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/view.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/selection_bar.py"/>
        <source>Tags…</source>
        <translation>태그…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/item_page.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/part.py"/>
        <source>Take back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>Take one of them out.</source>
        <translation>하나를 빼세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/card.py"/>
        <source>Take one yourself; it is kept as your choice</source>
        <translation>직접 하나를 고릅니다. 내 선택으로 남습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/view.py"/>
        <source>Take out of the archive</source>
        <translation>보관함에서 꺼내기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/item_page.py"/>
        <source>Take the grade back (U)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/column_pane.py"/>
        <source>Take this column away</source>
        <translation>이 열 빼기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/changing.py"/>
        <source>Taken back: everything is as it was before.</source>
        <translation>되돌렸습니다. 모두 전과 같습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/item_page.py"/>
        <source>Task and answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/shown.py"/>
        <source>Task {number} of {tasks}</source>
        <translation>과제 {tasks}개 중 {number}번째</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>Task {task_id}</source>
        <translation>과제 {task_id}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>Task {task} has no text.</source>
        <translation>과제 {task}에 내용이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/reading/task_strip.py"/>
        <source>Tasks</source>
        <translation>과제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>Tasks rather than answers: E. Miller, “Adding error bars to evals”, arXiv 2411.00640 (2024).</source>
        <translation>답변보다 과제: E. Miller, “Adding error bars to evals”, arXiv 2411.00640 (2024).</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_window.py"/>
        <source>Tasks that changed</source>
        <translation>바뀐 과제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <source>Tell me when a job ends</source>
        <translation>작업이 끝나면 알리기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Tell me when there is a newer Ponder</source>
        <translation>새 버전의 Ponder가 나오면 알리기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/appearance_settings.py"/>
        <source>Tell screen readers what happens</source>
        <translation>화면 낭독기에 알리기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>Tells users behind one key apart, without names</source>
        <translation>키 하나를 쓰는 사용자들을 이름 없이 구분합니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>Temperature</source>
        <translation>Temperature</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <source>Temperature, top_p</source>
        <translation>Temperature, top_p</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/template_dialog.py"/>
        <location filename="../../desktop_app/ui/import_window/mapping_page.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/palette/values.py"/>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>Template</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <source>Template (optional)</source>
        <translation>템플릿(선택)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/editor.py"/>
        <source>Template name</source>
        <translation>템플릿 이름</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/editor.py"/>
        <source>Template text</source>
        <translation>템플릿 텍스트</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/templates_window/list_pane.py"/>
        <location filename="../../desktop_app/ui/templates_window/view.py"/>
        <source>Templates</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/view.py"/>
        <source>Templates (*.json)</source>
        <translation>템플릿 (*.json)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/template_dialog.py"/>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/import_window/mapping_page.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/template_part.py"/>
        <source>Templates…</source>
        <translation>템플릿…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/network.py"/>
        <source>Test</source>
        <translation>시험</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/view.py"/>
        <source>Test and save</source>
        <translation>시험하고 저장</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/network.py"/>
        <source>Test the connection</source>
        <translation>연결 시험</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>Tested</source>
        <translation>검정</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/presenter.py"/>
        <source>Testing the key with a free call…</source>
        <translation>무료 호출로 키를 시험하는 중…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/values.py"/>
        <location filename="../../desktop_app/ui/chat_tab/structured_dialog.py"/>
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <location filename="../../desktop_app/ui/templates_window/editor.py"/>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_reports.py"/>
        <source>Text for editors and notes, with all figures at its head.</source>
        <translation>편집기와 메모용 텍스트, 맨 앞에 모든 수치.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_conversations.py"/>
        <source>Text for editors and notes: the branch in view, with figures and sources.</source>
        <translation>편집기와 메모용 텍스트: 보이는 갈래를 수치, 출처와 함께.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/licences.py"/>
        <source>Text of the licence</source>
        <translation>라이선스 본문</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/presets_dialog.py"/>
        <source>Text of the preset</source>
        <translation>프리셋 내용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/pages.py"/>
        <source>Text of the version</source>
        <translation>버전의 텍스트</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/appearance_settings.py"/>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/part.py"/>
        <source>That comparison was deleted.</source>
        <translation>그 비교는 삭제되었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>That is more than a day ago.</source>
        <translation>하루가 넘었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <source>That time has passed: it is sent at once.</source>
        <translation>지난 시각이므로 바로 보냅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_additions.py"/>
        <source>That would be too many repeats.</source>
        <translation>반복이 너무 많아집니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>That would be {size:,} trials.</source>
        <translation>시행이 {size:,}개가 됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>The Pareto line in the chart</source>
        <translation>차트의 파레토 선</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>The account has no credit left, or has reached its spending limit.</source>
        <translation>계정에 크레딧이 없거나 지출 한도에 이르렀습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/pro.py"/>
        <source>The answer before is not finished yet.</source>
        <translation>앞의 답변이 아직 끝나지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/presenter.py"/>
        <source>The answer behind this entry can no longer be opened.</source>
        <translation>이 항목의 답변은 더 이상 열 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/around_answers.py"/>
        <source>The answer does not fit its JSON schema. {fault}</source>
        <translation>답변이 JSON 스키마에 맞지 않습니다. {fault}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/rates.py"/>
        <source>The answer does not name its model, so it has no price.</source>
        <translation>답변에 모델 이름이 없어 가격을 알 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/structured_dialog.py"/>
        <source>The answer fits its JSON schema.</source>
        <translation>답변이 JSON 스키마에 맞습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>The answer has more than {count} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <source>The answer is incomplete. Continue to have the rest.</source>
        <translation>답변이 미완성입니다. 나머지를 받으려면 계속하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>The answer is incomplete: it reached its length limit or was cut off by a filter.</source>
        <translation>답변이 불완전합니다. 길이 한도에 이르렀거나 필터에 의해 끊겼습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/structured_dialog.py"/>
        <source>The answer is no JSON.</source>
        <translation>답변이 JSON이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/structured_answers.py"/>
        <source>The answer is no JSON: {error}.</source>
        <translation>답변이 JSON이 아닙니다: {error}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/examples.py"/>
        <source>The answer is one of these, whatever is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grade_buttons.py"/>
        <source>The answer is right (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/asking.py"/>
        <source>The answer is saved now.</source>
        <translation>이제 답변이 저장되었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/structured_answers.py"/>
        <source>The answer is too large to be checked against its schema.</source>
        <translation>답변이 너무 커서 스키마와 맞춰 볼 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grade_buttons.py"/>
        <source>The answer is wrong (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <source>The answer reached the length limit. Continue to have the rest, or ask for a shorter answer.</source>
        <translation>답변이 길이 한도에 이르렀습니다. 나머지를 받으려면 계속하거나, 더 짧은 답변을 요청하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>The answer runs as a job at the provider: after a lost connection, a sleep or a restart its text goes on where it was. Its first words may come later. Never used where nothing is to be kept by the provider.</source>
        <translation>답변을 제공업체의 작업으로 실행합니다. 연결이 끊기거나 절전, 다시 시작한 뒤에도 이어집니다. 첫 단어가 늦어질 수 있습니다. 제공업체에 아무것도 남기지 않아야 할 때는 쓰지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/trying.py"/>
        <source>The answer's JSON fits a JSON schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/examples.py"/>
        <source>The answer's JSON fits a JSON schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/examples.py"/>
        <source>The answer's number is the expected one, half a kilometre more or less, in any unit of length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/trying.py"/>
        <source>The answer's number is the right one, within a tolerance and in a unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/overview.py"/>
        <source>The answers of the chosen row (Enter)</source>
        <translation>선택한 행의 답변(Enter)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/walking.py"/>
        <source>The answers shown got different grades or, where a grade is missing, are not the same text</source>
        <translation>보이는 답변들의 평점이 다르거나, 평점이 없으면 글이 서로 다름</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/attachment_contents.py"/>
        <source>The attached file could not be copied.</source>
        <translation>첨부 파일을 복사하지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/attachment_contents.py"/>
        <source>The attached file could not be kept.</source>
        <translation>첨부 파일을 보관하지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/desk.py"/>
        <source>The attached files are still being read</source>
        <translation>첨부 파일을 아직 읽고 있습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/attachments.py"/>
        <source>The attached files are {total:,.1f} MB together; less than {largest_file} MB go with one request.</source>
        <translation>첨부 파일이 모두 {total:,.1f} MB입니다. 요청 하나에 {largest_file} MB 미만만 보낼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/attachments.py"/>
        <source>The attached {what} cannot be sent: {why}</source>
        <translation>첨부한 {what}을(를) 보낼 수 없습니다: {why}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>The backup is in {place}.</source>
        <translation>백업은 {place}에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/restoring.py"/>
        <source>The backup was not restored. {happened} {advice}</source>
        <translation>백업을 복원하지 않았습니다. {happened} {advice}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/restoring.py"/>
        <source>The backup was restored.</source>
        <translation>백업을 복원했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>The calendar month</source>
        <translation>달력의 이번 달</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>The calendar month before this one</source>
        <translation>달력의 지난달</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>The cap for one comparison is {cap}: what would pass it is held until you decide.</source>
        <translation>비교당 한도는 {cap}입니다. 넘게 되는 것은 결정할 때까지 보류합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>The cap for one comparison, its answers included, is {cap}: what would pass it is held until you decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/hold_card.py"/>
        <source>The cap stays there until you change it in Settings</source>
        <translation>한도는 설정에서 바꿀 때까지 그대로입니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <source>The certificate file {what} cannot be used.</source>
        <translation>인증서 파일 {what}을(를) 쓸 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>The check can't be read. {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>The check ended without a result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>The check needs too much memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>The check took too long: more than {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/checks_window.py"/>
        <source>The checks could tell every answer, and you disagree with none of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>The checks of task {task} can't be read.</source>
        <translation>과제 {task}의 검사를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <source>The clock is behind. Set date and time, best to automatic, and try again.</source>
        <translation>시계가 늦습니다. 날짜와 시간을 맞추고(자동이 가장 좋습니다) 다시 시도하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>The condition can't be read, at column {column}: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>The condition divides by 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>The condition does not hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>The condition holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/expressions.py"/>
        <source>The condition nests too deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problems.py"/>
        <source>The connection broke before an answer came.</source>
        <translation>답변이 오기 전에 연결이 끊겼습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problems.py"/>
        <source>The connection broke in the middle of the answer.</source>
        <translation>답변 도중에 연결이 끊겼습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_pace.py"/>
        <source>The connection to the server keeps breaking.</source>
        <translation>서버와의 연결이 자꾸 끊깁니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>The conversation is longer than this model can read.</source>
        <translation>대화가 이 모델이 읽을 수 있는 것보다 깁니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>The cost is inside what was told.</source>
        <translation>비용이 예상 범위 안입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>The cost is outside what was told.</source>
        <translation>비용이 예상 범위를 벗어났습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <source>The damaged file is kept as {aside}.</source>
        <translation>손상된 파일은 {aside}(으)로 보관했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/moving.py"/>
        <source>The data could not be copied to {target}.</source>
        <translation>데이터를 {target}(으)로 복사하지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/opening.py"/>
        <source>The data file was not made by Ponder. It was kept as {name}, and a new one was begun.</source>
        <translation>Ponder가 만든 데이터 파일이 아닙니다. {name}(으)로 보관하고 새 파일을 시작했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/errands.py"/>
        <source>The data was not moved.</source>
        <translation>데이터를 옮기지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/card.py"/>
        <source>The default already: press to take it back</source>
        <translation>이미 기본값입니다. 누르면 되돌립니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/template_text.py"/>
        <source>The default does not fit. {wrong}</source>
        <translation>기본값이 맞지 않습니다. {wrong}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/model_notes.py"/>
        <source>The default effort “{default_effort}” is not among the efforts.</source>
        <translation>기본 추론 강도 “{default_effort}”이(가) 추론 강도 목록에 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/choices.py"/>
        <source>The default of new chats with this model. {evidence_words}</source>
        <translation>이 모델로 시작하는 새 채팅의 기본값입니다. {evidence_words}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/part.py"/>
        <source>The default stays until you take it back or choose another.</source>
        <translation>되돌리거나 다른 것을 선택할 때까지 기본값은 그대로입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/uncertain_words.py"/>
        <source>The demo has no log page: send it again or drop it. Nothing is really paid here.</source>
        <translation>데모에는 로그 페이지가 없습니다. 다시 보내거나 버리세요. 실제 요금은 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/presenter.py"/>
        <source>The demo needs no key.</source>
        <translation>데모에는 키가 필요 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>The demo's folder is inside your own: leave the demo to move both.</source>
        <translation>데모의 폴더는 내 폴더 안에 있습니다. 둘 다 옮기려면 데모를 끝내세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/house.py"/>
        <source>The demo's simulated server cannot keep its files.</source>
        <translation>데모의 시뮬레이션 서버가 파일을 보관할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <source>The desktop's own sound, where it has one.</source>
        <translation>데스크톱에 알림 소리가 있으면 그 소리를 씁니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/templates.py"/>
        <source>The developer message</source>
        <translation>개발자 메시지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/diagnosing.py"/>
        <source>The diagnostics are in {target}.</source>
        <translation>진단은 {target}에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/problems.py"/>
        <source>The disk is full, so Ponder could not save.</source>
        <translation>디스크가 가득 차서 Ponder가 저장하지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/moving.py"/>
        <source>The disk is full.</source>
        <translation>디스크가 가득 찼습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/attachment_contents.py"/>
        <source>The disk is full: free some space and try again.</source>
        <translation>디스크가 가득 찼습니다. 공간을 비우고 다시 시도하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/problems.py"/>
        <source>The disk reported an error while Ponder was using its data file.</source>
        <translation>Ponder가 데이터 파일을 쓰는 중에 디스크가 오류를 알렸습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/room.py"/>
        <source>The draft “{title}” was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/estimate.py"/>
        <source>The estimate counts {tokens} tokens to send and what such answers take in searches, reasoning and text. {basis}</source>
        <translation>예상에는 보낼 토큰 {tokens}개와 이런 답변이 검색, 추론, 글에 쓰는 양이 들어 있습니다. {basis}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>The expected answer is in {unit}, the check asks for {asked}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>The expected answer, {expected}, has no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>The export is not split by model, so whole days are compared.</source>
        <translation>내보낸 파일이 모델별로 나뉘어 있지 않아 하루 전체를 비교합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/usage_comparison.py"/>
        <source>The export may be limited to another project or key than Ponder used.</source>
        <translation>내보내기가 Ponder가 쓴 것과 다른 프로젝트나 키로 제한되었을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/usage_comparison.py"/>
        <source>The export may leave out a key that Ponder used, or the provider charged less than its list price.</source>
        <translation>내보내기에 Ponder가 쓴 키가 빠졌거나, 제공업체가 정가보다 적게 청구했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/update_news.py"/>
        <source>The feed does not say what changed.</source>
        <translation>피드에 변경 내용이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/refreshed.py"/>
        <source>The fetched price list is not used: {refusal}.</source>
        <translation>가져온 가격 목록을 쓰지 않습니다: {refusal}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/tab.py"/>
        <source>The file could not be written.</source>
        <translation>파일을 쓸 수 없었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/imports.py"/>
        <source>The file has no column “{column}”.</source>
        <translation>파일에 “{column}” 열이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/presenter.py"/>
        <source>The file is being read.</source>
        <translation>파일을 읽는 중입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/imports.py"/>
        <source>The file is not the one it was.</source>
        <translation>파일이 전과 다릅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/data.py"/>
        <source>The folder it was moved from is still there: {old}</source>
        <translation>옮기기 전의 폴더가 아직 있습니다: {old}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>The folder was chosen with --data-dir when Ponder was started.</source>
        <translation>폴더는 Ponder를 시작할 때 --data-dir로 정했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/judging.py"/>
        <source>The grades of {names} are no longer used then; they stay in the history.</source>
        <translation>그러면 {names}의 평점은 더 이상 쓰지 않습니다. 기록에는 남습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <source>The import of “{name}” stopped after {done} of {total} rows, when Ponder was closed.</source>
        <translation>Ponder가 닫혀 “{name}” 가져오기가 {total}행 중 {done}행에서 멈췄습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/durable_answers.py"/>
        <source>The job behind this answer is no longer there, so its end is not known. It may have been charged.</source>
        <translation>이 답변의 작업이 더 이상 없어 결말을 알 수 없습니다. 요금이 청구되었을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_errands.py"/>
        <source>The job was not cancelled. {happened}</source>
        <translation>작업이 취소되지 않았습니다. {happened}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/view.py"/>
        <source>The jobs shown</source>
        <translation>표시된 작업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>The judge agrees with you on {agreed} of {both} answers ({share}), kappa {kappa}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>The judge agrees with you on {agreed} of {both} answers ({share}). You both gave one and the same grade throughout, which chance would do as well, so there is no kappa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_window.py"/>
        <source>The judge asked last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>The judge counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_window.py"/>
        <source>The judge counts from a lower end of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/judge_verdicts.py"/>
        <source>The judge gave no grade that can be read.</source>
        <translation>심사자가 읽을 수 있는 평점을 주지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>The judge grades one answer at a time by a rubric. Its grades can count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>The judge has graded {answers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/judging.py"/>
        <source>The judge refused: {refusal}</source>
        <translation>심사자가 거부했습니다: {refusal}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>The judge sees two answers to the same task, in both orders, and says which is better. That tells who wins, and how far the order decides; it gives no grades.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/judging.py"/>
        <source>The judge's answer is {label}.</source>
        <translation>심사자의 답변 상태: {label}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/view.py"/>
        <source>The key comes from the environment; close Ponder and change it there.</source>
        <translation>키는 환경 변수에서 옵니다. Ponder를 닫고 거기서 바꾸세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/connection.py"/>
        <source>The key contains a space or a character that no key has.</source>
        <translation>키에 공백이나 키에 없는 문자가 들어 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/server_addresses.py"/>
        <source>The key contains blanks or characters that no key has.</source>
        <translation>키에 공백이나 키에 있을 수 없는 문자가 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/presenter.py"/>
        <source>The key for {host} comes from OPENAI_API_KEY and is used as it is.</source>
        <translation>{host}의 키는 OPENAI_API_KEY에서 그대로 가져와 씁니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/presenter.py"/>
        <source>The key for {host} is in this computer's keyring.</source>
        <translation>{host}의 키는 이 컴퓨터의 키링에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/presenter.py"/>
        <source>The key for {host} is kept until Ponder closes.</source>
        <translation>{host}의 키는 Ponder를 닫을 때까지 유지됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/server_addresses.py"/>
        <source>The key is empty.</source>
        <translation>키가 비어 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/presenter.py"/>
        <source>The key is in the keyring; it has not been tested yet.</source>
        <translation>키가 키링에 있습니다. 아직 시험하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/presenter.py"/>
        <source>The key is kept in memory until Ponder closes.</source>
        <translation>키는 Ponder를 닫을 때까지 메모리에만 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/presenter.py"/>
        <source>The key was removed.</source>
        <translation>키를 지웠습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/presenter.py"/>
        <source>The key works ({count} models) and is in this computer's keyring.</source>
        <translation>키가 작동하며(모델 {count}개) 이 컴퓨터의 키링에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/network.py"/>
        <source>The keyring cannot be used, so it is kept only until Ponder closes.</source>
        <translation>키링을 쓸 수 없어 Ponder를 닫을 때까지만 유지됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/presenter.py"/>
        <source>The keyring could not remove the key. {detail}</source>
        <translation>키링이 키를 지우지 못했습니다. {detail}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/presenter.py"/>
        <source>The keyring did not answer; it may be locked. The key was not saved.</source>
        <translation>키링이 응답하지 않았습니다. 잠겨 있을 수 있습니다. 키를 저장하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/presenter.py"/>
        <source>The keyring is locked, so the key was not saved. Unlock it and try again.</source>
        <translation>키링이 잠겨 있어 키를 저장하지 않았습니다. 잠금을 풀고 다시 시도하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/presenter.py"/>
        <source>The keyring is locked. Unlock it and open Ponder again, or paste the key for now.</source>
        <translation>키링이 잠겨 있습니다. 잠금을 풀고 Ponder를 다시 열거나 우선 키를 붙여넣으세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/access.py"/>
        <source>The keyring of this computer is locked, so Ponder cannot read your key.</source>
        <translation>이 컴퓨터의 키링이 잠겨 있어 Ponder가 키를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/presenter.py"/>
        <source>The keyring refused to save the key.</source>
        <translation>키링이 키 저장을 거부했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/column_pane.py"/>
        <source>The keys grade this answer</source>
        <translation>키로 이 답변을 평가합니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>The knee</source>
        <translation>변곡점</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>The knee is the cheapest effort that is good enough: from there on, more effort costs more and buys next to nothing. Good enough has to be shown. It is not enough that no difference was found, as a small test finds none either. So Ponder asks: how far behind may this effort be at worst, given all answers? Only if even that is less than your margin, against every other effort, is it called good enough. Statisticians call this a test for non-inferiority. Candidates are tried from the dearest down, and trying stops at the first that is not shown.</source>
        <translation>변곡점은 충분히 좋은 추론 강도 중 가장 싼 것입니다. 그보다 높이면 비용만 늘고 얻는 것은 거의 없습니다. 충분히 좋다는 것은 확인되어야 합니다. 작은 시험에서도 차이는 발견되지 않으므로, 차이가 없었다는 것만으로는 부족합니다. 그래서 Ponder는 모든 답변을 볼 때 이 추론 강도가 최악의 경우 얼마나 뒤질 수 있는지 따집니다. 다른 모든 추론 강도에 대해 그 값조차 허용 차이보다 작을 때만 충분히 좋다고 합니다. 통계학에서는 이를 비열등성 검정이라고 합니다. 후보는 비싼 것부터 차례로 살펴보고, 확인되지 않는 첫 후보에서 멈춥니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>The last check failed. {happened}</source>
        <translation>마지막 확인에 실패했습니다. {happened}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/running_card.py"/>
        <source>The last check failed. {happened} {again} {may_close}</source>
        <translation>마지막 확인에 실패했습니다. {happened} {again} {may_close}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/examples.py"/>
        <source>The last number counts, and 1,234 is a little more than one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>The last question found {found} in the cache: {because}.</source>
        <translation>마지막 질문은 캐시에서 {found} 찾았습니다: {because}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/live_reading.py"/>
        <source>The line broke. Ponder listens again in a moment; the job goes on at the server.</source>
        <translation>연결이 끊어졌습니다. Ponder가 곧 다시 듣습니다. 작업은 서버에서 계속됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/refreshed.py"/>
        <source>The list in use stays.</source>
        <translation>지금 쓰는 목록은 그대로입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/refreshed.py"/>
        <source>The list in use stays. Check that the disk has room and that Ponder's folder can be written.</source>
        <translation>지금 쓰는 목록은 그대로입니다. 디스크에 공간이 있는지, Ponder의 폴더에 쓸 수 있는지 확인하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/refreshed.py"/>
        <source>The list in use stays. Try again later.</source>
        <translation>지금 쓰는 목록은 그대로입니다. 나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/money.py"/>
        <source>The list is being fetched.</source>
        <translation>목록을 가져오는 중입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>The margin does not fit.</source>
        <translation>허용 차이가 맞지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>The margin is {margin}: whatever is shown to be less than that behind every other one is good enough.</source>
        <translation>허용 차이는 {margin}입니다. 다른 모두에 비해 그보다 적게 뒤진다고 확인되면 충분히 좋은 것입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/chat.py"/>
        <source>The message is empty.</source>
        <translation>메시지가 비어 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>The model is working on it.</source>
        <translation>모델이 작업하고 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <source>The model refused to answer; above is what it said.</source>
        <translation>모델이 답변을 거부했습니다. 위가 모델의 말입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/view.py"/>
        <source>The model writes {most:,} tokens at most.</source>
        <translation>모델은 최대 {most:,} 토큰을 씁니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/model_notes.py"/>
        <source>The model's name is empty or has blanks around it.</source>
        <translation>모델 이름이 비어 있거나 앞뒤에 공백이 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/developer_presets.py"/>
        <source>The name is longer than {longest_name} characters.</source>
        <translation>이름이 {longest_name}자보다 깁니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/templates.py"/>
        <source>The name is longer than {longest_template_name} characters.</source>
        <translation>이름이 {longest_template_name}자보다 깁니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chat_options.py"/>
        <source>The name of pair {number} has {count} characters; {longest_key} are allowed.</source>
        <translation>{number}번째 쌍의 이름이 {count}자입니다. {longest_key}자까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>The network wants you to sign in first.</source>
        <translation>네트워크에 먼저 로그인해야 합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/refreshed.py"/>
        <source>The new price list could not be saved: {strerror}.</source>
        <translation>새 가격 목록을 저장하지 못했습니다: {strerror}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_news.py"/>
        <source>The newest backup that is whole is of {when}. Restore it now, or later in Settings, Data.</source>
        <translation>온전한 백업 중 가장 새것은 {when}의 것입니다. 지금 복원하거나 나중에 설정의 데이터에서 복원하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>The next question finds it again if nothing changes.</source>
        <translation>바뀌는 것이 없으면 다음 질문은 다시 캐시에서 찾습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>The number of repeats does not fit.</source>
        <translation>반복 횟수가 맞지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/written_numbers.py"/>
        <source>The number that counts is named twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>The old folder was deleted.</source>
        <translation>이전 폴더를 삭제했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/errands.py"/>
        <source>The old folder {source} is as it was. Delete it in Settings, Data, when all is well.</source>
        <translation>이전 폴더 {source}은(는) 그대로 있습니다. 문제가 없으면 설정의 데이터에서 삭제하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>The oldest turns are left out first. The developer message and your newest message are always sent.</source>
        <translation>가장 오래된 대화부터 뺍니다. 개발자 메시지와 가장 새로운 메시지는 언제나 보냅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/choices.py"/>
        <source>The oldest turns are left out first; the developer message and your newest message always go.</source>
        <translation>가장 오래된 대화부터 뺍니다. 개발자 메시지와 가장 새로운 메시지는 언제나 보냅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/presenter.py"/>
        <source>The only keyring here would store the key as plain text, so Ponder did not use it.</source>
        <translation>이 컴퓨터의 유일한 키링은 키를 암호화하지 않고 저장하므로 쓰지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/appearance_settings.py"/>
        <source>The only thing that moves is the sign of work in progress. It stands still when the system asks for that.</source>
        <translation>움직이는 것은 진행 중 표시뿐입니다. 시스템이 요청하면 그것도 멈춥니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>The organization does not accept requests from this network.</source>
        <translation>조직이 이 네트워크의 요청을 받지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/view.py"/>
        <source>The other is compared with this. Dotted: missing in {title}.</source>
        <translation>다른 답변을 이것과 비교합니다. 점선: {title}에 없음.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>The other model's grades do not count yet: they agree with yours by κ {kappa}{low}. {words}</source>
        <translation>다른 모델의 평점은 아직 인정되지 않습니다. 내 평점과의 일치도는 κ {kappa}{low}입니다. {words}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/view.py"/>
        <source>The others are compared with this. Dotted: missing in {title}.</source>
        <translation>다른 답변들을 이것과 비교합니다. 점선: {title}에 없음.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/text_scanner.py"/>
        <source>The part of the answer is named twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/patterns.py"/>
        <source>The pattern can't be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/examples.py"/>
        <source>The pattern is found somewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>The pattern is found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>The pattern is found: {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>The pattern is not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/developer_presets.py"/>
        <source>The preset has no name.</source>
        <translation>프리셋에 이름이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/developer_presets.py"/>
        <source>The preset has no text.</source>
        <translation>프리셋에 내용이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_words.py"/>
        <source>The price list does not hold this model.</source>
        <translation>가격 목록에 이 모델이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/rates.py"/>
        <source>The price list has no price per input and output token for {id}.</source>
        <translation>가격 목록에 {id}의 입력·출력 토큰당 가격이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>The price list was fetched; its newest price is of {day} now.</source>
        <translation>가격 목록을 가져왔습니다. 이제 가장 새로운 가격은 {day}의 것입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>The price list was fetched; its newest price is still of {day}.</source>
        <translation>가격 목록을 가져왔습니다. 가장 새로운 가격은 여전히 {day}의 것입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/refreshed.py"/>
        <source>The price list was not fetched, because its address is not a safe one (https).</source>
        <translation>주소가 안전하지 않아(https 아님) 가격 목록을 가져오지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/refreshed.py"/>
        <source>The price list was not fetched, because its server sends from one address to the next.</source>
        <translation>서버가 주소를 계속 바꾸어 보내 가격 목록을 가져오지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/refreshed.py"/>
        <source>The price list was not read, because it came compressed without being asked to.</source>
        <translation>요청하지 않았는데 압축되어 와서 가격 목록을 읽지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/refreshed.py"/>
        <source>The price list was not read, because it has more than {value} MB.</source>
        <translation>{value} MB가 넘어 가격 목록을 읽지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/estimate.py"/>
        <source>The price of {label} is not known. Ask it anyway?</source>
        <translation>{label}의 가격을 알 수 없습니다. 그래도 질문할까요?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/profiles.py"/>
        <source>The profile has no name.</source>
        <translation>프로필에 이름이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>The profile that new requests use.</source>
        <translation>새 요청에 쓸 프로필입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>The profiles and their names.</source>
        <translation>프로필과 그 이름입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/imports.py"/>
        <source>The prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>The prompt cache {words}.</source>
        <translation>프롬프트 캐시: {words}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <source>The prompt's first words</source>
        <translation>프롬프트의 첫 단어들</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/imports.py"/>
        <source>The prompts of all rows together have more than {most:,} characters.</source>
        <translation>모든 행의 프롬프트를 합치면 {most:,}자가 넘습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/dialogs.py"/>
        <source>The provider fetches it when you send. Your computer does not open it, so its size is not known.</source>
        <translation>보낼 때 제공업체가 가져옵니다. 이 컴퓨터에서는 열지 않으므로 크기를 알 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/state_words.py"/>
        <source>The provider is told to keep nothing (store=false). Ponder sends the earlier turns each time, with the model's reasoning, which only the model can read.</source>
        <translation>제공업체에 아무것도 보관하지 말라고 합니다(store=false). Ponder가 매번 앞선 대화를 모델만 읽을 수 있는 추론과 함께 보냅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/state_words.py"/>
        <source>The provider keeps this chat in a conversation of its own until it is deleted there. All of it is read and paid for each time.</source>
        <translation>제공업체가 이 채팅을 삭제할 때까지 별도의 대화로 보관합니다. 매번 모두 읽고 요금을 냅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/deleting_there.py"/>
        <source>The provider still keeps {what} of what you deleted.</source>
        <translation>삭제한 것 중 {what}이(가) 아직 제공업체에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>The provider's activity beside Ponder's book</source>
        <translation>제공업체의 활동과 Ponder의 장부</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>The provider's costs beside Ponder's book</source>
        <translation>제공업체의 비용과 Ponder의 장부</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/usage_comparison.py"/>
        <source>The provider's page can be a day late: export again later.</source>
        <translation>제공업체의 페이지는 하루 늦을 수 있습니다. 나중에 다시 내보내세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/tab.py"/>
        <source>The provider's usage as CSV</source>
        <translation>제공업체의 사용량 CSV</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/line_words.py"/>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>The proxy asks for a name and a password, or does not accept those it got.</source>
        <translation>프록시가 이름과 암호를 요구하거나, 받은 것을 인정하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/line_words.py"/>
        <source>The proxy cannot be reached.</source>
        <translation>프록시에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/line_words.py"/>
        <source>The proxy did not let the request through.</source>
        <translation>프록시가 요청을 통과시키지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <source>The proxy in your settings cannot be used: {error}.</source>
        <translation>설정의 프록시를 쓸 수 없습니다: {error}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/line_words.py"/>
        <source>The proxy is there, but it could not reach the server.</source>
        <translation>프록시는 있지만 서버에 연결하지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <source>The proxy that this computer names cannot be used: {error}.</source>
        <translation>이 컴퓨터에 정해진 프록시를 쓸 수 없습니다: {error}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/screen.py"/>
        <source>The question</source>
        <translation>질문</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_fields.py"/>
        <source>The question every effort is to answer: best one whose answer you know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/pro.py"/>
        <source>The question is empty.</source>
        <translation>질문이 비어 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/pro_profile.py"/>
        <source>The question is kept, and sent to {label} on {day} {day_2:%B %Y} by itself. Release it to try before that.</source>
        <translation>질문은 보관되며 {day_2:%Y}-{day_2:%m}-{day}에 {label}(으)로 저절로 보내집니다. 그 전에 시도하려면 보류를 푸세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/per_answer.py"/>
        <source>The question runs as a job now, with what was said before it.</source>
        <translation>앞의 이야기와 함께 질문을 작업으로 실행합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/more_part.py"/>
        <source>The question's first words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_gate.py"/>
        <source>The queue goes on.</source>
        <translation>대기열이 계속됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_outcomes.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <source>The queue is paused.</source>
        <translation>대기열이 일시 중지되었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/running_card.py"/>
        <source>The queue is paused. Resume it to have this question sent.</source>
        <translation>대기열이 일시 중지되었습니다. 다시 시작하면 이 질문을 보냅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/patterns.py"/>
        <source>The ranges of the pattern span too many characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/network.py"/>
        <source>The request to {host} went {way}.</source>
        <translation>{host}(으)로 보낸 요청의 경로: {way}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/structured_dialog.py"/>
        <source>The rest is in the text.</source>
        <translation>나머지는 텍스트에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/trying.py"/>
        <source>The right answer stands somewhere in the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/trying.py"/>
        <source>The right answer, word for word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/mapping_page.py"/>
        <source>The row's own values</source>
        <translation>행 자체의 값</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/presenter.py"/>
        <source>The rows are being made ready.</source>
        <translation>행을 준비하는 중입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>The same effort is chosen twice.</source>
        <translation>같은 추론 강도를 두 번 선택했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/mapping_page.py"/>
        <source>The same for every row</source>
        <translation>모든 행에 같은 값</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/keeping.py"/>
        <source>The same tasks and efforts in the form, to be changed and run</source>
        <translation>같은 과제와 추론 강도를 양식에 채웁니다. 고쳐서 실행할 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/keeping.py"/>
        <source>The same tasks in the form, on the model that takes this one's place; nothing runs before</source>
        <translation>같은 과제를 이 모델을 대신하는 모델로 양식에 채웁니다. 그전에는 아무것도 실행하지 않습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/differing.py"/>
        <source>The same words as {than}.</source>
        <translation>{than}와(과) 같은 단어입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/schema_dialog.py"/>
        <source>The schema can be used.</source>
        <translation>스키마를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>The schema can't be used. {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/values.py"/>
        <source>The schema can't be used: {faults}</source>
        <translation>스키마를 쓸 수 없습니다: {faults}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>The schema refers to itself without end, or the answer's JSON is too large for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/view.py"/>
        <source>The selected jobs</source>
        <translation>선택한 작업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/server_addresses.py"/>
        <source>The server address contains a user name or password.</source>
        <translation>서버 주소에 사용자 이름이나 암호가 들어 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/server_addresses.py"/>
        <source>The server address goes on after a ? or #.</source>
        <translation>서버 주소가 ?나 # 뒤로 이어집니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/presenter.py"/>
        <source>The server answers. Press to check again.</source>
        <translation>서버가 응답합니다. 누르면 다시 확인합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/presenter.py"/>
        <source>The server answers: {count} models for this key.</source>
        <translation>서버가 응답합니다. 이 키로 쓸 수 있는 모델은 {count}개입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>The server asks for a key and got none.</source>
        <translation>서버가 키를 요구했지만 받지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_gate.py"/>
        <source>The server can be reached again.</source>
        <translation>서버에 다시 연결됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>The server cannot be asked about this job: {happened}</source>
        <translation>이 작업을 서버에 물어볼 수 없습니다: {happened}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/line_words.py"/>
        <source>The server cannot be reached.</source>
        <translation>서버에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/presenter.py"/>
        <source>The server cannot be reached. Jobs there go on.</source>
        <translation>서버에 연결할 수 없습니다. 서버의 작업은 계속됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/line_words.py"/>
        <source>The server could not prove who it is, so nothing was sent.</source>
        <translation>서버가 신원을 증명하지 못해 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <source>The server could not prove who it is, so nothing was sent. Its certificate for “{subject}” was signed by “{issuer}”, which this computer does not know.</source>
        <translation>서버가 자신을 증명하지 못해 아무것도 보내지 않았습니다. “{subject}”의 인증서에 서명한 “{issuer}”을(를) 이 컴퓨터가 모릅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problems.py"/>
        <source>The server did not answer in time.</source>
        <translation>서버가 제때 응답하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/spending.py"/>
        <source>The server did not tell its usage. {reason}</source>
        <translation>서버가 사용량을 알려 주지 않았습니다. {reason}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>The server does not accept this key.</source>
        <translation>서버가 이 키를 받지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>The server does not know something that this request names.{server_said}</source>
        <translation>서버가 이 요청에 나온 것을 모릅니다.{server_said}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/found_response.py"/>
        <source>The server does not know this id.</source>
        <translation>서버가 이 ID를 모릅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>The server does not know this model, or this key may not use it.</source>
        <translation>서버가 이 모델을 모르거나, 이 키로는 쓸 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problems.py"/>
        <source>The server fell silent in the middle of the answer.</source>
        <translation>답변 도중에 서버가 조용해졌습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>The server gave up on this answer.{server_said}</source>
        <translation>서버가 이 답변을 포기했습니다.{server_said}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>The server has forgotten the earlier part of this conversation.</source>
        <translation>서버가 이 대화의 앞부분을 잊었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>The server has it in its queue.</source>
        <translation>서버의 대기열에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <source>The server has not begun it for {job}.</source>
        <translation>서버가 {job} 동안 시작하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>The server has not begun this job for {job}.</source>
        <translation>서버가 이 작업을 {job} 동안 시작하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/running_card.py"/>
        <source>The server has not begun this question for {waited}. Wait longer, or cancel it and ask again; Ponder does not send it again by itself. {may_close}</source>
        <translation>서버가 이 질문을 {waited} 동안 시작하지 않았습니다. 더 기다리거나, 취소하고 다시 질문하세요. Ponder가 저절로 다시 보내지는 않습니다. {may_close}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>The server has not taken it yet. Ponder tries again by itself; until then the job goes on.</source>
        <translation>서버가 아직 취소를 받지 않았습니다. Ponder가 저절로 다시 시도합니다. 그때까지 작업은 계속됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>The server is overloaded, or not available at the moment.</source>
        <translation>서버가 과부하 상태이거나 지금 쓸 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>The server is still busy with an earlier change to the same thing.</source>
        <translation>서버가 같은 것의 앞선 변경을 아직 처리하고 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/background_jobs.py"/>
        <source>The server knows it after all.</source>
        <translation>서버가 결국 알고 있었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_outcomes.py"/>
        <source>The server may have accepted and charged it. Look for it in your provider's log, then send it again or drop it.</source>
        <translation>서버가 접수하고 요금을 청구했을 수 있습니다. 제공업체의 로그에서 찾아본 뒤 다시 보내거나 버리세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/view.py"/>
        <source>The server may have accepted it the first time: then it is worked on, and charged, twice.</source>
        <translation>서버가 처음에 접수했을 수 있습니다. 그렇다면 두 번 처리되고 두 번 청구됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/answer_details.py"/>
        <source>The server never sent a final response for this answer.</source>
        <translation>서버가 이 답변의 최종 응답을 보내지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/state_words.py"/>
        <source>The server no longer had the earlier turns, so all of them were sent with this question.</source>
        <translation>서버에 앞선 대화가 더 이상 없어 이 질문과 함께 모두 보냈습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/retention.py"/>
        <source>The server no longer has this response.</source>
        <translation>서버에 이 응답이 더 이상 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>The server no longer has this, or it belongs to another key or project.</source>
        <translation>서버에 더 이상 없거나, 다른 키나 프로젝트의 것입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>The server points to another address. Ponder does not follow, so that the key stays with its host.</source>
        <translation>서버가 다른 주소를 가리킵니다. 키가 그 호스트에만 머물도록 Ponder는 따라가지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/presenter.py"/>
        <source>The server refused the key. Check it in Settings.</source>
        <translation>서버가 키를 거부했습니다. 설정에서 확인하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>The server refused the request.{server_said}</source>
        <translation>서버가 요청을 거부했습니다.{server_said}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>The server refuses to answer this for reasons of its usage policy.</source>
        <translation>서버가 사용 정책을 이유로 답변을 거부합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_pane.py"/>
        <source>The server said: {message}</source>
        <translation>서버의 말: {message}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>The server took too long.</source>
        <translation>서버가 너무 오래 걸렸습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/refreshed.py"/>
        <source>The server with the price list answered with an error ({status_code}).</source>
        <translation>가격 목록 서버가 오류로 답했습니다({status_code}).</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/refreshed.py"/>
        <source>The server with the price list could not be reached.</source>
        <translation>가격 목록 서버에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/refreshed.py"/>
        <source>The server with the price list did not answer in time.</source>
        <translation>가격 목록 서버가 제때 답하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/connection.py"/>
        <source>The server's address holds more than a place.</source>
        <translation>서버 주소에 위치 말고 다른 것이 들어 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/connection.py"/>
        <source>The server's address is not a web address.</source>
        <translation>서버 주소가 웹 주소가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_gate.py"/>
        <source>The server's address was changed.</source>
        <translation>서버 주소가 바뀌었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problems.py"/>
        <source>The server's answer cannot be read.</source>
        <translation>서버의 답변을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <source>The server's certificate ended on {ends}; this computer's clock says {now}. Nothing was sent.</source>
        <translation>서버의 인증서는 {ends}에 끝났고, 이 컴퓨터의 시계는 {now}입니다. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/line_words.py"/>
        <source>The server's certificate is not valid today.</source>
        <translation>서버의 인증서가 오늘 날짜로 유효하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/line_words.py"/>
        <source>The server's name cannot be found.</source>
        <translation>서버의 이름을 찾을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/network_settings.py"/>
        <source>The system's: the environment variables that end in _PROXY, or this desktop's own setting. A server on this computer is always reached directly.</source>
        <translation>시스템 설정: _PROXY로 끝나는 환경 변수 또는 데스크톱의 설정입니다. 이 컴퓨터의 서버에는 언제나 직접 연결합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/templates.py"/>
        <source>The template has no name.</source>
        <translation>템플릿에 이름이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/templates.py"/>
        <source>The template has no text.</source>
        <translation>템플릿에 내용이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/templates.py"/>
        <source>The text</source>
        <translation>내용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/written.py"/>
        <source>The text has more than {most:,} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/developer_presets.py"/>
        <source>The text is longer than {longest_text:,} characters.</source>
        <translation>내용이 {longest_text:,}자보다 깁니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/expressions.py"/>
        <location filename="../../desktop_app/domain/grading/text_scanner.py"/>
        <source>The text that begins here has no closing quotation mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <source>The tokens are being counted…</source>
        <translation>토큰을 세는 중…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/written_numbers.py"/>
        <source>The tolerance is named twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>The unit is another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>The unit is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/written_numbers.py"/>
        <source>The unit is named twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/written_numbers.py"/>
        <source>The unit that is needed is not named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/choices.py"/>
        <source>The usual price and speed of your project</source>
        <translation>프로젝트의 보통 가격과 속도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/written_numbers.py"/>
        <source>The value is named twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chat_options.py"/>
        <source>The value of “{key}” has {count} characters; {longest_value} are allowed.</source>
        <translation>“{key}”의 값이 {count}자입니다. {longest_value}자까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>The verdict follows once every answer has a grade.</source>
        <translation>모든 답변에 평점이 있으면 판정이 나옵니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>The verdict is read once all of them have, so that nobody picks the moment that suits an effort.</source>
        <translation>어느 추론 강도에 유리한 순간을 고르지 못하도록, 모두 끝난 뒤에 판정을 확인합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/more_part.py"/>
        <source>The verdict names the cheapest effort shown to be no further than that behind every other one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/margin_words.py"/>
        <source>The verdict was read {times} already. Reading it with another margin is the {nth} look: it may err in {error} of cases instead of {before}, so it takes more answers to show the same.</source>
        <translation>판정을 이미 {times} 확인했습니다. 허용 차이를 바꿔 확인하면 {nth} 확인이 됩니다. 틀릴 확률이 {before}에서 {error}(으)로 줄어야 하므로 같은 것을 확인하는 데 답변이 더 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/margin_words.py"/>
        <source>The verdict with this margin was read before, so it is no new look.</source>
        <translation>이 허용 차이의 판정은 전에 확인했으므로 새로운 확인이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/examples.py"/>
        <source>The whole answer is the expected one, word for word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/folding.py"/>
        <source>The window is narrow: the list can be shown and folded</source>
        <translation>창이 좁습니다. 목록을 펼치고 접을 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/appearance_settings.py"/>
        <location filename="../../desktop_app/ui/main_window/menus.py"/>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Theme: dark</source>
        <translation>테마: 어둡게</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Theme: high contrast dark</source>
        <translation>테마: 어두운 고대비</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Theme: high contrast light</source>
        <translation>테마: 밝은 고대비</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Theme: light</source>
        <translation>테마: 밝게</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Theme: like the system</source>
        <translation>테마: 시스템과 같게</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/written.py"/>
        <source>There are more than {most} checks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/view.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/view.py"/>
        <source>There are none</source>
        <translation>없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/tasks_part.py"/>
        <source>There are {count:,} questions, as many as there may be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>There are {count:,} tasks.</source>
        <translation>과제가 {count:,}개 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chat_options.py"/>
        <source>There are {count} pairs; {most_pairs} are allowed, and one more is Ponder's own.</source>
        <translation>쌍이 {count}개 있습니다. {most_pairs}개까지 쓸 수 있고, 하나는 Ponder가 씁니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/developer_presets.py"/>
        <source>There are {most_presets} presets already.</source>
        <translation>프리셋이 이미 {most_presets}개 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/templates.py"/>
        <source>There are {most_templates:,} templates already.</source>
        <translation>템플릿이 이미 {most_templates:,}개 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/adding.py"/>
        <source>There are {most} of each already, which is the most.</source>
        <translation>이미 최대치인 {most}개씩 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_gate.py"/>
        <source>There is a key again.</source>
        <translation>키가 다시 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/developer_presets.py"/>
        <source>There is a preset “{name}” already.</source>
        <translation>프리셋 “{name}”이(가) 이미 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/templates.py"/>
        <source>There is a template “{other}” already.</source>
        <translation>템플릿 “{other}”이(가) 이미 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/moving.py"/>
        <source>There is data of Ponder in this folder already.</source>
        <translation>이 폴더에는 이미 Ponder의 데이터가 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>There is no JSON in the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/check_words.py"/>
        <source>There is no answer to check yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/grading.py"/>
        <source>There is no answer to grade yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/shown.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/screen.py"/>
        <source>There is no answer to grade.</source>
        <translation>평가할 답변이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/check_words.py"/>
        <source>There is no answer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/blind_page.py"/>
        <source>There is no answer yet. Come back when the first ones have arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/restoring.py"/>
        <source>There is no backup in the data folder yet.</source>
        <translation>데이터 폴더에 아직 백업이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_news.py"/>
        <source>There is no backup that is whole.</source>
        <translation>온전한 백업이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/data.py"/>
        <source>There is no backup yet.</source>
        <translation>아직 백업이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/written.py"/>
        <source>There is no check “{word}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>There is no check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/trying.py"/>
        <source>There is no check: answers would be graded by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/report_side.py"/>
        <source>There is no claim after this one</source>
        <translation>다음 주장이 없습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/report_side.py"/>
        <source>There is no claim before this one</source>
        <translation>이전 주장이 없습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/doing.py"/>
        <source>There is no finished job to export.</source>
        <translation>내보낼 끝난 작업이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/patterns.py"/>
        <source>There is no flag “{flag}”; known are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>There is no flex capacity at the moment. Nothing was charged.</source>
        <translation>지금은 flex 여유가 없습니다. 요금은 청구되지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/presenter.py"/>
        <source>There is no key for this server yet. Add one in Settings.</source>
        <translation>이 서버의 키가 아직 없습니다. 설정에서 추가하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/connection.py"/>
        <source>There is no key for this server.</source>
        <translation>이 서버의 키가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>There is no key for {host} yet, so it cannot be asked. Add one in Settings.</source>
        <translation>{host}의 키가 아직 없어 물어볼 수 없습니다. 설정에서 추가하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/access.py"/>
        <location filename="../../desktop_app/ui/key_form/presenter.py"/>
        <source>There is no key for {host} yet.</source>
        <translation>{host}의 키가 아직 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/presenter.py"/>
        <source>There is no key for {host} yet. Add one in Settings.</source>
        <translation>{host}의 키가 아직 없습니다. 설정에서 추가하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>There is no number in the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>There is no number in the expected answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/raw_view.py"/>
        <source>There is no other place</source>
        <translation>다른 곳이 없습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/help_window/window.py"/>
        <source>There is no page further on</source>
        <translation>더 앞의 페이지가 없습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>There is no question yet.</source>
        <translation>아직 질문이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>There is no report.</source>
        <translation>보고서가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/raw_view.py"/>
        <source>There is no response object yet.</source>
        <translation>아직 응답 객체가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/schema_dialog.py"/>
        <source>There is no schema to use yet</source>
        <translation>아직 쓸 스키마가 없습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/structured_answers.py"/>
        <source>There is no schema yet.</source>
        <translation>아직 스키마가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/model_notes.py"/>
        <source>There is no service tier {names}.</source>
        <translation>서비스 등급 {names}은(는) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>There is no such service at this address.</source>
        <translation>이 주소에는 그런 서비스가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_gate.py"/>
        <source>There is no usable key.</source>
        <translation>쓸 수 있는 키가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/expressions.py"/>
        <source>There is no “{name}”. Known are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/restoring.py"/>
        <source>There is none to choose</source>
        <translation>선택할 것이 없습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/moving.py"/>
        <source>There is not enough room for Ponder's data on that disk.</source>
        <translation>그 디스크에 Ponder의 데이터를 둘 공간이 모자랍니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/backups.py"/>
        <source>There is not enough room on the disk for a backup.</source>
        <translation>디스크에 백업할 공간이 모자랍니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/packages.py"/>
        <source>There is not enough room on the disk to restore this backup.</source>
        <translation>디스크에 이 백업을 복원할 공간이 모자랍니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/imports.py"/>
        <source>There is nothing left to do.</source>
        <translation>더 할 일이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/card.py"/>
        <source>There is nothing to draw yet.</source>
        <translation>아직 그릴 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/presenter.py"/>
        <source>There is nothing to export.</source>
        <translation>내보낼 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/filling.py"/>
        <source>There is nothing to paste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/editing.py"/>
        <source>There is nothing to redo here.</source>
        <translation>여기에는 다시 실행할 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/adding.py"/>
        <source>There is nothing to run.</source>
        <translation>실행할 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/editing.py"/>
        <source>There is nothing to undo here.</source>
        <translation>여기에는 되돌릴 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/side_by_side.py"/>
        <source>There is only one answer to each question</source>
        <translation>질문마다 답변이 하나뿐입니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/filling.py"/>
        <source>There may be at most {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>These could not be deleted: {names}.</source>
        <translation>삭제하지 못한 것: {names}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/holds.py"/>
        <source>These could together pass</source>
        <translation>이것들을 합치면</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grade_words.py"/>
        <source>They disagree. {said}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_words.py"/>
        <source>They have no effort in common, so nothing can be set side by side.</source>
        <translation>공통된 추론 강도가 없어 나란히 볼 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/filing.py"/>
        <source>They stand in the list by the day of their last message.</source>
        <translation>목록에서 마지막 메시지의 날짜 위치에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/live_answer.py"/>
        <location filename="../../desktop_app/ui/widgets/transcript/entry_view.py"/>
        <source>Thinking</source>
        <translation>생각하는 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/connection.py"/>
        <source>This address would send the key and the messages over the network unprotected.</source>
        <translation>이 주소로는 키와 메시지가 보호되지 않은 채 네트워크로 전송됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/entries.py"/>
        <source>This answer has no end yet. It may have been charged.</source>
        <translation>이 답변은 아직 끝나지 않았습니다. 요금이 청구되었을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/running_card.py"/>
        <source>This answer is at {server}, which is not the server in use now. Change back to have it fetched.</source>
        <translation>이 답변은 {server}에 있으며, 지금 쓰는 서버가 아닙니다. 가져오려면 그 서버로 되돌리세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <source>This answer was cancelled.</source>
        <translation>이 답변은 취소되었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/conversation_imports.py"/>
        <source>This answer was not finished when it was exported.</source>
        <translation>이 답변은 내보낼 때 끝나지 않은 상태였습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/estimate.py"/>
        <source>This answer will probably cost {estimate}{mark}. Ask {label}?</source>
        <translation>이 답변의 예상 비용은 {estimate}{mark}입니다. {label}에 질문할까요?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/retention.py"/>
        <source>This answer {rule}: it is deleted about 10 minutes after it is ready, and Ponder was not there in time. Run it again and leave Ponder open until it ends.</source>
        <translation>이 답변은 {rule}: 준비된 뒤 약 10분 만에 삭제되는데 Ponder가 제때 가져오지 못했습니다. 다시 실행하고 끝날 때까지 Ponder를 열어 두세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/money_words.py"/>
        <source>This answer{title} cost {actual}{mark}; at most {upper} was expected.</source>
        <translation>이 답변{title}의 비용은 {actual}{mark}입니다. 예상은 최대 {upper}였습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/restoring.py"/>
        <source>This backup was made by a newer version of Ponder.</source>
        <translation>더 새로운 버전의 Ponder가 만든 백업입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <source>This can be undone.</source>
        <translation>되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/composer.py"/>
        <source>This cannot be sent now</source>
        <translation>지금은 보낼 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/actions.py"/>
        <source>This cannot be undone.</source>
        <translation>되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/chat_elsewhere.py"/>
        <source>This chat asks the provider to keep nothing; a job has to be kept there until it is fetched.</source>
        <translation>이 채팅은 제공업체에 아무것도 보관하지 말라고 합니다. 작업은 가져올 때까지 그곳에 보관되어야 합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/chat_elsewhere.py"/>
        <source>This chat asks the provider to keep nothing; the answers of a comparison are kept there.</source>
        <translation>이 채팅은 제공업체에 아무것도 보관하지 말라고 합니다. 비교의 답변은 그곳에 보관됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>This check took too long for {count} answers and is tried with no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>This comparison</source>
        <translation>이 비교</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/judging.py"/>
        <source>This comparison is graded {scale}, the rubric has {count} levels.</source>
        <translation>이 비교는 {scale} 척도로 평가하는데, 기준표는 {count}단계입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/presenter.py"/>
        <source>This comparison still runs, so it was not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_additions.py"/>
        <location filename="../../desktop_app/services/comparison_grades.py"/>
        <location filename="../../desktop_app/services/judging.py"/>
        <source>This comparison was opened from a file.</source>
        <translation>이 비교는 파일에서 열었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/shown.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/screen.py"/>
        <source>This comparison was opened from a file. Duplicate it to grade answers here.</source>
        <translation>이 비교는 파일에서 열었습니다. 여기서 평가하려면 복제하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/check_words.py"/>
        <source>This comparison was opened from a file: duplicate it to check its answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/grading.py"/>
        <source>This comparison was opened from a file: duplicate it to grade its answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/line_words.py"/>
        <source>This computer has no connection to the internet.</source>
        <translation>이 컴퓨터가 인터넷에 연결되어 있지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/presenter.py"/>
        <source>This computer has no keyring that Ponder can use, so the key was not saved.</source>
        <translation>이 컴퓨터에는 Ponder가 쓸 수 있는 키링이 없어 키를 저장하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <source>This computer's clock says {now}, but the server's certificate begins only on {begins}. Nothing was sent.</source>
        <translation>이 컴퓨터의 시계는 {now}인데 서버의 인증서는 {begins}부터 유효합니다. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>This conversation</source>
        <translation>이 대화</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_in_view.py"/>
        <source>This conversation is no longer there.</source>
        <translation>이 대화는 더 이상 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_conversations.py"/>
        <source>This conversation was deleted meanwhile, so there is nothing to export.</source>
        <translation>그사이 이 대화가 삭제되어 내보낼 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/holds.py"/>
        <source>This could pass</source>
        <translation>이것은</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/spending.py"/>
        <source>This could pass {words} of ${cap:,.2f}{by}.</source>
        <translation>{words} ${cap:,.2f}을(를) 넘을 수 있습니다{by}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/opening.py"/>
        <source>This data file was made by a newer version of Ponder. Install that version or a later one to go on writing, or restore a backup from before the update in Settings, Data.</source>
        <translation>더 새로운 버전의 Ponder가 만든 데이터 파일입니다. 계속 쓰려면 그 버전이나 이후 버전을 설치하거나, 설정의 데이터에서 업데이트 전의 백업을 복원하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/table_keys.py"/>
        <source>This does not fit the selected jobs as they are.</source>
        <translation>선택한 작업의 지금 상태에는 해당하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <source>This file was imported before, on {when} as “{name}”: {jobs}{part}. Queued again, all are made twice.</source>
        <translation>이 파일은 전에({when}) “{name}”(으)로 가져왔습니다: {jobs}{part}. 다시 넣으면 모두 두 번 만들어집니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/lock.py"/>
        <source>This folder cannot be kept for one Ponder at a time.</source>
        <translation>이 폴더를 한 번에 하나의 Ponder만 쓰도록 할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/moving.py"/>
        <source>This folder is not empty.</source>
        <translation>이 폴더는 비어 있지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/moving.py"/>
        <source>This folder is the data folder itself or inside it.</source>
        <translation>이 폴더는 데이터 폴더이거나 그 안에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/packages.py"/>
        <location filename="../../desktop_app/storage/restoring.py"/>
        <source>This is a backup of the demo, whose answers are simulated.</source>
        <translation>답변이 시뮬레이션인 데모의 백업입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/moving.py"/>
        <source>This is a file, not a folder.</source>
        <translation>폴더가 아니라 파일입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/outside.py"/>
        <source>This is how Ponder tells you. A click opens the job.</source>
        <translation>Ponder는 이렇게 알립니다. 누르면 작업이 열립니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/written.py"/>
        <source>This is no JSON that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/written.py"/>
        <source>This is no JSON: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/attachments.py"/>
        <source>This is no address of the web.</source>
        <translation>웹 주소가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/packages.py"/>
        <location filename="../../desktop_app/storage/restoring.py"/>
        <source>This is not a backup of the demo.</source>
        <translation>데모의 백업이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/found_response.py"/>
        <source>This is not a response id.</source>
        <translation>응답 ID가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/effort_decisions.py"/>
        <source>This is pro mode, which is more than an effort.</source>
        <translation>이것은 추론 강도를 넘어선 pro 모드입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/estimate.py"/>
        <source>This is the demo: nothing is charged.</source>
        <translation>데모이므로 요금이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/report_diff_window/view.py"/>
        <source>This is the first difference</source>
        <translation>첫 번째 차이입니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/task_strip.py"/>
        <source>This is the first task that is walked</source>
        <translation>둘러볼 첫 과제입니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/report_diff_window/view.py"/>
        <source>This is the last difference</source>
        <translation>마지막 차이입니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/task_strip.py"/>
        <source>This is the last task that is walked</source>
        <translation>둘러볼 마지막 과제입니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/margin_words.py"/>
        <source>This is the margin in force.</source>
        <translation>지금 적용된 허용 차이입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/phrases.py"/>
        <source>This is the {nth} look.</source>
        <translation>이번이 {nth} 확인입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/help_window/window.py"/>
        <source>This is where you began</source>
        <translation>여기가 처음입니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/expression_parts.py"/>
        <source>This is {kind} and can't be compared with {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/expressions.py"/>
        <source>This is {kind}, where {needed} is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/expressions.py"/>
        <source>This is {kind}; a condition is needed, such as length &lt; 500.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/expression_parts.py"/>
        <source>This is {kind}; “in” looks for a text in a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/restoring.py"/>
        <source>This job came back with a backup.</source>
        <translation>이 작업은 백업과 함께 되돌아왔습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>This job ended without an answer.</source>
        <translation>이 작업은 답변 없이 끝났습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/doing.py"/>
        <source>This job has no report to go on from.</source>
        <translation>이 작업에는 이어 갈 보고서가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>This job is held.</source>
        <translation>이 작업은 보류되었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>This job is with {server}, which is not the server in use now.</source>
        <translation>이 작업은 {server}에 있으며, 지금 쓰는 서버가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>This job starts {start}.</source>
        <translation>이 작업은 {start}에 시작합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>This job waits for the profile “{name}”.</source>
        <translation>이 작업은 프로필 “{name}”을(를) 기다립니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_reports.py"/>
        <source>This job was deleted meanwhile, so there is nothing to export.</source>
        <translation>그사이 이 작업이 삭제되어 내보낼 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>This key does not belong to the organization that is set.</source>
        <translation>이 키는 지정된 조직의 것이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>This key does not belong to the project that is set.</source>
        <translation>이 키는 지정된 프로젝트의 것이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>This key is not allowed to do that.</source>
        <translation>이 키로는 할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>This key or project is not allowed to do that.</source>
        <translation>이 키나 프로젝트로는 할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/send_plan.py"/>
        <source>This message alone has about {used:,} tokens{beside}; {budget:,} fit.</source>
        <translation>이 메시지만 약 {used:,} 토큰입니다{beside}. {budget:,} 토큰까지 들어갑니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_in_view.py"/>
        <source>This message is no longer there.</source>
        <translation>이 메시지는 더 이상 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>This model does not accept {parameter}.</source>
        <translation>이 모델은 {parameter}을(를) 받지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>This model has been shut down.</source>
        <translation>이 모델은 종료되었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>This model is not served at this service tier, or not for this account. Nothing was charged.</source>
        <translation>이 모델은 이 서비스 등급이나 이 계정에 제공되지 않습니다. 요금은 청구되지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>This model or server does not take {parameter}.</source>
        <translation>이 모델이나 서버는 {parameter}을(를) 받지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>This month</source>
        <translation>이번 달</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/money_words.py"/>
        <source>This month: {month_spent} spent of {money_both}.</source>
        <translation>이번 달: {money_both} 중 {month_spent} 사용.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/licences.py"/>
        <source>This package brings no text of its licence along.</source>
        <translation>이 패키지에는 라이선스 본문이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/profiles.py"/>
        <source>This profile was deleted.</source>
        <translation>이 프로필은 삭제되었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/pro.py"/>
        <source>This question alone has about {used:,} tokens; {budget:,} fit.</source>
        <translation>이 질문만으로 약 {used:,} 토큰입니다. {budget:,} 토큰까지 들어갑니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/entries.py"/>
        <source>This question was not sent: Ponder closed before it left, or its job was removed. Nothing runs.</source>
        <translation>이 질문은 보내지 않았습니다. 보내기 전에 Ponder가 닫혔거나 작업이 제거되었습니다. 실행 중인 것은 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>This removes {what} from {folder}. It cannot be undone; exports you saved elsewhere stay. </source>
        <translation>{folder}에서 다음을 삭제합니다: {what}. 되돌릴 수 없습니다. 다른 곳에 내보낸 파일은 남습니다. </translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>This request is larger than the account may send at once.</source>
        <translation>이 요청은 계정이 한 번에 보낼 수 있는 것보다 큽니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/found_response.py"/>
        <source>This response belongs to another job.</source>
        <translation>이 응답은 다른 작업의 것입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/found_response.py"/>
        <source>This response belongs to the job “{title}”.</source>
        <translation>이 응답은 작업 “{title}”의 것입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/found_response.py"/>
        <source>This response was made for another job of Ponder.</source>
        <translation>이 응답은 Ponder의 다른 작업을 위해 만들어졌습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/found_response.py"/>
        <source>This response was made on {day}, but the job was sent on {day_2}.</source>
        <translation>이 응답은 {day}에 만들어졌지만 작업은 {day_2}에 보냈습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chat_options.py"/>
        <source>This server is spoken to in Chat Completions, which does not take it.</source>
        <translation>이 서버와는 Chat Completions로 통신하며, 이를 받지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/chat_elsewhere.py"/>
        <source>This server is spoken to in Chat Completions, which has no background answers.</source>
        <translation>이 서버와는 Chat Completions로 통신하며, 백그라운드 답변이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chat_options.py"/>
        <source>This server is spoken to in Chat Completions, which has no reasoning summaries.</source>
        <translation>이 서버와는 Chat Completions로 통신하며, 추론 요약이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/answer_listening.py"/>
        <source>This server knows at most the older interface, Chat Completions, which has no web search.</source>
        <translation>이 서버는 웹 검색이 없는 이전 인터페이스 Chat Completions까지만 압니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>This task has no expected answer to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/template_dialog.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/template_part.py"/>
        <source>This template has no variables.</source>
        <translation>이 템플릿에는 변수가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/templates.py"/>
        <source>This template was deleted.</source>
        <translation>이 템플릿은 삭제되었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/pages.py"/>
        <source>This text has no variables. {syntax}</source>
        <translation>이 텍스트에는 변수가 없습니다. {syntax}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/update_feed/feed.py"/>
        <source>This version goes on working.</source>
        <translation>이 버전은 계속 작동합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/pages.py"/>
        <source>This version is in use.</source>
        <translation>사용 중인 버전입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/pro_profile.py"/>
        <source>This version of Ponder knows no later model for Pro. The question is kept: look for a newer Ponder.</source>
        <translation>이 버전의 Ponder는 Pro의 다음 모델을 모릅니다. 질문은 보관됩니다. 새 버전의 Ponder를 찾아보세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <source>This week</source>
        <translation>이번 주</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>Those I graded ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <source>Thought about it</source>
        <translation>생각함</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/live_answer.py"/>
        <source>Thought for {first_text_at}</source>
        <translation>{first_text_at} 동안 생각함</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <source>Thought for {seconds}</source>
        <translation>{seconds} 동안 생각함</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>Thu</source>
        <translation>목</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/note_dialog.py"/>
        <source>Thumb</source>
        <translation>엄지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/note_dialog.py"/>
        <source>Thumbs down</source>
        <translation>싫어요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/note_dialog.py"/>
        <source>Thumbs up</source>
        <translation>좋아요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns_dialog.py"/>
        <source>Tick what is to be shown. Drag a column to its place, or move it with the keys or buttons below.</source>
        <translation>표시할 것을 선택하세요. 열을 끌어 옮기거나 아래의 키나 버튼으로 이동하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/schema_dialog.py"/>
        <source>Tidy up</source>
        <translation>정리</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/controls.py"/>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>Tier</source>
        <translation>등급</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>Ties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/values.py"/>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/figure_rows.py"/>
        <source>Time
s</source>
        <translation>시간
초</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_words.py"/>
        <source>Time (s)</source>
        <translation>시간 (초)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>Time by effort</source>
        <translation>추론 강도별 시간</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/reading/about.py"/>
        <source>Time in all</source>
        <translation>전체 시간</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <source>Time to first word</source>
        <translation>첫 단어까지 시간</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>Time zone</source>
        <translation>시간대</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/values.py"/>
        <source>Timeline</source>
        <translation>타임라인</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_form.py"/>
        <source>Times each is judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>Times sent</source>
        <translation>보낸 횟수</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/job_search.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/listing/row_painting.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/more_part.py"/>
        <location filename="../../desktop_app/ui/conversation_list/painting.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/tab.py"/>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <source>Title (optional)</source>
        <translation>제목(선택)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/mapping_page.py"/>
        <source>Title of each job</source>
        <translation>각 작업의 제목</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/form.py"/>
        <source>Title, developer message, grades, longest answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/palette/presenter.py"/>
        <source>Titles</source>
        <translation>제목</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/overview.py"/>
        <source>To</source>
        <comment>a date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/expressions.py"/>
        <source>To compare, write == with two signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/everything.py"/>
        <source>To move to another computer, use Settings, Data, Save a backup file instead: it can be restored as a whole.</source>
        <translation>다른 컴퓨터로 옮기려면 대신 설정, 데이터의 백업 파일 저장을 쓰세요. 전체를 복원할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>Today and the 29 days before</source>
        <translation>오늘과 이전 29일</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>Today and the six days before</source>
        <translation>오늘과 이전 6일</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/guide/presenter.py"/>
        <source>Today's money</source>
        <translation>오늘의 비용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/money_words.py"/>
        <source>Today: {spent} spent of {money_both}.</source>
        <translation>오늘: {money_both} 중 {spent} 사용.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/foot.py"/>
        <source>Today: {spent} {cap}{said}</source>
        <translation>오늘: {spent} {cap}{said}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <source>Together they could pass {words} ({cap}): what does not fit is held until you decide.</source>
        <translation>모두 합하면 {words}({cap})을(를) 넘을 수 있습니다. 넘는 것은 결정할 때까지 보류합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <source>Token encoding</source>
        <translation>토큰 인코딩</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/pages.py"/>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>Tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/checked_count.py"/>
        <source>Tokens are an estimate. Of what was sent already the provider counts {there}, Ponder {here}: {difference}.</source>
        <translation>토큰은 예상입니다. 이미 보낸 것을 제공업체는 {there}, Ponder는 {here}(으)로 셉니다: {difference}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_words.py"/>
        <source>Tokens are priced per 1,000,000 of their kind.</source>
        <translation>토큰 가격은 종류별로 1,000,000개 기준입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>Told before</source>
        <translation>사전 예상</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/told.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <location filename="../../desktop_app/ui/pro_tab/presenter.py"/>
        <source>Told before sending</source>
        <translation>보내기 전 예상</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>Too few answers leave much open. Then Ponder says what the answers allow, for example “between 2 points worse and 11 better”, and about how many more runs would probably settle it: with four chances in five, if the answers go on as they did.</source>
        <translation>답변이 너무 적으면 알 수 없는 것이 많습니다. 그때 Ponder는 지금 답변으로 알 수 있는 범위(예: “2포인트 낮음~11 높음”)와, 대략 몇 번 더 실행하면 가려질지 알려 줍니다. 답변이 지금과 같이 이어진다면 다섯 번 중 네 번은 가려지는 횟수입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Too many requests, or too much text, in a short time.</source>
        <translation>짧은 시간에 요청이나 텍스트가 너무 많았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/presenter.py"/>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_page.py"/>
        <source>Transcript</source>
        <translation>대화 내용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/structured_dialog.py"/>
        <source>Tree</source>
        <translation>트리</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/exporting.py"/>
        <source>Trials, figures, tasks and what they mean, each on a sheet</source>
        <translation>시행, 수치, 과제와 그 의미를 각각 한 시트에</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_gate.py"/>
        <source>Tried again.</source>
        <translation>다시 시도했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>Truncation</source>
        <translation>잘라내기 방식</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_pane.py"/>
        <source>Trust the catalogue again; what was refused is offered again</source>
        <translation>카탈로그를 다시 믿습니다. 거부된 것도 다시 선택할 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/deleting_there.py"/>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Try again in a few minutes.</source>
        <translation>몇 분 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <location filename="../../desktop_app/openai_api/problems.py"/>
        <source>Try again in a moment.</source>
        <translation>잠시 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Try again in a moment. If it goes on, quote the request id to the provider's support.</source>
        <translation>잠시 뒤 다시 시도하세요. 계속되면 제공업체 지원에 요청 ID를 알려 주세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Try again in {seconds}.</source>
        <translation>{seconds} 뒤에 다시 시도하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Try again later, or use the standard tier.</source>
        <translation>나중에 다시 시도하거나 표준 등급을 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/update_feed/feed.py"/>
        <source>Try again later.</source>
        <translation>나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/check_window.py"/>
        <location filename="../../desktop_app/ui/templates_window/editor.py"/>
        <source>Try it</source>
        <translation>시험해 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/tasks_part.py"/>
        <source>Try questions with known answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/first_run/card.py"/>
        <source>Try the demo</source>
        <translation>데모 써 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/first_run/card.py"/>
        <source>Try the demo instead</source>
        <translation>대신 데모 써 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/check_window.py"/>
        <source>Trying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>Tue</source>
        <translation>화</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Turn that setting off, or choose another model.</source>
        <translation>그 설정을 끄거나 다른 모델을 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/answer_listening.py"/>
        <source>Turn the web search off and send it again.</source>
        <translation>웹 검색을 끄고 다시 보내세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>Two against each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/values.py"/>
        <source>Two graders say something else about the same answer</source>
        <translation>같은 답변에 대해 두 평가가 서로 다름</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chat_options.py"/>
        <source>Two letters are needed, such as DE or KR.</source>
        <translation>DE나 KR처럼 두 글자가 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>Two letters: KR</source>
        <translation>두 글자: KR</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>Two tasks are called {task}.</source>
        <translation>과제 두 개의 이름이 {task}입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/tags.py"/>
        <source>Type a tag</source>
        <translation>태그 입력</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>Type the question that every effort is to answer.</source>
        <translation>모든 추론 강도가 답할 질문을 입력하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/restoring.py"/>
        <source>Type the words first</source>
        <translation>먼저 글자를 입력하세요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/find_bar.py"/>
        <source>Type what to find</source>
        <translation>찾을 말 입력</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/restoring.py"/>
        <source>Type “{delete_word}” to go on</source>
        <translation>계속하려면 “{delete_word}”을(를) 입력하세요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_words.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>US dollars</source>
        <translation>미국 달러</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>Uncached in</source>
        <translation>비캐시 입력</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/values.py"/>
        <source>Uncached input</source>
        <translation>캐시 안 된 입력</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>Uncached input tokens</source>
        <translation>캐시되지 않은 입력 토큰</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/jobs.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/rail.py"/>
        <location filename="../../desktop_app/ui/widgets/status_badge.py"/>
        <source>Uncertain</source>
        <translation>불확실함</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/blind_page.py"/>
        <source>Uncover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/blind_words.py"/>
        <source>Uncover them to see which effort each answer came from. That you did is recorded; grades that you change afterwards no longer count as blind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>Uncovered</source>
        <translation>공개</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/grading/blind_words.py"/>
        <source>Uncovered after {n} grades. That is recorded with this comparison.</source>
        <comment>Uncovered after {n} grade. That is recorded with this comparison.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/item_page.py"/>
        <source>Uncover…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/job_settings.py"/>
        <source>Under zero data retention or modified abuse monitoring an answer is deleted about 10 minutes after it is ready: Ponder must then be running to fetch it. Your organization's settings say whether that applies.</source>
        <translation>데이터 무보존 또는 수정된 남용 모니터링에서는 답변이 준비된 뒤 약 10분 만에 삭제되므로, 그때 Ponder가 실행 중이어야 가져올 수 있습니다. 해당 여부는 조직 설정에 나와 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/branching.py"/>
        <location filename="../../desktop_app/ui/chat_tab/drawer/presets_dialog.py"/>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/room.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/tab.py"/>
        <location filename="../../desktop_app/ui/conversation_in_view.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/tab.py"/>
        <location filename="../../desktop_app/ui/models_window/view.py"/>
        <location filename="../../desktop_app/ui/templates_window/view.py"/>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Undo the last change</source>
        <translation>마지막 변경 되돌리기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/walking.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/values.py"/>
        <source>Ungraded</source>
        <translation>평가 안 됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Units of that currency for one US dollar, as you set it; Ponder fetches no exchange rates.</source>
        <translation>1 미국 달러에 해당하는 그 통화의 금액을 직접 정합니다. Ponder는 환율을 가져오지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/access.py"/>
        <source>Unlock the keyring and try again, or paste the key for this session in Settings, Connection.</source>
        <translation>키링의 잠금을 풀고 다시 시도하거나, 설정, 연결에 이번에만 쓸 키를 붙여넣으세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/view.py"/>
        <source>Unpin</source>
        <translation>고정 해제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/rail.py"/>
        <source>Unread</source>
        <translation>읽지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/palette/presenter.py"/>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns_dialog.py"/>
        <source>Up</source>
        <translation>위</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/uploads_window.py"/>
        <source>Uploaded</source>
        <translation>업로드</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/uploads_window.py"/>
        <source>Uploaded files</source>
        <translation>업로드한 파일</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/desk.py"/>
        <source>Uploaded files…</source>
        <translation>업로드한 파일…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/attachment_sending.py"/>
        <source>Uploading {wanted} ({count:,.1f} MB)</source>
        <translation>{wanted} 업로드 중({count:,.1f} MB)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/detail.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/values.py"/>
        <location filename="../../desktop_app/ui/usage_view/view.py"/>
        <source>Usage</source>
        <translation>사용량</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/chart.py"/>
        <source>Usage chart</source>
        <translation>사용량 차트</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/overview.py"/>
        <source>Usage table</source>
        <translation>사용량 표</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/check_window.py"/>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <source>Use</source>
        <translation>사용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Use a key with more permissions, or ask whoever manages the organization.</source>
        <translation>권한이 더 많은 키를 쓰거나 조직 관리자에게 문의하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/template_part.py"/>
        <source>Use a template</source>
        <translation>템플릿 사용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/template_part.py"/>
        <source>Use a template…</source>
        <translation>템플릿 사용…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/server_addresses.py"/>
        <source>Use an address such as https://api.openai.com/v1 in Settings, Connection.</source>
        <translation>설정, 연결에서 https://api.openai.com/v1 같은 주소를 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/connection.py"/>
        <source>Use an address that begins with https://. Only a server on this computer may use http://.</source>
        <translation>https://로 시작하는 주소를 쓰세요. http://는 이 컴퓨터의 서버에만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Use an allowed network, or ask whoever manages the organization.</source>
        <translation>허용된 네트워크를 쓰거나 조직 관리자에게 문의하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Use another key</source>
        <translation>다른 키를 쓰거나</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/template_part.py"/>
        <source>Use another template</source>
        <translation>다른 템플릿 사용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/check_window.py"/>
        <source>Use for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/check_window.py"/>
        <source>Use for all {count:,} questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/schema_dialog.py"/>
        <source>Use for this chat</source>
        <translation>이 채팅에 사용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/developer_message.py"/>
        <source>Use for this conversation</source>
        <translation>이 대화에 사용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/check_window.py"/>
        <source>Use for this question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/presets_dialog.py"/>
        <source>Use in this chat</source>
        <translation>이 채팅에 사용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/shortcuts.py"/>
        <source>Use it here instead</source>
        <translation>대신 여기에 사용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/template_dialog.py"/>
        <source>Use its developer message in this chat, too</source>
        <translation>이 채팅에 개발자 메시지도 사용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/first_run/card.py"/>
        <source>Use my OpenAI key</source>
        <translation>내 OpenAI 키 사용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Use the standard tier, or choose another model.</source>
        <translation>표준 등급을 쓰거나 다른 모델을 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_form.py"/>
        <source>Use this price</source>
        <translation>이 가격 사용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/pages.py"/>
        <source>Use this version again</source>
        <translation>이 버전 다시 사용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <source>Use what is set</source>
        <translation>정한 대로 사용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/lessons.py"/>
        <source>Use {replacement} instead.</source>
        <translation>대신 {replacement}을(를) 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/card.py"/>
        <source>Use {variant}</source>
        <translation>{variant} 사용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Used a tool ({plain})</source>
        <translation>도구 사용({plain})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_pane.py"/>
        <source>Used by</source>
        <translation>사용처</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/palette/presenter.py"/>
        <source>Used lately</source>
        <translation>최근 사용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Used {text_of}</source>
        <translation>{text_of} 사용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Using a computer</source>
        <translation>컴퓨터 사용 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Using a connected tool</source>
        <translation>연결된 도구 사용 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Using a tool ({plain})</source>
        <translation>도구 사용 중({plain})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Usual text size</source>
        <translation>기본 글자 크기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/fields.py"/>
        <location filename="../../desktop_app/ui/chat_tab/structured_dialog.py"/>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/editor.py"/>
        <source>Variables</source>
        <translation>변수</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_words.py"/>
        <source>Variant</source>
        <translation>변형</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/controls.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/values.py"/>
        <location filename="../../desktop_app/ui/import_window/options_page.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <source>Verbosity</source>
        <translation>상세도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/card.py"/>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>Verdict.</source>
        <translation>판정.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>Verdicts read</source>
        <translation>판정 확인</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Verify yours at platform.openai.com under Settings, Organization, General, or turn reasoning summaries off.</source>
        <translation>platform.openai.com의 Settings, Organization, General에서 인증하거나 추론 요약을 끄세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/transcript/boxes.py"/>
        <source>Version {fork} of {fork_2}</source>
        <translation>버전 {fork_2} 중 {fork}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/presenter.py"/>
        <source>Version {number} is in use again, as version {newest}.</source>
        <translation>버전 {number}을(를) 버전 {newest}(으)로 다시 사용합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/values.py"/>
        <source>Version {number}, {when}{now_words}</source>
        <translation>버전 {number}, {when}{now_words}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/editor.py"/>
        <location filename="../../desktop_app/ui/templates_window/pages.py"/>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Wait a minute, then try again.</source>
        <translation>1분 기다린 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/chat.py"/>
        <source>Wait for it or stop it first.</source>
        <translation>기다리거나 먼저 중지하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/pro.py"/>
        <source>Wait for it, cancel it, or ask in a new Pro conversation.</source>
        <translation>기다리거나, 취소하거나, 새 Pro 대화에서 질문하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/imports.py"/>
        <source>Wait until it is done, or stop it.</source>
        <translation>끝날 때까지 기다리거나 중지하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/jobs.py"/>
        <location filename="../../desktop_app/ui/widgets/status_badge.py"/>
        <source>Waiting</source>
        <translation>기다리는 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/durable_answers.py"/>
        <source>Waiting for its turn among the jobs</source>
        <translation>작업들 사이에서 차례를 기다리는 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/running_card.py"/>
        <source>Waiting for its turn to be sent.</source>
        <translation>보낼 차례를 기다리는 중입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/live_answer.py"/>
        <source>Waiting for the server</source>
        <translation>서버를 기다리는 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>Waiting job</source>
        <translation>기다리는 작업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Warn at</source>
        <translation>경고 기준</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <source>Watch live</source>
        <translation>실시간으로 보기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/controls.py"/>
        <source>Web</source>
        <translation>웹</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/controls.py"/>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <location filename="../../desktop_app/ui/import_window/options_page.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <source>Web search</source>
        <translation>웹 검색</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <location filename="../../desktop_app/ui/models_window/own_price.py"/>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>Web searches</source>
        <translation>웹 검색</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>Wed</source>
        <translation>수</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/first_run/card.py"/>
        <source>Welcome to Ponder</source>
        <translation>Ponder에 오신 것을 환영합니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>What Ponder has saved stays here.</source>
        <translation>Ponder에 저장된 것은 여기에 남습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/language_setting.py"/>
        <source>What Ponder itself says. Answers come in the language of your question.</source>
        <translation>Ponder 화면의 언어입니다. 답변은 질문한 언어로 옵니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/profiles.py"/>
        <source>What became of it</source>
        <translation>결과</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/written.py"/>
        <source>What can be ignored: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/choice_part.py"/>
        <source>What can be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/money_words.py"/>
        <source>What comes next is held until you decide.</source>
        <translation>이후의 것은 결정할 때까지 보류합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/everything.py"/>
        <source>What could not be read:</source>
        <translation>읽지 못한 것:</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/view.py"/>
        <source>What does more effort buy?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/card.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_window.py"/>
        <source>What does this mean?</source>
        <translation>무슨 뜻인가요?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/panel.py"/>
        <source>What each answer cost</source>
        <translation>답변마다 든 비용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/settings.py"/>
        <source>What every model accepts and costs, when it is shut down, and what you know better.</source>
        <translation>모델이 받는 것과 가격, 종료 시점, 그리고 직접 고친 내용입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/examples.py"/>
        <source>What follows the last “Answer:” is the expected answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/answer_listening.py"/>
        <location filename="../../desktop_app/services/durable_answers.py"/>
        <source>What had arrived is kept. Ask again if you want a new answer.</source>
        <translation>도착한 것은 보관합니다. 새 답변을 원하면 다시 질문하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/adding.py"/>
        <source>What is added becomes a stage of its own; the verdict is read again when all of it has come.</source>
        <translation>추가한 것은 별도의 단계가 됩니다. 모두 도착하면 판정을 다시 확인합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/diagnostics.py"/>
        <source>What is in the file</source>
        <translation>파일의 내용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>What is left waits for your word ({waits}). {second}</source>
        <translation>남은 것은 결정을 기다리고 있습니다({waits}). {second}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/update_news.py"/>
        <source>What is new</source>
        <translation>새로운 기능</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/updates.py"/>
        <source>What is new…</source>
        <translation>새로운 기능…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <source>What is not known is offered with a mark; a refusal is remembered.</source>
        <translation>알려지지 않은 것은 표시와 함께 제시합니다. 거부되면 기억합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/money.py"/>
        <source>What is spent and what running requests may still cost count together. What would pass a cap is held: you release it once, raise the cap, or wait for the next day or month.</source>
        <translation>쓴 금액과 실행 중인 요청의 예상 비용을 함께 셉니다. 한도를 넘을 것은 보류합니다. 한 번만 풀거나, 한도를 올리거나, 다음 날이나 다음 달을 기다리세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/first_run/card.py"/>
        <source>What is spent today and what running requests may still cost never pass it without your yes: what would is held.</source>
        <translation>오늘 쓴 금액과 실행 중인 요청의 예상 비용은 동의 없이 한도를 넘지 않습니다. 넘을 것은 보류합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <source>What is the model to work on? It may take an hour; the report is kept here.</source>
        <translation>모델이 무엇을 할까요? 한 시간이 걸릴 수 있으며, 보고서는 여기에 보관됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/view.py"/>
        <source>What is worth an hour of thought?</source>
        <translation>한 시간 동안 생각할 만한 것은 무엇인가요?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/doing.py"/>
        <source>What is written in the form for a new job has not been queued and would be lost.</source>
        <translation>새 작업 양식에 쓴 내용은 대기열에 넣지 않았으므로 사라집니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <location filename="../../desktop_app/ui/import_window/check_page.py"/>
        <source>What is wrong</source>
        <translation>문제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_fields.py"/>
        <source>What is wrong with the checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/check_window.py"/>
        <source>What is wrong with these checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_pane.py"/>
        <source>What it accepts</source>
        <translation>받는 것</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/form.py"/>
        <source>What it is made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/guide/presenter.py"/>
        <source>What it may cost, before you send</source>
        <translation>보내기 전에 보는 예상 비용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>What it writes is shown here. {line}</source>
        <translation>쓰는 내용이 여기에 표시됩니다. {line}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/about.py"/>
        <source>What leaves this computer</source>
        <translation>이 컴퓨터에서 나가는 것</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>What may explain it</source>
        <translation>가능한 이유</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/panel.py"/>
        <source>What more money bought: every variant with its 95 % intervals</source>
        <translation>비용을 더 들여 얻은 것: 변형마다 95 % 구간과 함께</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_pane.py"/>
        <source>What of yours works with this model.</source>
        <translation>이 모델을 쓰는 내 항목입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/changing.py"/>
        <source>What refusals taught about {model_id} is forgotten; it is offered again.</source>
        <translation>{model_id}에 대해 거부에서 배운 것을 지웠습니다. 다시 선택할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/task_strip.py"/>
        <source>What says the same stays side by side (S)</source>
        <translation>같은 내용이 나란히 보이게 함 (S)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/filling.py"/>
        <source>What that costs stands below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/item_page.py"/>
        <source>What the answer should be (E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/rubric_editor.py"/>
        <source>What the judge is told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>What the model had done by then may be charged.</source>
        <translation>그때까지 모델이 한 일은 청구될 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/doing.py"/>
        <source>What the model has done so far may be charged, and its work is lost. This cannot be undone.</source>
        <translation>모델이 지금까지 한 일은 청구될 수 있고 결과는 사라집니다. 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/send_plan.py"/>
        <source>What the provider keeps of this conversation is longer than the {budget:,} tokens the model reads.</source>
        <translation>제공업체에 보관된 이 대화가 모델이 읽는 {budget:,} 토큰보다 깁니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/questions.py"/>
        <source>What the server has goes on there either way; closed, Ponder fetches results, and sends what still waits, when it is opened again.</source>
        <translation>서버에 있는 것은 어느 쪽이든 계속됩니다. Ponder를 닫으면 다시 열 때 결과를 가져오고 기다리는 것을 보냅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_window.py"/>
        <source>What the verdict means</source>
        <translation>판정의 의미</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/defaulting.py"/>
        <source>What there is already keeps its effort.</source>
        <translation>이미 있는 것의 추론 강도는 그대로입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_outcomes.py"/>
        <source>What this job may cost could not be worked out, because something failed inside Ponder.</source>
        <translation>Ponder 안에서 문제가 생겨 이 작업의 예상 비용을 계산하지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_pane.py"/>
        <source>What this server answered is kept, and what it refused is not offered again.</source>
        <translation>이 서버의 대답을 기억해, 거부한 것은 다시 제시하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/add_window.py"/>
        <source>What to add</source>
        <translation>추가할 것</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/note_dialog.py"/>
        <source>What was good, what was wrong, what to ask next</source>
        <translation>좋았던 점, 틀린 점, 다음에 물을 것</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problems.py"/>
        <source>What was heard is kept. Asking again may be charged again.</source>
        <translation>받은 것은 보관합니다. 다시 질문하면 요금이 또 청구될 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <source>What was queued is in the table, each row once; the rest was not queued.</source>
        <translation>대기열에 넣은 행은 한 번씩 표에 있고, 나머지는 넣지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/guide/presenter.py"/>
        <source>What was spent today, and the most you allow. What could pass it is held until you agree. Press it to see where the money went; change the limit in Settings, Money.</source>
        <translation>오늘 쓴 금액과 허락한 최대 금액입니다. 이를 넘을 수 있는 요청은 동의할 때까지 보류됩니다. 누르면 어디에 썼는지 볼 수 있고, 한도는 설정, 비용에서 바꿉니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/template_dialog.py"/>
        <source>What will be inserted</source>
        <translation>넣을 내용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>What would pass it is held until you release it. 0 holds everything.</source>
        <translation>한도를 넘을 수 있는 것은 풀어 줄 때까지 보류합니다. 0이면 모두 보류합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/money_words.py"/>
        <source>What would pass the cap will be held until you decide.</source>
        <translation>한도를 넘을 것은 결정할 때까지 보류합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/view.py"/>
        <source>What would you like to know?</source>
        <translation>무엇을 알고 싶으신가요?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/first_run/card.py"/>
        <source>What you ask, its history and its files go to OpenAI, and nowhere else.</source>
        <translation>질문과 그 기록, 파일은 OpenAI로만 보내고 다른 곳에는 보내지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/found_page.py"/>
        <source>What you found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <source>What you set wins over every other source until you remove it; the rest stays as it is known.</source>
        <translation>직접 정한 것은 지울 때까지 다른 모든 출처보다 우선합니다. 나머지는 알려진 대로입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_pane.py"/>
        <source>What you use that its provider has switched off or will, and what comes after.</source>
        <translation>사용 중인 것 가운데 제공업체가 종료했거나 종료할 모델과 그 대체 모델입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/before_sending.py"/>
        <source>What you wrote stays here if you don't send it.{later}</source>
        <translation>보내지 않으면 쓴 것은 여기에 남습니다.{later}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <source>What {model_id} accepts</source>
        <translation>{model_id}이(가) 받는 것</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_form.py"/>
        <source>What {model_id} costs you</source>
        <translation>{model_id}의 비용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_results.py"/>
        <source>What “{title}” cost could not be worked out, because something failed inside Ponder.</source>
        <translation>Ponder 안에서 문제가 생겨 “{title}”의 비용을 계산하지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail.py"/>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/start_field.py"/>
        <source>When is it to start?</source>
        <translation>언제 시작할까요?</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>When the chat is too long for the model, the server shall</source>
        <translation>채팅이 모델에 너무 길면 서버가 할 일</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/control_words.py"/>
        <source>When the job is sent, at the earliest. Ponder must be open then, or sends it when it is opened next.</source>
        <translation>작업을 보내는 가장 이른 시각입니다. 그때 Ponder가 열려 있지 않으면 다음에 열 때 보냅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Where requests go. A key belongs to its host: another address asks for its own key. Plain http is for this computer only.</source>
        <translation>요청을 보낼 곳입니다. 키는 호스트마다 따로이며, 주소가 다르면 그 주소의 키를 묻습니다. 보안 없는 http는 이 컴퓨터에서만 씁니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/control_words.py"/>
        <source>Where the earlier turns of this chat are, and how many tokens of them go with a message. What goes along is paid for each time.</source>
        <translation>이 채팅의 앞선 대화가 어디에 있는지, 그 가운데 몇 토큰을 메시지와 함께 보내는지입니다. 함께 보내는 것은 매번 비용이 듭니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>Where you are, roughly, for local results. Empty tells nothing.</source>
        <translation>지역 결과를 위한 대략의 위치입니다. 비워 두면 알리지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/mapping_page.py"/>
        <source>Where {name} comes from</source>
        <translation>{name}의 값을 가져올 곳</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>Whether the welcome card was answered.</source>
        <translation>환영 카드에 답했는지 여부입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>Whether {name} is enough too is not known yet: it is {between}.</source>
        <translation>{name}(으)로도 충분한지는 아직 알 수 없습니다: {between}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_form.py"/>
        <source>Which answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/judging.py"/>
        <source>Which is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/control_words.py"/>
        <source>Which waiting jobs go first. It changes neither the price nor how the provider works on them.</source>
        <translation>기다리는 작업 가운데 무엇을 먼저 보낼지입니다. 가격이나 제공업체의 처리 방식은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/new_job.py"/>
        <source>While it runs</source>
        <translation>실행하는 동안</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/guide/presenter.py"/>
        <source>While you write, this line says how much goes along, what is left out, and what the answer may cost. Rest the mouse on it for the details. The real cost stands under each answer.</source>
        <translation>쓰는 동안 이 줄이 얼마나 함께 보내는지, 무엇이 빠지는지, 답변에 얼마가 들지 알려 줍니다. 마우스를 올리면 자세히 나옵니다. 실제 비용은 답변마다 아래에 표시됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_window.py"/>
        <source>Who won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>Whoever looks often enough sees what they hope for at some time, by chance. So each look at the verdict may err only half as often as the one before: 2.5 %, 1.25 %, 0.625 % and so on, less than 5 % in all, however often runs are bought. A look is counted when a verdict is read: when all trials of a purchase have ended and are graded. Looking again at the same answers with the same margin is no new look. Another margin is one.</source>
        <translation>자주 들여다보면 언젠가는 우연히 바라던 결과를 보게 됩니다. 그래서 판정을 확인할 때마다 틀릴 확률을 앞선 확인의 절반으로 줄입니다. 2.5 %, 1.25 %, 0.625 % 순으로, 몇 번을 더 실행하든 모두 합쳐 5 % 미만입니다. 추가로 실행한 모든 시행이 끝나고 평가되어 판정이 나올 때 한 번으로 셉니다. 같은 답변을 같은 허용 차이로 다시 보는 것은 새로운 확인이 아닙니다. 허용 차이를 바꾸면 새로운 확인입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/task_strip.py"/>
        <source>Whole question</source>
        <translation>질문 전체</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/checks_window.py"/>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <source>Why it waits, is held or failed</source>
        <translation>기다리거나 보류되거나 실패한 이유</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <source>Why nothing can be added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/controls.py"/>
        <source>Why this effort? Open the comparison</source>
        <translation>왜 이 추론 강도인가요? 비교 열기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/transcript/documents.py"/>
        <source>Wide part, scroll with Left and Right</source>
        <translation>넓은 부분, 왼쪽과 오른쪽 키로 스크롤</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>Widest first: {said}.{more}</source>
        <translation>산포가 큰 순: {said}.{more}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/key_vault/backends.py"/>
        <source>Windows keeps at most {windows_limit} characters in one entry; this key has {count}.</source>
        <translation>Windows는 항목 하나에 {windows_limit}자까지 보관합니다. 이 키는 {count}자입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/data.py"/>
        <source>With attached files, to keep on another disk</source>
        <translation>첨부 파일을 포함해 다른 디스크에 보관</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>With one effort there is nothing to compare.</source>
        <translation>추론 강도가 하나뿐이라 비교할 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>With one question every sentence is about that question only. Another question may have another knee, so a default should rest on several that are like your own work.</source>
        <translation>질문이 하나이면 모든 문장은 그 질문에 대한 것일 뿐입니다. 질문이 다르면 변곡점도 다를 수 있으므로, 기본값은 내 일과 비슷한 여러 질문을 바탕으로 정하는 것이 좋습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/retention.py"/>
        <source>With the right key you can look again; otherwise run the job again.</source>
        <translation>올바른 키가 있으면 다시 찾아볼 수 있습니다. 아니면 작업을 다시 실행하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/presenter.py"/>
        <source>With {model_id} its jobs begin at “{effort}”. {evidence}</source>
        <translation>{model_id}에서 이 템플릿의 작업은 “{effort}”(으)로 시작합니다. {evidence}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/words.py"/>
        <source>With {tasks} questions × {repeats} a difference of about {size} can be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/words.py"/>
        <source>With {tasks} questions × {repeats} only a very large difference can be seen. More questions show smaller ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/rubric_editor.py"/>
        <source>Without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>Without a title</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>Won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Works in the templates window.</source>
        <translation>템플릿 창에서 쓸 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Works while columns are chosen.</source>
        <translation>열을 선택할 때 쓸 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Works while two reports are compared.</source>
        <translation>두 보고서를 비교할 때 쓸 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_window.py"/>
        <source>Worse</source>
        <translation>나빠짐</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_window.py"/>
        <source>Worse at {variant} ({count})</source>
        <translation>{variant}에서 나빠짐 ({count})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/figure_rows.py"/>
        <source>Worst to best
%, missing counted</source>
        <translation>최악~최선
%, 빠진 것 포함</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/figure_rows.py"/>
        <source>Worst to best
of 5, missing counted</source>
        <translation>최악~최선
5점 만점, 빠진 것 포함</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/presets_dialog.py"/>
        <source>Write a name and a text first</source>
        <translation>먼저 이름과 내용을 쓰세요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/view.py"/>
        <source>Write a question below. Your chats stay on this computer; what you send goes to the server you chose.</source>
        <translation>아래에 질문을 쓰세요. 채팅은 이 컴퓨터에 남고, 보내는 것은 선택한 서버로 갑니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/editor.py"/>
        <source>Write about {{topic}} in {{year:number=2026}}…</source>
        <translation>{{year:number=2026}}년의 {{topic}}에 대해 써 주세요…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_fields.py"/>
        <source>Write checks with examples, and try them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/template_part.py"/>
        <source>Write freely</source>
        <translation>자유롭게 쓰기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_form.py"/>
        <source>Write input and output to see what an answer costs.</source>
        <translation>입력과 출력 가격을 쓰면 답변 비용을 볼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/connection.py"/>
        <source>Write it like https://api.openai.com/v1.</source>
        <translation>https://api.openai.com/v1처럼 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>Write one, or take it out.</source>
        <translation>내용을 쓰거나 과제를 빼세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/profiles.py"/>
        <source>Write one, such as Work or Private.</source>
        <translation>업무나 개인처럼 이름을 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/check_window.py"/>
        <source>Write or paste what a model could answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/composer.py"/>
        <source>Write something first</source>
        <translation>먼저 무언가 쓰세요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/chat.py"/>
        <location filename="../../desktop_app/services/pro.py"/>
        <source>Write something first.</source>
        <translation>먼저 무언가 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/network.py"/>
        <source>Write the proxy's address first.</source>
        <translation>먼저 프록시 주소를 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/attachment_contents.py"/>
        <source>Write the question anew and attach the file again. Nothing was sent.</source>
        <translation>질문을 새로 쓰고 파일을 다시 첨부하세요. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>Write the schema, or begin with an example</source>
        <translation>스키마를 쓰거나 예제로 시작하세요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/presenter.py"/>
        <source>Write the text first.</source>
        <translation>먼저 텍스트를 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/template_text.py"/>
        <source>Write what can be chosen like choice(plain|formal): at least two, none of them empty.</source>
        <translation>선택 항목은 choice(plain|formal)처럼 쓰세요. 두 개 이상, 빈 항목 없이 써야 합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/templates.py"/>
        <source>Write what is to be asked.</source>
        <translation>무엇을 물을지 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/drafting.py"/>
        <source>Write what the model is to work on.</source>
        <translation>모델이 할 일을 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/guide/presenter.py"/>
        <source>Write your question here</source>
        <translation>여기에 질문을 쓰세요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Writing a message</source>
        <translation>메시지 쓰기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_conversations.py"/>
        <source>Writing the conversation…</source>
        <translation>대화를 쓰는 중…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_reports.py"/>
        <source>Writing the report…</source>
        <translation>보고서를 쓰는 중…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/live_reading.py"/>
        <source>Written. The report is being fetched…</source>
        <translation>다 썼습니다. 보고서를 가져오는 중…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>Wrote a program ({n} lines)</source>
        <comment>Wrote a program ({n} line)</comment>
        <translation><numerusform>프로그램 작성({n}줄)</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <source>Yesterday</source>
        <translation>어제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grade_words.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <location filename="../../desktop_app/ui/models_window/page_words.py"/>
        <source>You</source>
        <translation>나</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/branching.py"/>
        <source>You are writing an earlier question anew. What was said before stays, and the arrows lead back to it.</source>
        <translation>앞선 질문을 새로 쓰고 있습니다. 전에 나눈 이야기는 남으며, 화살표로 돌아갈 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/estimate.py"/>
        <source>You asked to be asked above {limit}; Settings can change that.</source>
        <translation>{limit}을(를) 넘으면 물어보도록 되어 있습니다. 설정에서 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/dialogs.py"/>
        <source>You attached this address. The provider fetches it; Ponder does not.</source>
        <translation>첨부한 주소입니다. Ponder가 아니라 제공업체가 가져옵니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/settings.py"/>
        <source>You can change it in each chat.</source>
        <translation>채팅마다 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>You have graded none of them, so nobody knows whether it can be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/judging.py"/>
        <source>You have graded nothing yet: a judge's grades count only once they agree with yours.</source>
        <translation>아직 직접 평가한 것이 없습니다. 심사자의 평점은 내 평점과 일치해야 인정됩니다.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/grading/blind_words.py"/>
        <source>You have graded {n} answers blind. Matrix and figures stay covered, so that they give nothing away. Go on grading, or uncover them to see the results.</source>
        <comment>You have graded {n} answer blind. Matrix and figures stay covered, so that they give nothing away. Go on grading, or uncover them to see the results.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/updates.py"/>
        <source>You have {version}. Nothing is downloaded unless you do it.</source>
        <translation>현재 버전은 {version}입니다. 직접 하지 않는 한 아무것도 내려받지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/retention_words.py"/>
        <source>You may close the window: it goes on at the server, and the {what} is fetched when Ponder runs again.</source>
        <translation>창을 닫아도 됩니다. 서버에서 계속되며, Ponder를 다시 실행하면 {what}을(를) 가져옵니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_holding.py"/>
        <source>You paused this comparison.</source>
        <translation>이 비교를 직접 일시 중지했습니다.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/grading/check_words.py"/>
        <source>You say something else about {n} answers: your grade counts.</source>
        <comment>You say something else about {n} answer: your grade counts.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/walking.py"/>
        <source>You, a check and a judge say different things about one of the answers shown</source>
        <translation>보이는 답변 중 하나에 대해 나와 검사와 심사자의 평가가 서로 다름</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grade_words.py"/>
        <source>You, blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/check_words.py"/>
        <source>You: {grade}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/transcript/view.py"/>
        <source>You: {text}</source>
        <translation>나: {text}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/first_run/card.py"/>
        <source>Your OpenAI key</source>
        <translation>내 OpenAI 키</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>Your OpenAI project does not allow this service tier. Nothing was charged.</source>
        <translation>OpenAI 프로젝트가 이 서비스 등급을 허용하지 않습니다. 요금은 청구되지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/view.py"/>
        <source>Your Pro questions will be listed here.</source>
        <translation>Pro 질문이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/questions.py"/>
        <source>Your answer is remembered and can be changed in Settings.</source>
        <translation>선택은 기억되며 설정에서 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>Your caps leave {left} for now.</source>
        <translation>지금 한도에는 {left}이(가) 남아 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>Your caps leave {left} for now: what would pass it is held until you decide.</source>
        <translation>지금 한도에는 {left}이(가) 남아 있습니다. 넘게 되는 것은 결정할 때까지 보류합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/changing.py"/>
        <source>Your change to {model_id} was removed.</source>
        <translation>{model_id}에 대한 내 변경을 지웠습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/view.py"/>
        <source>Your chats will be listed here.</source>
        <translation>채팅이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>Your choice</source>
        <translation>내 선택</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/questions.py"/>
        <source>Your data was moved to {missing}. Connect the disk that holds it, then look again.</source>
        <translation>데이터는 {missing}(으)로 옮겨졌습니다. 그 디스크를 연결한 뒤 다시 확인하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/checks_window.py"/>
        <source>Your grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/about.py"/>
        <source>Your key</source>
        <translation>내 키</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/presenter.py"/>
        <source>Your organization may not have reasoning summaries, so answers come without them.</source>
        <translation>조직에 추론 요약 권한이 없어 요약 없이 답변이 옵니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/durable_answers.py"/>
        <source>Your organization may not have reasoning summaries.</source>
        <translation>조직에 추론 요약 권한이 없을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/notes.py"/>
        <source>Your own choice: {choice}. It is kept as a choice, not as a finding.</source>
        <translation>내 선택: {choice}. 확인된 결과가 아니라 선택으로 남습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/uploads_presenter.py"/>
        <source>Your own copies stay. If you go on in a conversation that has it, Ponder uploads it again.</source>
        <translation>내 사본은 남습니다. 이 파일이 있는 대화를 이어 가면 Ponder가 다시 업로드합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_words.py"/>
        <source>Your own price, set on {day}, is in force; the price list has none.</source>
        <translation>{day}에 직접 정한 가격이 적용됩니다. 가격 목록에는 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_words.py"/>
        <source>Your own price, set on {day}, is in force; the price list of {list_day} stands beside it.</source>
        <translation>{day}에 직접 정한 가격이 적용됩니다. 옆에 {list_day}의 가격 목록이 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <source>Your own words, such as where you know it from</source>
        <translation>직접 쓰는 말, 예: 어디서 알았는지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/changing.py"/>
        <source>Your price for {model_id} is in force from now on. What was booked stays as it is.</source>
        <translation>이제부터 {model_id}에 내 가격이 적용됩니다. 이미 기록된 것은 그대로입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/changing.py"/>
        <source>Your price for {model_id} was removed; the price list is in force.</source>
        <translation>{model_id}의 내 가격을 지웠습니다. 가격 목록이 적용됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_words.py"/>
        <source>Your price holds for every tier and every length.</source>
        <translation>내 가격은 모든 등급과 모든 길이에 적용됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/page_words.py"/>
        <source>Your provider does not list it for your key, so it may refuse it.</source>
        <translation>제공업체의 내 키 목록에 없어 거부될 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/lessons.py"/>
        <source>Your provider does not list {name} for this key.</source>
        <translation>제공업체의 이 키 목록에 {name}이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/model_words.py"/>
        <source>Your provider does not list {name} for this key; it may refuse it.</source>
        <translation>제공업체의 이 키 목록에 {name}이(가) 없습니다. 거절될 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>Your provider goes on with them, and Ponder fetches their results once its window is open again.</source>
        <translation>제공업체에서는 작업이 계속되며, 창이 다시 열리면 Ponder가 결과를 가져옵니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>Your provider lists {models} for your key.</source>
        <translation>제공업체가 내 키에 제공하는 것: {models}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>Your provider lists {models} for your key; {changes}.</source>
        <translation>제공업체가 내 키에 제공하는 것: {models}; {changes}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_pane.py"/>
        <location filename="../../desktop_app/ui/models_window/page_words.py"/>
        <source>Your provider's list</source>
        <translation>제공업체의 목록</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>Your provider's log page</source>
        <translation>제공업체의 기록 페이지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/about.py"/>
        <source>Your questions with the part of their history that fits the budget, the model and its options, and your key. OpenAI keeps answers for 30 days unless your project says otherwise; jobs need that to be fetched later.</source>
        <translation>질문과 한도에 맞는 만큼의 기록, 모델과 그 옵션, 그리고 키입니다. 프로젝트에서 달리 정하지 않으면 OpenAI는 답변을 30일 동안 보관하며, 작업은 나중에 가져오려면 보관이 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <source>Your settings say to use an own proxy, and name none.</source>
        <translation>설정에서 직접 정한 프록시를 쓰기로 했지만 주소가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_words.py"/>
        <source>Yours, in force</source>
        <translation>내 가격, 적용 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <location filename="../../desktop_app/bootstrap/diagnosing.py"/>
        <source>ZIP file (*.zip)</source>
        <translation>ZIP 파일 (*.zip)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/commands/catalogue.py"/>
        <source>Zoom</source>
        <translation>확대/축소</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/conversation_imports.py"/>
        <source>[Attached: {url}]</source>
        <translation>[첨부: {url}]</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/markdown/html.py"/>
        <location filename="../../desktop_app/ui/markdown/inline.py"/>
        <location filename="../../desktop_app/ui/markdown/words.py"/>
        <source>[image: {described}]</source>
        <translation>[그림: {described}]</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/uploads_presenter.py"/>
        <source>a conversation that is gone</source>
        <translation>없어진 대화</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/background_jobs.py"/>
        <location filename="../../desktop_app/services/profiles.py"/>
        <source>a deleted profile</source>
        <translation>삭제된 프로필</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>a function</source>
        <translation>함수</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>a large number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/json_schema.py"/>
        <source>a list is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/json_schema.py"/>
        <source>a list of names is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/json_schema.py"/>
        <source>a list of schemas is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/checks.py"/>
        <source>a model in it has no proper name</source>
        <translation>모델 하나에 올바른 이름이 없습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/expression_parts.py"/>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/json_schema.py"/>
        <source>a number is needed, above 0 for multipleOf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/json_schema.py"/>
        <source>a pattern is a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/checks.py"/>
        <source>a price of {id} in it makes no sense</source>
        <translation>{id}의 가격이 말이 되지 않습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/proxies.py"/>
        <source>a proxy of the kind {kind} is not known</source>
        <translation>{kind} 종류의 프록시는 알 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <location filename="../../desktop_app/services/lessons.py"/>
        <source>a reasoning effort</source>
        <translation>추론 강도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/checks.py"/>
        <source>a rule in it is empty</source>
        <translation>규칙 하나가 비어 있습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/json_schema.py"/>
        <source>a schema is an object, true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>a server</source>
        <translation>서버</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/expression_parts.py"/>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>a tool</source>
        <translation>도구</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/json_schema.py"/>
        <source>a type is one of {types}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/json_schema.py"/>
        <source>a whole number from 0 is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/retention_words.py"/>
        <source>about 10 minutes after it is ready</source>
        <translation>준비된 뒤 약 10분</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/service_tiers.py"/>
        <source>about half</source>
        <translation>약 절반</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/service_tiers.py"/>
        <source>about twice</source>
        <translation>약 두 배</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/amounts.py"/>
        <source>about {far} better than {other}</source>
        <translation>{other}보다 약 {far} 높음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/amounts.py"/>
        <source>about {far} worse than {other}</source>
        <translation>{other}보다 약 {far} 낮음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/service_tiers.py"/>
        <source>about {float}</source>
        <translation>약 {float}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/words.py"/>
        <source>about {least}–{time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>about {minutes}</source>
        <translation>약 {minutes}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/service_tiers.py"/>
        <source>about {ratio} times</source>
        <translation>약 {ratio}배</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/words.py"/>
        <source>about {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <source>accepted only with effort none</source>
        <translation>추론 강도가 none일 때만 받음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>after the looks taken before</source>
        <translation>앞서 여러 번 확인했으므로</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>all finished</source>
        <translation>모두 끝남</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <source>always accepted</source>
        <translation>항상 받음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/json_schema.py"/>
        <source>an object of lists of names is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/json_schema.py"/>
        <source>an object of schemas is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_words.py"/>
        <location filename="../../desktop_app/ui/settings_dialog/money.py"/>
        <source>an unknown day</source>
        <translation>알 수 없는 날</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/schema_dialog.py"/>
        <location filename="../../desktop_app/ui/widgets/variable_fields.py"/>
        <source>and {count} more</source>
        <translation>외 {count}개</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>and {kinds} more</source>
        <translation>그 밖에 {kinds}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>another model</source>
        <translation>다른 모델</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>another model was chosen, and each model keeps its own</source>
        <translation>다른 모델을 선택했고, 캐시는 모델마다 따로입니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>another shutdown date</source>
        <translation>종료일 바뀜</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/default_efforts.py"/>
        <source>another version of {model} answers now than the one you compared</source>
        <translation>비교했던 {model}과(와) 다른 버전이 이제 답합니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/running_card.py"/>
        <source>answer</source>
        <translation>답변</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/rows.py"/>
        <source>answer running</source>
        <translation>답변 진행 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/presenter.py"/>
        <source>answers</source>
        <translation>답변</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/lessons.py"/>
        <source>any reasoning effort</source>
        <translation>어떤 추론 강도도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>as answers are missing</source>
        <translation>빠진 답변이 있어</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>as exported</source>
        <translation>내보낸 대로</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/amounts.py"/>
        <source>as good as {other}</source>
        <translation>{other}와(과) 같은 수준</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/own_price.py"/>
        <source>as input</source>
        <translation>입력과 같음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/choices.py"/>
        <source>as many as fit</source>
        <translation>들어가는 만큼</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/page_words.py"/>
        <source>as of {day}</source>
        <translation>{day} 기준</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/figure_rows.py"/>
        <source>asked to think more than the effort below it, but reasoned no more</source>
        <translation>한 단계 낮은 추론 강도보다 더 생각하도록 했지만 더 추론하지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/words.py"/>
        <source>at most about {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>at most {max_output_tokens} output tokens</source>
        <translation>출력 토큰 최대 {max_output_tokens}개</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/history_button.py"/>
        <source>at the provider</source>
        <translation>제공업체에</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>at worst {amount} below any other</source>
        <translation>최악의 경우 다른 어느 것보다 {amount} 낮음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>at worst {amount} below {best}</source>
        <translation>최악의 경우 {best}보다 {amount} 낮음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/everything.py"/>
        <source>attached file {name}: {happened}</source>
        <translation>첨부 파일 {name}: {happened}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <location filename="../../desktop_app/services/lessons.py"/>
        <source>background jobs</source>
        <translation>백그라운드 작업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>bars: 95 % intervals{dashed}</source>
        <translation>막대: 95 % 구간{dashed}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>bars: 95 % intervals{possible}</source>
        <translation>막대: 95 % 구간{possible}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/restoring.py"/>
        <source>before an update of Ponder</source>
        <translation>Ponder 업데이트 전</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/restoring.py"/>
        <source>before another backup was restored</source>
        <translation>다른 백업을 복원하기 전</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grade_buttons.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/grading/item_page.py"/>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/amounts.py"/>
        <source>between as good as {other} and {high} better</source>
        <translation>{other}와(과) 같은 수준~{high} 높음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/amounts.py"/>
        <source>between {low} worse and as good as {other}</source>
        <translation>{other}보다 {low} 낮음~같은 수준</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/amounts.py"/>
        <source>between {low} worse and {high} better than {other}</source>
        <translation>{other}보다 {low} 낮음~{high} 높음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/amounts.py"/>
        <source>between {near} and {far} better than {other}</source>
        <translation>{other}보다 {near}~{far} 높음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/amounts.py"/>
        <source>between {near} and {far} worse than {other}</source>
        <translation>{other}보다 {near}~{far} 낮음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/uncertain_words.py"/>
        <source>by Ponder's job id, which stands there under metadata as “ponder_job”, or by the time it was sent</source>
        <translation>메타데이터의 “ponder_job”에 있는 Ponder 작업 ID나 보낸 시각으로</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/values.py"/>
        <source>by address</source>
        <translation>주소로</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/uncertain_words.py"/>
        <source>by the time it was sent and by its first words: a Pro request carries no id of Ponder's</source>
        <translation>보낸 시각과 첫 단어로(Pro 요청에는 Ponder의 ID가 없음)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>cache missed: {short}</source>
        <translation>캐시 빗나감: {short}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grade_words.py"/>
        <source>cannot say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/list_pane.py"/>
        <source>changed, not saved</source>
        <translation>변경됨, 저장하지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/service_tiers.py"/>
        <source>cheaper, slower, may be refused when busy</source>
        <translation>저렴하고 느리며, 바쁠 때 거절될 수 있음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/drafting.py"/>
        <source>cheaper, slower; tried again later while the server is busy</source>
        <translation>더 싸고 느림. 서버가 바쁘면 나중에 다시 시도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/running_card.py"/>
        <source>checking now</source>
        <translation>지금 확인하는 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/report_diff_window/shown.py"/>
        <source>cited once</source>
        <translation>1회 인용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/report_diff_window/shown.py"/>
        <source>cited {uses} times</source>
        <translation>{uses}회 인용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/around_answers.py"/>
        <source>code interpreter</source>
        <translation>코드 실행</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_window.py"/>
        <source>compared with</source>
        <translation>비교 상대</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <source>comparison</source>
        <translation>비교</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <source>comparisons</source>
        <translation>비교</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/around_answers.py"/>
        <source>computer</source>
        <translation>컴퓨터</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/around_answers.py"/>
        <source>connected tool</source>
        <translation>연결된 도구</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>conversation</source>
        <translation>대화</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <source>conversations</source>
        <translation>대화</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>cost {usd} more than it saved</source>
        <translation>절약보다 비용이 {usd} 더 많음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/kappa_line.py"/>
        <source>counts from {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/around_answers.py"/>
        <source>custom tool</source>
        <translation>사용자 도구</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/restoring.py"/>
        <source>daily backup</source>
        <translation>매일 백업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>day</source>
        <translation>날짜</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/restoring.py"/>
        <source>delete everything</source>
        <translation>모두 삭제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/retention_words.py"/>
        <source>deleted since about {until} ({since})</source>
        <translation>{until}쯤 삭제됨({since})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>developer message changed</source>
        <translation>개발자 메시지 바뀜</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/walking.py"/>
        <source>different</source>
        <translation>다름</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/network_port.py"/>
        <source>directly ({source})</source>
        <translation>직접({source})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/walking.py"/>
        <source>disagree</source>
        <translation>불일치</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/page_words.py"/>
        <source>does not know it</source>
        <translation>모름</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/page_words.py"/>
        <source>does not name it for your key, asked {when}</source>
        <translation>내 키의 목록에 없음, {when}에 조회</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/view.py"/>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>dots: answers, diamonds: means, bars: 95 % intervals</source>
        <translation>점: 답변, 마름모: 평균, 막대: 95 % 구간</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>dots: answers, lines: a task's least to most</source>
        <translation>점: 답변, 선: 과제별 최소에서 최대</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/listing/list_pane.py"/>
        <source>draft, not run yet</source>
        <translation>초안, 아직 실행하지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/state_words.py"/>
        <source>earlier turns in a conversation at the provider</source>
        <translation>앞선 대화가 제공업체의 대화에 있음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/state_words.py"/>
        <source>earlier turns kept by the provider, 30 days</source>
        <translation>제공업체가 앞선 대화를 30일 동안 보관</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/state_words.py"/>
        <source>earlier turns sent each time: this server can't keep them</source>
        <translation>앞선 대화를 매번 보냄: 이 서버는 보관할 수 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>effort</source>
        <translation>추론 강도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>effort changed</source>
        <translation>추론 강도 바뀜</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>effort {value}</source>
        <translation>추론 강도 {value}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/phrases.py"/>
        <source>eighth</source>
        <translation>여덟 번째</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <source>entries of the money book</source>
        <translation>금전 장부 항목</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <source>entry of the money book</source>
        <translation>금전 장부 항목</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>estimated {estimate}</source>
        <translation>예상 {estimate}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/everything.py"/>
        <source>every answer that was, or may have been, charged, in US dollars</source>
        <translation>요금이 청구되었거나 청구되었을 수 있는 모든 답변, 미국 달러</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>every conversation, job, comparison, setting and backup</source>
        <translation>모든 대화, 작업, 비교, 설정, 백업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>exactly {usd}</source>
        <translation>정확히 {usd}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grade_words.py"/>
        <source>fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/walking.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/marks.py"/>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>failed or cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/retention.py"/>
        <source>falls under your data policy</source>
        <translation>데이터 정책의 적용을 받습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/service_tiers.py"/>
        <source>faster, dearer</source>
        <translation>빠르고 비쌈</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/service_tiers.py"/>
        <source>fastest, much dearer; not for every account</source>
        <translation>가장 빠르고 훨씬 비쌈, 일부 계정만</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/phrases.py"/>
        <source>fifth</source>
        <translation>다섯 번째</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/around_answers.py"/>
        <source>file change</source>
        <translation>파일 변경</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/around_answers.py"/>
        <source>file search</source>
        <translation>파일 검색</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/listing/list_pane.py"/>
        <source>finished</source>
        <translation>끝남</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/phrases.py"/>
        <source>first</source>
        <translation>첫 번째</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>first plan</source>
        <translation>첫 계획</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <source>first word {seconds_to_first_token}</source>
        <translation>첫 단어 {seconds_to_first_token}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/phrases.py"/>
        <source>fourth</source>
        <translation>네 번째</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/import_words.py"/>
        <source>from {first} to {last}</source>
        <translation>{first}부터 {last}까지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/around_answers.py"/>
        <source>function</source>
        <translation>함수</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/retention_words.py"/>
        <source>gone</source>
        <translation>사라짐</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/pro_profile.py"/>
        <source>gpt-6.1-sol in pro mode</source>
        <translation>gpt-6.1-sol(pro 모드)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>grade {bare}</source>
        <translation>평점 {bare}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/marks.py"/>
        <source>graded {grade}</source>
        <translation>평점 {grade}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/amounts.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/margin_words.py"/>
        <source>grades</source>
        <translation>점</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/listing/list_pane.py"/>
        <location filename="../../desktop_app/ui/main_window/presenter.py"/>
        <source>held</source>
        <translation>보류됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/model_uses.py"/>
        <source>held job</source>
        <translation>보류된 작업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/import_words.py"/>
        <source>here already</source>
        <translation>이미 있음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/around_answers.py"/>
        <source>image generation</source>
        <translation>이미지 생성</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/state_words.py"/>
        <source>in a conversation at the provider</source>
        <translation>제공업체의 대화에 보관</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_words.py"/>
        <source>in the first one</source>
        <translation>첫 번째 비교</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>in the order of their efforts</source>
        <translation>추론 강도 순서대로</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/model_words.py"/>
        <source>in {days}</source>
        <translation>{days} 뒤</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <location filename="../../desktop_app/ui/pro_tab/strip.py"/>
        <source>in {n} days</source>
        <comment>in {n} day</comment>
        <translation><numerusform>{n}일 뒤</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/pro_tab/strip.py"/>
        <source>in {n} hours</source>
        <comment>in {n} hour</comment>
        <translation><numerusform>{n}시간 후</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/retention.py"/>
        <source>is not stored</source>
        <translation>저장되지 않습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/update_feed/feed.py"/>
        <source>it came compressed without being asked to</source>
        <translation>요청하지 않았는데 압축되어 왔습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/checks.py"/>
        <source>it has another shape than this Ponder reads</source>
        <translation>이 Ponder가 읽는 형태와 다릅니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/proxies.py"/>
        <source>it has no host, or more than a place</source>
        <translation>호스트가 없거나 위치 말고 다른 것이 들어 있습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/comparison.py"/>
        <source>it has no other mode</source>
        <translation>다른 모드가 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/checks.py"/>
        <source>it has only {count} of {count_2} known OpenAI models</source>
        <translation>알려진 OpenAI 모델 {count_2}개 중 {count}개뿐입니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/checks.py"/>
        <source>it is from {newest}, older than Ponder's own of {shipped}</source>
        <translation>{newest}의 것으로, Ponder에 든 {shipped}의 것보다 오래되었습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/checks.py"/>
        <source>it is no JSON</source>
        <translation>JSON이 아닙니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <source>it is on this computer</source>
        <translation>이 컴퓨터에 있음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>it scored highest</source>
        <translation>점수가 가장 높음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/holds.py"/>
        <source>it waits</source>
        <translation>기다립니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/update_feed/feed.py"/>
        <source>its address is not a safe one (https)</source>
        <translation>주소가 안전하지 않습니다(https 아님)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/checks.py"/>
        <source>its models make no sense</source>
        <translation>모델 목록이 말이 되지 않습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <source>job</source>
        <translation>작업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/profiles.py"/>
        <source>job still needs</source>
        <translation>개 작업에 아직</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <source>jobs</source>
        <translation>작업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/default_efforts.py"/>
        <source>jobs from the template “{template}”</source>
        <translation>템플릿 “{template}”의 작업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/profiles.py"/>
        <source>jobs still need</source>
        <translation>개 작업에 아직</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <source>just now</source>
        <translation>방금</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/state_words.py"/>
        <source>kept by the provider</source>
        <translation>제공업체가 보관</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>kept no longer</source>
        <translation>더는 보관되지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/state_words.py"/>
        <source>kept nowhere but here (zero data retention)</source>
        <translation>여기에만 보관(데이터 보존 없음)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>labels on requests</source>
        <translation>요청의 라벨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/view.py"/>
        <source>later</source>
        <translation>나중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/margin_words.py"/>
        <source>less than {share} %</source>
        <translation>{share} % 미만</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/check_page.py"/>
        <source>line {line}, {place} of {first}{prompts}</source>
        <translation>{line}행, {first}{prompts}개 중 {place}번째</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/values.py"/>
        <source>low detail</source>
        <translation>낮은 세밀도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/sections.py"/>
        <source>max_output_tokens: reasoning counts too, so a low limit may leave no room for the answer itself</source>
        <translation>max_output_tokens: 추론도 포함되므로 한도가 낮으면 답변 자체가 들어갈 자리가 없을 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <source>message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <source>messages</source>
        <translation>메시지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>model</source>
        <translation>모델</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/add_window.py"/>
        <source>more answers of every question at every effort</source>
        <translation>개씩, 모든 질문과 추론 강도에 답변 추가</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>more efforts</source>
        <translation>추론 강도 추가</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>more questions</source>
        <translation>질문 추가</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>more repeats</source>
        <translation>반복 추가</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <source>name and password have fields of their own</source>
        <translation>이름과 비밀번호를 넣는 칸은 따로 있습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/page_words.py"/>
        <source>names it without an end, asked {when}</source>
        <translation>종료일 없이 목록에 있음, {when}에 조회</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/page_words.py"/>
        <source>names {day} as its end, asked {when}</source>
        <translation>종료일 {day}, {when}에 조회</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/telling.py"/>
        <source>needs you</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <source>never accepted</source>
        <translation>받지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/presenter.py"/>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>new</source>
        <translation>새로 생김</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/default_efforts.py"/>
        <source>new chats with {name}</source>
        <translation>{name}의 새 채팅</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/running_card.py"/>
        <source>next check in {left}</source>
        <translation>{left} 후 다음 확인</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/phrases.py"/>
        <source>ninth</source>
        <translation>아홉 번째</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_words.py"/>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <location filename="../../desktop_app/ui/models_window/own_model.py"/>
        <source>no date is known</source>
        <translation>알려진 날짜 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/markdown/html.py"/>
        <location filename="../../desktop_app/ui/markdown/inline.py"/>
        <location filename="../../desktop_app/ui/markdown/words.py"/>
        <source>no description</source>
        <translation>설명 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grade_words.py"/>
        <source>no grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>no input</source>
        <translation>입력 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/checks.py"/>
        <source>no known day</source>
        <translation>알 수 없는 날</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/retention_words.py"/>
        <source>no longer</source>
        <translation>더 이상 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>no longer listed</source>
        <translation>목록에서 빠짐</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/rates.py"/>
        <source>no price of cached input is published for {family}, so cached tokens count as new ones</source>
        <translation>{family}의 캐시 입력 가격이 공개되지 않아 캐시된 토큰을 새 토큰으로 셉니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/rates.py"/>
        <source>no price of long requests is published for {family}, so the usual surcharge stands in</source>
        <translation>{family}의 긴 요청 가격이 공개되지 않아 보통의 할증을 적용합니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>no worse than any other</source>
        <translation>다른 어느 것보다도 뒤지지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>no worse than {best}</source>
        <translation>{best}보다 뒤지지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/rates.py"/>
        <source>no {tier} price is known for {model_id}, so the standard one stands in</source>
        <translation>{model_id}의 {tier} 가격을 몰라 표준 가격을 적용합니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/rates.py"/>
        <source>no {tier} price of cached input is published for {model_id}, so the standard one stands in</source>
        <translation>{model_id}의 {tier} 캐시 입력 가격이 공개되지 않아 표준 가격을 적용합니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/rates.py"/>
        <source>no {tier} price of long requests is published for {model_id}, so the usual surcharge stands in</source>
        <translation>{model_id}의 {tier} 긴 요청 가격이 공개되지 않아 보통의 할증을 적용합니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/own_model.py"/>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <location filename="../../desktop_app/ui/models_window/own_model.py"/>
        <source>none is named</source>
        <translation>정해지지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <location filename="../../desktop_app/ui/models_window/own_model.py"/>
        <source>none known</source>
        <translation>알려진 것 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>none of its {tokens} tokens</source>
        <translation>{tokens} 토큰 중 하나도 못</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <source>none: it does not reason</source>
        <translation>없음: 추론하지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>not answered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grade_words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/grading/checks_window.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/marks.py"/>
        <source>not graded</source>
        <translation>평가 안 됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/marks.py"/>
        <source>not graded; the judge says {grade}</source>
        <translation>평가 안 됨, 심사자: {grade}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/rows.py"/>
        <source>not in the catalogue</source>
        <translation>카탈로그에 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <location filename="../../desktop_app/ui/models_window/own_model.py"/>
        <location filename="../../desktop_app/ui/uncertain_words.py"/>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/listing/list_rows.py"/>
        <source>not known yet</source>
        <translation>아직 알 수 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/model_words.py"/>
        <location filename="../../desktop_app/ui/models_window/rows.py"/>
        <source>not listed for your key</source>
        <translation>내 키의 목록에 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/presenter.py"/>
        <source>not saved yet</source>
        <translation>아직 저장하지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/decisions.py"/>
        <source>not taken</source>
        <translation>받지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/verdicts.py"/>
        <source>not yet</source>
        <translation>아직 아님</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/around_answers.py"/>
        <source>note “{shown}”</source>
        <translation>메모 “{shown}”</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>nothing changed</source>
        <translation>바뀐 것 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/state_words.py"/>
        <source>nothing kept by the provider</source>
        <translation>제공업체에 아무것도 보관하지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>nothing scored higher</source>
        <translation>더 높은 점수 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/view.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>of the input tokens</source>
        <translation>입력 토큰 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>of the same days</source>
        <translation>같은 날짜</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <source>of these cached</source>
        <translation>그중 캐시된 것</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <source>of these reasoning</source>
        <translation>그중 추론</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <source>of these written to the cache</source>
        <translation>그중 캐시에 쓴 것</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/money_words.py"/>
        <source>of {cap}</source>
        <translation>/ {cap}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/import_words.py"/>
        <source>of {first}</source>
        <translation>{first}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>older turns left out</source>
        <translation>오래된 대화 빠짐</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <source>on {day} {year} at {hour}</source>
        <translation>{year}년 {day} {hour}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <source>on {weekday} {day} at {hour}</source>
        <translation>{day}({weekday}) {hour}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/phrases.py"/>
        <source>once</source>
        <translation>한 번</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>one of the settings</source>
        <translation>설정 중 하나</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/evidence_words.py"/>
        <source>one question</source>
        <translation>질문 1개</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/json_schema.py"/>
        <source>only references inside the schema are followed, such as #/$defs/name; nothing is fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>only {found} of {tokens} tokens</source>
        <translation>{tokens} 토큰 중 {found}만</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/comparison.py"/>
        <source>only {names}</source>
        <translation>{names}만 가능</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/listing/list_pane.py"/>
        <source>opened from a file</source>
        <translation>파일에서 엶</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/holds.py"/>
        <source>or leave it: it is sent by itself after midnight</source>
        <translation>또는 그대로 두세요. 자정이 지나면 저절로 보냅니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/holds.py"/>
        <source>or leave it: it is sent by itself when the next month begins</source>
        <translation>또는 그대로 두세요. 다음 달이 되면 저절로 보냅니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/decisions.py"/>
        <source>other snapshot</source>
        <translation>다른 스냅샷</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <source>parts of what is above</source>
        <translation>위 항목의 일부</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grade_words.py"/>
        <source>pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>pass or fail</source>
        <translation>통과 또는 실패</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/marks.py"/>
        <source>passed</source>
        <translation>통과</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/listing/list_pane.py"/>
        <source>paused</source>
        <translation>일시 중지됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/own_price.py"/>
        <source>per 1,000 searches</source>
        <translation>검색 1,000번당</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/own_price.py"/>
        <source>per 1,000,000 tokens</source>
        <translation>1,000,000 토큰당</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/own_price.py"/>
        <source>per 1,000,000 tokens with reasoning</source>
        <translation>추론 포함 1,000,000 토큰당</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/amounts.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/margin_words.py"/>
        <source>points</source>
        <translation>포인트</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <source>price unknown</source>
        <translation>가격 알 수 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>price unknown before sending</source>
        <translation>보내기 전 가격을 알 수 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>pro mode</source>
        <translation>pro 모드</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>provider</source>
        <translation>제공업체</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <location filename="../../desktop_app/services/lessons.py"/>
        <source>reasoning summaries</source>
        <translation>추론 요약</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>reasoning tokens</source>
        <translation>추론 토큰</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/marks.py"/>
        <source>refused, counts as wrong</source>
        <translation>거부됨, 오답으로 침</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <source>result</source>
        <translation>결과</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <source>results</source>
        <translation>결과</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/model_words.py"/>
        <location filename="../../desktop_app/ui/models_window/rows.py"/>
        <source>retired</source>
        <translation>종료됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/model_words.py"/>
        <source>retires {in_days}</source>
        <translation>{in_days} 종료</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/listing/list_pane.py"/>
        <location filename="../../desktop_app/ui/main_window/presenter.py"/>
        <source>running</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>saved {usd}</source>
        <translation>{usd} 절약</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>saved {usd} after its fees</source>
        <translation>비용을 빼고 {usd} 절약</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/phrases.py"/>
        <source>second</source>
        <translation>두 번째</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/licences.py"/>
        <source>see its own pages</source>
        <translation>자체 페이지 참고</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/state_words.py"/>
        <source>sent each time</source>
        <translation>매번 보냄</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>service tier</source>
        <translation>서비스 등급</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/page_words.py"/>
        <source>set on {day}; wins over all others</source>
        <translation>{day}에 정함, 다른 모든 것보다 우선</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <source>setting</source>
        <translation>설정</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <source>settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/phrases.py"/>
        <source>seventh</source>
        <translation>일곱 번째</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/around_answers.py"/>
        <source>shell</source>
        <translation>셸</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/report_diff_window/window.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>simulated</source>
        <translation>시뮬레이션</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/figure_rows.py"/>
        <source>simulated {unit}</source>
        <translation>시뮬레이션 {unit}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/phrases.py"/>
        <source>sixth</source>
        <translation>여섯 번째</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/service_tiers.py"/>
        <source>standard</source>
        <translation>표준</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <source>such as {example}</source>
        <translation>예: {example}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>tab</source>
        <translation>탭</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/rows.py"/>
        <source>tags {names}</source>
        <translation>태그 {names}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>template</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <source>templates</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/phrases.py"/>
        <source>tenth</source>
        <translation>열 번째</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>the JSON schema of the answers was changed, which stands before everything else</source>
        <translation>맨 앞에 오는 답변의 JSON 스키마를 바꾸었습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_conversations.py"/>
        <location filename="../../desktop_app/ui/dialogs/export_reports.py"/>
        <source>the ZIP file</source>
        <translation>ZIP 파일</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/import_estimates.py"/>
        <source>the cap for one import</source>
        <translation>가져오기당 한도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/caps.py"/>
        <source>the cap for one import or comparison</source>
        <translation>가져오기 또는 비교당 한도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/caps.py"/>
        <location filename="../../desktop_app/services/import_estimates.py"/>
        <source>the cap for one request</source>
        <translation>요청당 한도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/settings.py"/>
        <source>the demo</source>
        <translation>데모</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>the demo's data</source>
        <translation>데모의 데이터</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>the demo's simulator</source>
        <translation>데모의 시뮬레이터</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>the developer message was changed, and everything stands behind it</source>
        <translation>모든 것의 앞에 오는 개발자 메시지를 바꾸었습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/proxies.py"/>
        <source>the environment variable {upper}</source>
        <translation>환경 변수 {upper}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/check_page.py"/>
        <source>the first </source>
        <translation>처음 </translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/json_schema.py"/>
        <source>the keyword “{keyword}” is not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>the list of sources</source>
        <translation>출처 목록</translation>
    </message>
    <message>
        <location filename="../../desktop_app/update_feed/feed.py"/>
        <source>the list of versions cannot be read</source>
        <translation>버전 목록을 읽을 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/update_feed/feed.py"/>
        <source>the list of versions is too long</source>
        <translation>버전 목록이 너무 깁니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/uncertain_words.py"/>
        <source>the log of {server}</source>
        <translation>{server}의 로그</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/rates.py"/>
        <source>the lowered price of {id} was promised until {day} and the list is older</source>
        <translation>{id}의 인하된 가격은 {day}까지로 약속되었고 목록은 그보다 오래되었습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/lessons.py"/>
        <source>the mode </source>
        <translation>모드 </translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>the model's usual effort</source>
        <translation>모델의 기본 추론 강도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_conversations.py"/>
        <location filename="../../desktop_app/ui/dialogs/export_reports.py"/>
        <source>the new folder</source>
        <translation>새 폴더</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>the oldest turns no longer fit the history budget, so that the conversation began elsewhere</source>
        <translation>가장 오래된 대화가 기록 한도에 들지 않아 대화가 다른 곳에서 시작했습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/presenter.py"/>
        <source>the pasted picture</source>
        <translation>붙여넣은 그림</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/presenter.py"/>
        <source>the pasted text</source>
        <translation>붙여넣은 텍스트</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/checks.py"/>
        <source>the price of {model_id} in it differs too much from before</source>
        <translation>{model_id}의 가격이 전과 너무 다릅니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/checked_count.py"/>
        <source>the provider counts {tokens} fewer</source>
        <translation>제공업체는 {tokens} 적게 셈</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/checked_count.py"/>
        <source>the provider counts {tokens} more</source>
        <translation>제공업체는 {tokens} 많게 셈</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>the provider kept it no longer, which it may do at any time</source>
        <translation>제공업체가 더는 보관하지 않았습니다. 언제든 그럴 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/update_feed/feed.py"/>
        <source>the proxy settings of this computer cannot be used</source>
        <translation>이 컴퓨터의 프록시 설정을 쓸 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>the reasoning effort was changed</source>
        <translation>추론 강도를 바꾸었습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/checks.py"/>
        <source>the rule for {model_id} in it is no rule</source>
        <translation>{model_id}의 규칙이 규칙이 아닙니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/checks.py"/>
        <source>the rule for {model_id} in it is too complicated</source>
        <translation>{model_id}의 규칙이 너무 복잡합니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/checked_count.py"/>
        <source>the same</source>
        <translation>같음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/everything.py"/>
        <source>the same, from the Pro tab</source>
        <translation>같은 것, Pro 탭에서</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/json_schema.py"/>
        <source>the schema has more than {most:,} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/json_schema.py"/>
        <source>the schema nests too deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/update_feed/feed.py"/>
        <source>the server answered with {status_code}</source>
        <translation>서버가 {status_code}(으)로 답했습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/price_list.py"/>
        <source>the server counts more cached tokens than input tokens</source>
        <translation>서버가 센 캐시 토큰이 입력 토큰보다 많습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/update_feed/feed.py"/>
        <source>the server did not answer</source>
        <translation>서버가 답하지 않았습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <source>the server told none</source>
        <translation>서버가 알려 주지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/lessons.py"/>
        <source>the service tier </source>
        <translation>서비스 등급 </translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>the service tier was changed</source>
        <translation>서비스 등급을 바꾸었습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>the simulator</source>
        <translation>시뮬레이터</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>the storage setting</source>
        <translation>저장 설정</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/json_schema.py"/>
        <location filename="../../desktop_app/domain/structured_answers.py"/>
        <source>the top</source>
        <translation>맨 위</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/own_price.py"/>
        <source>the usual price</source>
        <translation>보통 가격</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/service_tiers.py"/>
        <source>the usual price and speed</source>
        <translation>보통 가격과 속도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/lessons.py"/>
        <source>the verbosity </source>
        <translation>상세도 </translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>the verbosity was changed</source>
        <translation>상세도를 바꾸었습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/rates.py"/>
        <source>the {tier} price of {id} on that day is not known, so its share of the standard one stands in</source>
        <translation>그날 {id}의 {tier} 가격을 몰라 표준 가격에 대한 비율로 대신합니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/json_schema.py"/>
        <source>there is no schema at {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/holds.py"/>
        <source>they wait</source>
        <translation>기다립니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/phrases.py"/>
        <source>third</source>
        <translation>세 번째</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/proxies.py"/>
        <source>this computer has no proxy</source>
        <translation>이 컴퓨터에는 프록시가 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/proxies.py"/>
        <source>this desktop's settings</source>
        <translation>이 데스크톱의 설정</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/lessons.py"/>
        <source>this format of the answer</source>
        <translation>이 답변 형식</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/json_schema.py"/>
        <source>this is no JSON: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>this length limit of the reply</source>
        <translation>답변의 길이 제한</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/caps.py"/>
        <location filename="../../desktop_app/ui/main_window/money_words.py"/>
        <source>this month's cap</source>
        <translation>이번 달 한도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>this reasoning effort</source>
        <translation>이 추론 강도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/lessons.py"/>
        <source>this reasoning mode</source>
        <translation>이 추론 모드</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/key_form/presenter.py"/>
        <location filename="../../desktop_app/ui/models_window/presenter.py"/>
        <source>this server</source>
        <translation>이 서버</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <location filename="../../desktop_app/services/lessons.py"/>
        <source>this service tier</source>
        <translation>이 서비스 등급</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>this tool</source>
        <translation>이 도구</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>this verbosity</source>
        <translation>이 상세도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/network_port.py"/>
        <source>through the proxy {proxy} (from {source})</source>
        <translation>프록시 {proxy}을(를) 통해({source})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/around_answers.py"/>
        <source>thumbs down</source>
        <translation>싫어요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/around_answers.py"/>
        <source>thumbs up</source>
        <translation>좋아요</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>tier changed</source>
        <translation>등급 바뀜</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>time</source>
        <translation>시간</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <location filename="../../desktop_app/ui/model_words.py"/>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <source>today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/caps.py"/>
        <source>today's cap</source>
        <translation>오늘의 한도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/more_part.py"/>
        <location filename="../../desktop_app/ui/models_window/model_form.py"/>
        <source>tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>tokens, Ponder less provider</source>
        <translation>토큰, Ponder 빼기 제공업체</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <location filename="../../desktop_app/ui/model_words.py"/>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <source>tomorrow</source>
        <translation>내일</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/listing/list_rows.py"/>
        <source>too few answers</source>
        <translation>답변이 너무 적음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/blind_words.py"/>
        <source>too few to tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>too long ago</source>
        <translation>너무 오래됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <source>trial</source>
        <translation>시행</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <source>trials</source>
        <translation>시행</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/presenter.py"/>
        <source>trials running</source>
        <translation>시행 진행 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/expression_parts.py"/>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/json_schema.py"/>
        <source>true or false is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/phrases.py"/>
        <source>twice</source>
        <translation>두 번</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pairing.py"/>
        <source>two comparisons.csv</source>
        <translation>두 비교.csv</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_form.py"/>
        <source>two or more show how steady it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/presenter.py"/>
        <source>uncertain</source>
        <translation>불확실함</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/walking.py"/>
        <source>ungraded</source>
        <translation>평가 안 됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/model_words.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>unknown model</source>
        <translation>모르는 모델</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>unnamed</source>
        <translation>이름 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/retention_words.py"/>
        <source>until about {until} ({since})</source>
        <translation>{until}쯤까지({since})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/uploads_presenter.py"/>
        <source>until it is deleted</source>
        <translation>삭제할 때까지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/uploads_presenter.py"/>
        <source>until {expires}</source>
        <translation>{expires}까지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/presenter.py"/>
        <source>usage by {by}</source>
        <translation>{by}별 사용량</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/around_answers.py"/>
        <source>used {names}</source>
        <translation>{names} 사용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>verbosity changed</source>
        <translation>상세도 바뀜</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>verbosity {value}</source>
        <translation>상세도 {value}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/model_uses.py"/>
        <source>waiting job</source>
        <translation>기다리는 작업</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/page_words.py"/>
        <source>was not asked yet</source>
        <translation>아직 묻지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/lessons.py"/>
        <location filename="../../desktop_app/ui/chat_tab/choices.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/drafting.py"/>
        <source>web search</source>
        <translation>웹 검색</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>web search changed</source>
        <translation>웹 검색 바뀜</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>web search was switched on or off, or searches otherwise</source>
        <translation>웹 검색을 켜거나 껐거나, 검색 방식이 바뀌었습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/import_estimates.py"/>
        <source>what is left of this month's cap</source>
        <translation>이번 달 한도의 남은 금액</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/import_estimates.py"/>
        <source>what is left of today's cap</source>
        <translation>오늘 한도의 남은 금액</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/everything.py"/>
        <source>what was attached to messages</source>
        <translation>메시지에 첨부한 것</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>what was missing, asked again</source>
        <translation>빠진 것 다시 질문</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>with so few answers</source>
        <translation>답변이 이렇게 적으면</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/certificates.py"/>
        <source>without a name</source>
        <translation>이름 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>without a verdict that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/forms.py"/>
        <source>worse</source>
        <comment>after the margin that is good enough</comment>
        <translation>미만으로 뒤질 때</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grade_buttons.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/grading/item_page.py"/>
        <source>worst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>would probably settle {name} against {other}</source>
        <translation>{name}와(과) {other}의 차이가 아마 가려질 것입니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_words.py"/>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <source>yesterday</source>
        <translation>어제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/everything.py"/>
        <source>your choices</source>
        <translation>내 설정</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_form.py"/>
        <source>your own words, such as where it is from</source>
        <translation>직접 쓰는 말, 예: 출처</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/rows.py"/>
        <source>your price</source>
        <translation>내 가격</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>your provider</source>
        <translation>제공업체</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/uncertain_words.py"/>
        <source>your provider's log</source>
        <translation>제공업체의 로그</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <source>your settings</source>
        <translation>내 설정</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <source>your settings use no proxy</source>
        <translation>설정에서 프록시를 쓰지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/everything.py"/>
        <source>your templates with all versions; Ponder can import them again</source>
        <translation>모든 버전의 내 템플릿. Ponder에서 다시 가져올 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/rows.py"/>
        <source>yours</source>
        <translation>내 모델</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/schema_dialog.py"/>
        <source>{"type": "object", "properties": {…}}</source>
        <translation>{"type": object", "properties": {…}}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/holds.py"/>
        <source>{advice} Release it when that is settled, or cancel it and ask anew with other choices.</source>
        <translation>{advice} 해결되면 작업을 풀거나, 취소하고 다르게 선택해 새로 질문하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>{advice} The job goes on at the server, and its report is fetched after that.</source>
        <translation>{advice} 작업은 서버에서 계속되고, 그 뒤에 보고서를 가져옵니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/holds.py"/>
        <source>{advice} The job is sent by itself once the server can be reached.</source>
        <translation>{advice} 서버에 연결되면 작업을 저절로 보냅니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/holds.py"/>
        <source>{advice} Then release the job.</source>
        <translation>{advice} 그런 다음 작업을 푸세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/holds.py"/>
        <source>{advice} With a valid key the job goes on by itself.</source>
        <translation>{advice} 올바른 키가 있으면 작업이 저절로 계속됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/holds.py"/>
        <source>{advice} With another address the job goes on by itself.</source>
        <translation>{advice} 주소가 바뀌면 작업이 저절로 계속됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/presenter.py"/>
        <source>{advice}The others are attached.</source>
        <translation>{advice}나머지는 첨부했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>{agree:,} of {rows:,}</source>
        <translation>{rows:,}개 중 {agree:,}개</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/amounts.py"/>
        <source>{amount} grade</source>
        <translation>{amount}점</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/amounts.py"/>
        <source>{amount} grades</source>
        <translation>{amount}점</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/amounts.py"/>
        <source>{amount} point</source>
        <translation>{amount}포인트</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/amounts.py"/>
        <source>{amount} points</source>
        <translation>{amount}포인트</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/figure_rows.py"/>
        <source>{answered} of {planned}</source>
        <translation>{planned}개 중 {answered}개</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>{asked} tier</source>
        <translation>{asked} 등급</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>{axis}: mean</source>
        <translation>{axis}: 평균</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>{bare} tokens</source>
        <translation>{bare} 토큰</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/usage_comparison.py"/>
        <source>{batch_requests:,} of its requests came through the Batch API, which Ponder does not use.</source>
        <translation>요청 중 {batch_requests:,}개가 Ponder가 쓰지 않는 Batch API로 왔습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>{between}, though both scored the same</source>
        <translation>{between}. 점수는 둘이 같음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/usage_comparison.py"/>
        <source>{capitalize} ended near midnight UTC; the provider may count them on the other day.</source>
        <translation>{capitalize}이(가) UTC 자정 무렵에 끝났습니다. 제공업체는 다른 날로 셀 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/money_words.py"/>
        <source>{capitalize} is used up: {figures}.</source>
        <translation>{capitalize}을(를) 모두 썼습니다: {figures}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/holds.py"/>
        <source>{capitalize} is {dollars}: it holds everything.</source>
        <translation>{capitalize}이(가) {dollars}입니다. 모든 것을 보류합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_words.py"/>
        <source>{centre} ({low} to {high})</source>
        <translation>{centre} ({low}~{high})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/report_differences.py"/>
        <source>{changed} rewritten</source>
        <translation>{changed}개 고쳐 씀</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>{code} at your rate</source>
        <translation>{code}, 내 환율</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <source>{code}, at your rate</source>
        <translation>{code}, 내 환율</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/everything.py"/>
        <source>{comparisons} as a table (CSV) and as a file that opens again in Ponder</source>
        <translation>비교 {comparisons}개, 표(CSV)와 Ponder에서 다시 열리는 파일</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/everything.py"/>
        <source>{conversations} as Markdown, and all of them in one JSON file, which</source>
        <translation>대화 {conversations}개, Markdown 파일. 모두 담은 JSON 파일 하나는</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>{cost} told</source>
        <translation>예상 {cost}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/usage_comparison.py"/>
        <source>{count:,} answers</source>
        <translation>답변 {count:,}개</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_fields.py"/>
        <source>{count:,} characters, with a line too long to show: this is the beginning. All of it is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>{count:,} less</source>
        <translation>더 적게 {count:,}개</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>{count:,} more</source>
        <translation>더 많이 {count:,}개</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>{count:,} {kind}</source>
        <translation>{kind} {count:,}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/report_differences.py"/>
        <source>{count} added, {count_2} dropped, {count_3} kept</source>
        <translation>{count}개 추가, {count_2}개 삭제, {count_3}개 유지</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/money_words.py"/>
        <source>{count} answers cost {actual}{mark} together; at most {upper} was expected.</source>
        <translation>답변 {count}개의 비용은 모두 {actual}{mark}입니다. 예상은 최대 {upper}였습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/tabs.py"/>
        <source>{count} being written</source>
        <translation>{count}개 작성 중</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/values.py"/>
        <source>{count} chosen</source>
        <translation>{count}개 선택됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/rows.py"/>
        <source>{count} conversations found</source>
        <translation>대화 {count}개 찾음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/figure_rows.py"/>
        <source>{count} ended without an answer</source>
        <translation>답변 없이 끝남 {count}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/marks.py"/>
        <source>{count} failed</source>
        <translation>실패 {count}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/presenter.py"/>
        <location filename="../../desktop_app/ui/attachments/uploads_presenter.py"/>
        <source>{count} files</source>
        <translation>파일 {count}개</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/attachments.py"/>
        <source>{count} files are attached; {most_attachments} go with one message.</source>
        <translation>파일 {count}개가 첨부되었습니다. 메시지 하나에 {most_attachments}개까지 보낼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/palette/presenter.py"/>
        <source>{count} found</source>
        <translation>{count}개 찾음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/marks.py"/>
        <source>{count} graded</source>
        <translation>평가됨 {count}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>{count} held</source>
        <translation>보류 {count}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/filing.py"/>
        <source>{count} imported.</source>
        <translation>{count} 가져왔습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/branching.py"/>
        <source>{count} messages were deleted.</source>
        <translation>메시지 {count}개를 삭제했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/marks.py"/>
        <source>{count} not finished</source>
        <translation>진행 중 {count}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/figure_rows.py"/>
        <source>{count} not finished yet</source>
        <translation>아직 끝나지 않음 {count}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/marks.py"/>
        <source>{count} not graded</source>
        <translation>평가 안 됨 {count}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>{count} of them make pictures, sound or vectors; those are not shown here.</source>
        <translation>그중 {count}개는 그림, 소리, 벡터를 만드는 모델이라 여기에 보이지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/blind_words.py"/>
        <source>{count} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/judge_verdicts.py"/>
        <source>{count} of {count_2} times: {names}. </source>
        <translation>{count_2}번 중 {count}번: {names}. </translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/import_words.py"/>
        <source>{count} of {value} with {messages}, {span}.</source>
        <translation>{value}의 {count}, {messages}, {span}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/marks.py"/>
        <source>{count} passed</source>
        <translation>통과 {count}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/marks.py"/>
        <source>{count} refused or incomplete</source>
        <translation>거부 또는 불완전 {count}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/figure_rows.py"/>
        <source>{count} refused or incomplete, which counts as wrong</source>
        <translation>거부 또는 불완전 {count}, 오답으로 침</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/selection_bar.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/editing.py"/>
        <source>{count} selected</source>
        <translation>{count}개 선택됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/filling.py"/>
        <source>{count} stand there already, or are more than there may be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/phrases.py"/>
        <source>{count} times</source>
        <translation>{count}번</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/rows.py"/>
        <source>{count} to switch</source>
        <translation>전환할 것 {count}개</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>{count} tokens</source>
        <translation>{count} 토큰</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>{count} uncertain</source>
        <translation>불확실 {count}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/organising.py"/>
        <source>{count} were</source>
        <translation>{count}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/marks.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>{count} without an answer</source>
        <translation>답변 없음 {count}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/profiles.py"/>
        <source>{count} {need} its key: {names}{more}. Wait until they have ended, or cancel them.</source>
        <translation>{count}{need} 그 키가 필요합니다: {names}{more}. 끝날 때까지 기다리거나 취소하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/shown.py"/>
        <source>{count} {words}</source>
        <translation>{words} {count}개</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <source>{days} d {hours} h</source>
        <translation>{days}일 {hours}시간</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>{days}, in days of UTC as the provider counts · {file}</source>
        <translation>{days}, 제공업체처럼 UTC 날짜 기준 · {file}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <source>{day} at {hour}</source>
        <translation>{day} {hour}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/found_response.py"/>
        <source>{day} at {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/starts.py"/>
        <source>{day} {month}</source>
        <translation>{month} {day}일</translation>
    </message>
    <message>
        <location filename="../../desktop_app/network/routes.py"/>
        <location filename="../../desktop_app/price_list/rates.py"/>
        <location filename="../../desktop_app/ui/formats.py"/>
        <source>{day} {month} {year}</source>
        <translation>{year}년 {month} {day}일</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <source>{day}, {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <location filename="../../desktop_app/ui/widgets/variable_fields.py"/>
        <source>{default} (default)</source>
        <translation>{default}(기본값)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/uploads_presenter.py"/>
        <source>{deleted} deleted at the provider.</source>
        <translation>제공업체에서 {deleted} 삭제했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>{done} of {of} answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/blind_words.py"/>
        <source>{done} of {of} graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/export_reports.py"/>
        <source>{done} of {of} written</source>
        <translation>{of}개 중 {done}개 씀</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/listing/list_rows.py"/>
        <source>{ended} of {planned}</source>
        <translation>{planned}개 중 {ended}개</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>{ended} of {planned} trials have ended.</source>
        <translation>시행 {planned}개 중 {ended}개가 끝났습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/listing/list_rows.py"/>
        <source>{ended}, paused</source>
        <translation>{ended}, 일시 중지됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/listing/list_rows.py"/>
        <source>{ended}, {held} held</source>
        <translation>{ended}, 보류 {held}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/charts.py"/>
        <source>{error}. Choose another folder, then save again.</source>
        <translation>{error}. 다른 폴더를 선택해 다시 저장하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/controls.py"/>
        <source>{evidence} Press to open the comparison.</source>
        <translation>{evidence} 누르면 비교를 엽니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>{finished} of {total} finished</source>
        <translation>{total}개 중 {finished}개 끝남</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>{first} against {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/deleting_there.py"/>
        <source>{first} and {last}</source>
        <translation>{first}, {last}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <location filename="../../desktop_app/ui/templates_window/values.py"/>
        <source>{first} or {last}</source>
        <translation>{first} 또는 {last}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/presenter.py"/>
        <source>{first} to {last}</source>
        <translation>{first}~{last}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_errands.py"/>
        <source>{first}Ponder cancels the job as soon as it can; until then it goes on.</source>
        <translation>{first}Ponder가 되는 대로 작업을 취소합니다. 그때까지는 계속됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/running_card.py"/>
        <source>{first}Ponder checks again by itself.</source>
        <translation>{first}Ponder가 저절로 다시 확인합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/card_words.py"/>
        <source>{first}Ponder checks again by itself; the job goes on at the server.</source>
        <translation>{first}Ponder가 저절로 다시 확인합니다. 작업은 서버에서 계속됩니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/report_differences.py"/>
        <source>{gone} gone</source>
        <translation>{gone} 삭제</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>{graded} of {answered} graded</source>
        <translation>{answered}개 중 {graded}개 평가됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>{grades} of a grade</source>
        <translation>{grades}점</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/values.py"/>
        <source>{guess}Estimated: {tokens} tokens of input{price}.</source>
        <translation>{guess}예상: 입력 {tokens} 토큰{price}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/lessons.py"/>
        <source>{happened} It was said to last until {day}.</source>
        <translation>{happened} {day}까지라고 알려져 있었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/uncertain_words.py"/>
        <source>{happened} This job may have been accepted and charged.</source>
        <translation>{happened} 이 작업은 접수되어 요금이 청구되었을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/uncertain_words.py"/>
        <source>{happened} {advice} Known: {facts}.</source>
        <translation>{happened} {advice} 알려진 것: {facts}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/money_words.py"/>
        <source>{held} held</source>
        <translation>{held}개 보류됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/money_words.py"/>
        <source>{held} held for want of room under a cap.</source>
        <translation>한도가 모자라 {held}개가 보류되었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/dialogs/import_words.py"/>
        <source>{here} of them are here already.</source>
        <translation>그중 {here}개는 이미 여기 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>{hit_rate} cached</source>
        <translation>{hit_rate} 캐시됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>{hit_rate} of the input came from the cache</source>
        <translation>입력의 {hit_rate}가 캐시에서 왔습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>{host} cannot be reached now. What it said last is used.</source>
        <translation>지금은 {host}에 연결할 수 없습니다. 마지막으로 받은 것을 씁니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>{host} refused the key. Check it in Settings.</source>
        <translation>{host}이(가) 키를 거부했습니다. 설정에서 확인하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/checks.py"/>
        <source>{id} has no prices in it</source>
        <translation>{id}의 가격이 없습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_words.py"/>
        <source>{input:,} in, {output:,} out</source>
        <translation>입력 {input:,}, 출력 {output:,}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>{input} in, {output} out</source>
        <translation>입력 {input}, 출력 {output}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/moving.py"/>
        <source>{instead} choose an empty folder elsewhere. Nothing was moved.</source>
        <translation>{instead} 다른 곳의 빈 폴더를 선택하세요. 아무것도 옮기지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/everything.py"/>
        <source>{jobs} as Markdown and as JSON with the response as it came, by tab</source>
        <translation>작업 {jobs}개, Markdown과 받은 그대로의 응답이 담긴 JSON, 탭별</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <source>{jobs} could pass {words} of {cap}: then it is held until you decide.</source>
        <translation>{jobs}이(가) {words} {cap}을(를) 넘을 수 있습니다. 그러면 결정할 때까지 보류합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/filing.py"/>
        <source>{jobs} saved as {path}.</source>
        <translation>{jobs}을(를) {path}(으)로 저장했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/table_model.py"/>
        <source>{job}, prices of {priced_as_of}</source>
        <translation>{job}, {priced_as_of} 기준 가격</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/variable_fields.py"/>
        <source>{kind}, has a default</source>
        <translation>{kind}, 기본값 있음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/variable_fields.py"/>
        <source>{kind}, may stay empty</source>
        <translation>{kind}, 비워 둘 수 있음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <source>{kind}, {size}: {rows} in {columns}{bad}.</source>
        <translation>{kind}, {size}: {rows}, {columns}{bad}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>{kind}, {trials}, {time}, seed {seed}</source>
        <translation>{kind}, {trials}, {time}, 시드 {seed}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/listing/list_rows.py"/>
        <source>{knee} is enough</source>
        <translation>{knee}(으)로 충분</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/templates.py"/>
        <source>{known} (copy)</source>
        <translation>{known}(사본)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>{label} (failed)</source>
        <translation>{label}(실패)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/setting.py"/>
        <source>{label} is either on or off.</source>
        <translation>{label}: 켜거나 끌 수만 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/setting.py"/>
        <source>{label} must be a number.</source>
        <translation>{label}: 숫자여야 합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/setting.py"/>
        <source>{label} must be a time such as 22:30.</source>
        <translation>{label}: 22:30 같은 시각이어야 합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/setting.py"/>
        <source>{label} must be between {low} and {high}.</source>
        <translation>{label}: {low}에서 {high} 사이여야 합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/setting.py"/>
        <source>{label} must be one of: {names}.</source>
        <translation>{label}: 다음 중 하나여야 합니다: {names}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/strip.py"/>
        <source>{label} · fixed in this version</source>
        <translation>{label} · 이 버전에서 고정됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <source>{label}, stuck</source>
        <translation>{label}, 멈춤</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/own_model.py"/>
        <source>{label}: an id has at most {longest_id} characters.</source>
        <translation>{label}: ID는 {longest_id}자까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/own_model.py"/>
        <source>{label}: an id has no blanks in it.</source>
        <translation>{label}: ID에는 공백이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/own_price.py"/>
        <source>{label}: at most 100000 US dollars.</source>
        <translation>{label}: 최대 100000 미국 달러입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/own_model.py"/>
        <source>{label}: between 1 and {most:,} tokens.</source>
        <translation>{label}: 1에서 {most:,} 토큰 사이여야 합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/own_model.py"/>
        <source>{label}: cannot be larger than the context window ({window:,} tokens).</source>
        <translation>{label}: 컨텍스트 창({window:,} 토큰)보다 클 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/own_model.py"/>
        <source>{label}: choose at least one, or “None”.</source>
        <translation>{label}: 하나 이상 또는 “없음”을 선택하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/own_model.py"/>
        <source>{label}: write a number of tokens such as 400000.</source>
        <translation>{label}: 400000처럼 토큰 수를 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/own_price.py"/>
        <source>{label}: write a sum such as 2.50, without separators between thousands.</source>
        <translation>{label}: 천 단위 구분 없이 2.50처럼 금액을 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/own_model.py"/>
        <source>{label}: write the id as the provider writes it, such as gpt-6.1-sol.</source>
        <translation>{label}: gpt-6.1-sol처럼 제공업체가 쓰는 ID를 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/own_price.py"/>
        <source>{label}: write what it costs, in US dollars; 0 where it is free.</source>
        <translation>{label}: 가격을 미국 달러로 쓰세요. 무료면 0입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/phrases.py"/>
        <source>{least} to {most} answers each</source>
        <translation>답변 각 {least}~{most}개</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>{left_out} answers have no point of their own.</source>
        <translation>답변 {left_out}개에는 따로 점이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/lessons.py"/>
        <source>{lesson_words} Ponder has noted it.</source>
        <translation>{lesson_words} Ponder가 기억해 두었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/raw_words.py"/>
        <source>{line}…  ({left} more characters)</source>
        <translation>{line}…  ({left}자 더)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/judge_verdicts.py"/>
        <source>{lost} could not be read or failed. </source>
        <translation>{lost}개는 읽을 수 없거나 실패했습니다. </translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>{minutes} had passed, and a beginning is kept for {kept}</source>
        <translation>{minutes}이 지났고, 시작 부분은 {kept} 동안 보관됩니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>{model_id} at {effort}, “{rubric}” (wording {wording})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/job_pace.py"/>
        <source>{model_id} at {service_tier}</source>
        <translation>{service_tier} 등급의 {model_id}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chat_options.py"/>
        <source>{model_id} can't be held to a JSON schema.</source>
        <translation>{model_id}에는 JSON 스키마를 지정할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/drafting.py"/>
        <source>{model_id} cannot be watched.</source>
        <translation>{model_id}은(는) 지켜볼 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/drafting.py"/>
        <source>{model_id} cannot run in the background. Choose another model, or ask it in a chat.</source>
        <translation>{model_id}은(는) 백그라운드로 실행할 수 없습니다. 다른 모델을 선택하거나 채팅에서 질문하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>{model_id} does not accept the effort {effort}.</source>
        <translation>{model_id}은(는) 추론 강도 {effort}을(를) 받지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/chat_elsewhere.py"/>
        <source>{model_id} does not answer in the background.</source>
        <translation>{model_id}은(는) 백그라운드에서 답하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/model_profiles.py"/>
        <source>{model_id} does not reason, so it takes no effort.</source>
        <translation>{model_id}은(는) 추론하지 않으므로 추론 강도를 받지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chat_options.py"/>
        <source>{model_id} does not reason, so there is nothing to sum up.</source>
        <translation>{model_id}은(는) 추론하지 않으므로 요약할 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/comparison.py"/>
        <source>{model_id} does not take the verbosity “{verbosity}”.</source>
        <translation>{model_id}은(는) 상세도 “{verbosity}”을(를) 받지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>{model_id} does not take the verbosity “{{}}”.</source>
        <translation>{model_id}은(는) 상세도 “{{}}”을(를) 받지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/model_words.py"/>
        <source>{model_id} does not take {names}.</source>
        <translation>{model_id}은(는) {names}을(를) 받지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/lessons.py"/>
        <source>{model_id} does not take {refused}.</source>
        <translation>{model_id}은(는) {refused}을(를) 받지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/model_profiles.py"/>
        <source>{model_id} does not take “{effort}”, only {names}.</source>
        <translation>{model_id}은(는) “{effort}”을(를) 받지 않고 {names}만 받습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/checks.py"/>
        <source>{model_id} has lost its price in it</source>
        <translation>{model_id}의 가격이 빠졌습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/offering.py"/>
        <source>{model_id} has no choice of {label}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>{model_id} is no longer offered</source>
        <translation>{model_id}은(는) 더는 제공되지 않습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/comparison.py"/>
        <source>{model_id} is not asked in {mode} mode: {offered}.</source>
        <translation>{model_id}에는 {mode} 모드로 질문하지 않습니다: {offered}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chat_options.py"/>
        <source>{model_id} is not known to give reasoning summaries.</source>
        <translation>{model_id}이(가) 추론 요약을 주는지 알려져 있지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/price_list/rates.py"/>
        <source>{model_id} is not listed by itself, so it is priced as {family}</source>
        <translation>{model_id}이(가) 목록에 따로 없어 {family}의 가격을 적용합니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/changing.py"/>
        <source>{model_id} is now used as you say.</source>
        <translation>이제 {model_id}을(를) 정한 대로 씁니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/strip.py"/>
        <source>{model_id} is shut down that day. You need not do anything: what runs keeps its model, later questions go to the new one, in the same conversations. The estimate before each question is the new model's then.</source>
        <translation>{model_id}은(는) 그날 종료됩니다. 아무것도 할 필요가 없습니다. 실행 중인 것은 모델을 유지하고, 이후의 질문은 같은 대화에서 새 모델로 갑니다. 그때부터 질문 전의 예상은 새 모델의 것입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>{model_id} retires on {day}, {when}</source>
        <translation>{model_id}: {day}({when}) 종료 예정</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/send_plan.py"/>
        <location filename="../../desktop_app/ui/attachments/presenter.py"/>
        <source>{model_id} takes no files at this server.</source>
        <translation>{model_id}은(는) 이 서버에서 파일을 받지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/chat_elsewhere.py"/>
        <source>{model_id} takes no two efforts that could be compared.</source>
        <translation>{model_id}에는 비교할 수 있는 추론 강도가 두 가지 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/lessons.py"/>
        <source>{model_id} takes {get}{listed}.</source>
        <translation>{model_id}이(가) 받는 것: {get}{listed}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/changing.py"/>
        <source>{model_id} to {replacement}</source>
        <translation>{model_id} → {replacement}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>{model_id} was retired on {day}, {when}</source>
        <translation>{model_id}: {day}({when}) 종료됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/strip.py"/>
        <source>{model_id} was shut down. Your conversations go on with the new model. Its prices differ: the estimate before each question tells them.</source>
        <translation>{model_id}은(는) 종료되었습니다. 대화는 새 모델로 이어집니다. 가격이 다르니 질문 전의 예상을 확인하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/judging.py"/>
        <source>{model_id} would judge its own answers; models tend to prefer those.</source>
        <translation>{model_id}이(가) 자기 답변을 심사하게 됩니다. 모델은 자기 답변을 더 좋게 보는 경향이 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chat_options.py"/>
        <source>{model_id} writes {most:,} tokens at most.</source>
        <translation>{model_id}은(는) 최대 {most:,} 토큰을 씁니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>{model_id}, “{rubric}” (wording {wording})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>{models} for your key at {host}, looked up {when}.</source>
        <translation>{host}에서 내 키로 쓸 수 있는 {models}, {when}에 조회했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chat_options.py"/>
        <source>{model} does not take temperature or top-p.</source>
        <translation>{model}은(는) temperature와 top-p를 받지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/default_efforts.py"/>
        <source>{model} does not take “{effort}” any more</source>
        <translation>{model}은(는) 더 이상 “{effort}”을(를) 받지 않습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/default_efforts.py"/>
        <source>{model} is retired</source>
        <translation>{model}이(가) 종료되었습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/default_efforts.py"/>
        <source>{model} retires soon</source>
        <translation>{model}이(가) 곧 종료됩니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chat_options.py"/>
        <source>{model} takes temperature and top-p only with the effort “none”.</source>
        <translation>{model}은(는) 추론 강도가 “none”일 때만 temperature와 top-p를 받습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <source>{month} {year}</source>
        <translation>{year}년 {month}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/defaulting.py"/>
        <source>{more} more</source>
        <translation>{more}개 더</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/rows.py"/>
        <source>{more} more places</source>
        <translation>다른 위치 {more}개</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>{more} was asked to think more than {before}, but reasoned less.</source>
        <translation>{more}은(는) {before}보다 더 생각하도록 했지만 덜 추론했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>{more} was asked to think more than {before}, but reasoned no more.</source>
        <translation>{more}은(는) {before}보다 더 생각하도록 했지만 더 추론하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/organising.py"/>
        <source>{named} deleted.</source>
        <translation>{named} 삭제했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/comparison_charts.py"/>
        <source>{names} (knee)</source>
        <translation>{names} (변곡점)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/phrases.py"/>
        <source>{names} and {last}</source>
        <translation>{names} 및 {last}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>{names} and {named}</source>
        <translation>{names} 및 {named}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>{names} did best this time; asked once more, another may.</source>
        <translation>이번에는 {names}이(가) 가장 좋았습니다. 다시 물으면 다른 것이 나을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/template_text.py"/>
        <source>{names} or {last}</source>
        <translation>{names} 또는 {last}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/notes.py"/>
        <source>{names} turned out cheaper than {knee}, though dearer was expected.</source>
        <translation>{names}은(는) 더 비쌀 것으로 예상했지만 {knee}보다 쌌습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/report_differences.py"/>
        <source>{names}, {count} the same.</source>
        <translation>{names}, 같은 것 {count}개.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/rubric_editor.py"/>
        <source>{name} (not kept)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/notes.py"/>
        <source>{name} between {worst} and {best}</source>
        <translation>{name} {worst}~{best}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/crashes.py"/>
        <source>{name} cannot be read: {error}</source>
        <translation>{name}을(를) 읽을 수 없습니다: {error}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/attachment_contents.py"/>
        <source>{name} could not be written to {folder}.</source>
        <translation>{name}을(를) {folder}에 쓰지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/charts.py"/>
        <source>{name} could not be written.</source>
        <translation>{name}을(를) 저장하지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/mapping_page.py"/>
        <source>{name} for every row</source>
        <translation>모든 행의 {name}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/lessons.py"/>
        <source>{name} has been shut down.</source>
        <translation>{name}은(는) 종료되었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>{name} is better and was expected to be cheaper.</source>
        <translation>{name}이(가) 더 좋고, 더 쌀 것으로 예상되었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/packages.py"/>
        <location filename="../../desktop_app/storage/restoring.py"/>
        <source>{name} is damaged or is no backup of Ponder's.</source>
        <translation>{name}은(는) 손상되었거나 Ponder의 백업이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>{name} is enough{here}</source>
        <translation>{name}(으)로{here} 충분합니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>{name} is not worth it{here}: {between} {n}.</source>
        <translation>{name}은(는){here} 그만한 값을 하지 못합니다: {between} {n}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>{name} is not{here}: {between}.</source>
        <translation>{name}은(는){here} 그렇지 않습니다: {between}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/defaulting.py"/>
        <source>{name} is the default of {places}.</source>
        <translation>{name}은(는) {places}의 기본값입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>{name} is worth it{here}: {other} is {far} {n}.</source>
        <translation>{name}은(는){here} 그만한 값을 합니다. {other}: {far} {n}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_words.py"/>
        <source>{name} is {span} ({tasks}).{claim}</source>
        <translation>{name}: {span} ({tasks}).{claim}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/expressions.py"/>
        <source>{name} takes {count} values, with a comma between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/storage/packages.py"/>
        <source>{name} was made by a newer version of Ponder.</source>
        <translation>{name}은(는) 더 새로운 버전의 Ponder가 만들었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/evidence_words.py"/>
        <source>{name} was shown to be good enough on {on} ({answers}, {day}).</source>
        <translation>{name}이(가) 충분히 좋다는 것이 {on}에서 확인되었습니다({answers}, {day}).</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/lessons.py"/>
        <source>{name} was shut down on {day}.</source>
        <translation>{name}은(는) {day}에 종료되었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/model_words.py"/>
        <source>{name} was shut down{when}.{value}</source>
        <translation>{name}은(는){when} 종료되었습니다.{value}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/evidence_words.py"/>
        <source>{name} was your own choice on {day}{asked}.</source>
        <translation>{name}은(는) {day}에 직접 고른 것입니다{asked}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/model_words.py"/>
        <source>{name} {retires}{instead}.</source>
        <translation>{name}: {retires}{instead}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/template_part.py"/>
        <source>{name}, version {version}</source>
        <translation>{name}, 버전 {version}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_words.py"/>
        <source>{name}: no task has a grade in both.</source>
        <translation>{name}: 양쪽 모두 평점이 있는 과제가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/grid.py"/>
        <source>{name}: not asked</source>
        <translation>{name}: 묻지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/figure_rows.py"/>
        <source>{name}: nothing graded yet</source>
        <translation>{name}: 아직 평가 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>{name}: the provider's, and Ponder's where it differs</source>
        <translation>{name}: 제공업체의 값, 다르면 Ponder의 값도</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_words.py"/>
        <source>{name}: too few answers to tell a difference ({tasks}).</source>
        <translation>{name}: 답변이 너무 적어 차이를 말할 수 없습니다 ({tasks}).</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>{name}: {low} to {high}, {count} answers</source>
        <translation>{name}: {low}~{high}, 답변 {count}개</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/figure_rows.py"/>
        <source>{name}: {rate} on average</source>
        <translation>{name}: 평균 {rate}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/figure_rows.py"/>
        <source>{name}: {rate} passed</source>
        <translation>{name}: {rate} 통과</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>{name}: {value}, one answer</source>
        <translation>{name}: {value}, 답변 1개</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/report_differences.py"/>
        <source>{new} new</source>
        <translation>{new} 추가</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/estimate_tooltip.py"/>
        <source>{not_counted} Set your own price under Models and prices.</source>
        <translation>{not_counted} 모델과 가격에서 직접 가격을 정하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/column_pane.py"/>
        <location filename="../../desktop_app/ui/guide/presenter.py"/>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/shown.py"/>
        <source>{number} of {count} {words}</source>
        <translation>{words} {count}개 중 {number}번째</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/find_bar.py"/>
        <source>{number} of {some}</source>
        <translation>{some} 중 {number}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>{number}. after stage {stage}, {time}</source>
        <translation>{number}. 단계 {stage} 뒤, {time}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/chat_tab/deleting_there.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <location filename="../../desktop_app/ui/evidence_words.py"/>
        <location filename="../../desktop_app/ui/main_window/money_words.py"/>
        <location filename="../../desktop_app/ui/usage_view/presenter.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>{n} answers</source>
        <comment>{n} answer</comment>
        <translation><numerusform>답변 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>{n} answers are not graded yet.</source>
        <comment>{n} answer is not graded yet.</comment>
        <translation><numerusform>답변 {n}개가 아직 평가되지 않았습니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/grading/check_words.py"/>
        <source>{n} answers being checked.</source>
        <comment>{n} answer being checked.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/verdict/phrases.py"/>
        <source>{n} answers each</source>
        <comment>{n} answer each</comment>
        <translation><numerusform>답변 각 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>{n} answers have no known price and count in no sum: {models}{more}.</source>
        <comment>{n} answer has no known price and counts in no sum: {models}{more}.</comment>
        <translation><numerusform>답변 {n}개는 가격을 알 수 없어 합계에 넣지 않았습니다: {models}{more}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/verdict/notes.py"/>
        <source>{n} answers never came; in the verdict they count against whoever they would help.</source>
        <comment>{n} answer never came; in the verdict they count against whoever they would help.</comment>
        <translation><numerusform>답변 {n}개가 오지 않았습니다. 판정에서는 이득을 볼 쪽에 불리하게 셉니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>{n} answers of other servers</source>
        <comment>{n} answer of other servers</comment>
        <translation><numerusform>다른 서버의 답변 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/verdict/notes.py"/>
        <source>{n} answers were refused or cut off and count as wrong.</source>
        <comment>{n} answer was refused or cut off and counts as wrong.</comment>
        <translation><numerusform>답변 {n}개가 거부되었거나 끊겨 오답으로 칩니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/grading/check_words.py"/>
        <source>{n} answers without a check: graded by you, or by a judge.</source>
        <comment>{n} answer without a check: graded by you, or by a judge.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>{n} answers without a known price.</source>
        <comment>{n} answer without a known price.</comment>
        <translation><numerusform>가격을 모르는 답변 {n}개.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/domain/telling.py"/>
        <source>{n} are held</source>
        <comment>{n} is held</comment>
        <translation><numerusform>{n}개 보류됨</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/settings_dialog/data.py"/>
        <source>{n} backups are</source>
        <comment>{n} backup is</comment>
        <translation><numerusform>백업 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/formats.py"/>
        <source>{n} bytes</source>
        <comment>{n} byte</comment>
        <translation><numerusform>{n}바이트</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>{n} chats</source>
        <comment>{n} chat</comment>
        <translation><numerusform>채팅 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <source>{n} columns</source>
        <comment>{n} column</comment>
        <translation><numerusform>{n}열</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>{n} comparisons</source>
        <comment>{n} comparison</comment>
        <translation><numerusform>비교 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <location filename="../../desktop_app/ui/chat_tab/deleting_there.py"/>
        <location filename="../../desktop_app/ui/chat_tab/filing.py"/>
        <location filename="../../desktop_app/ui/conversation_list/organising.py"/>
        <location filename="../../desktop_app/ui/dialogs/import_words.py"/>
        <source>{n} conversations</source>
        <comment>{n} conversation</comment>
        <translation><numerusform>대화 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/jobs_tab/editing.py"/>
        <source>{n} copies made. Nothing is sent before you release them.</source>
        <comment>{n} copy made. Nothing is sent before you release them.</comment>
        <translation><numerusform>사본 {n}개를 만들었습니다. 풀기 전에는 아무것도 보내지 않습니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/setup/words.py"/>
        <location filename="../../desktop_app/ui/model_words.py"/>
        <source>{n} days</source>
        <comment>{n} day</comment>
        <translation><numerusform>{n}일</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <source>{n} days ago</source>
        <comment>{n} day ago</comment>
        <translation><numerusform>{n}일 전</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>{n} defaults</source>
        <comment>{n} default</comment>
        <translation><numerusform>기본값 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/domain/telling.py"/>
        <source>{n} did not go well</source>
        <comment>{n} did not go well</comment>
        <translation><numerusform>{n}개 잘되지 않음</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/report_diff_window/shown.py"/>
        <source>{n} differences</source>
        <comment>{n} difference</comment>
        <translation><numerusform>차이 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>{n} drafts</source>
        <comment>{n} draft</comment>
        <translation><numerusform>초안 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/chat_tab/meter.py"/>
        <source>{n} earlier turns</source>
        <comment>{n} earlier turn</comment>
        <translation><numerusform>앞선 대화 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/pro_tab/estimate.py"/>
        <source>{n} earlier turns not sent</source>
        <comment>{n} earlier turn not sent</comment>
        <translation><numerusform>이전 차례 {n}개는 보내지 않음</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/setup/words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>{n} efforts</source>
        <comment>{n} effort</comment>
        <translation><numerusform>추론 강도 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/dialogs/import_words.py"/>
        <source>{n} empty conversations</source>
        <comment>{n} empty conversation</comment>
        <translation><numerusform>빈 대화 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/chat_tab/structured_dialog.py"/>
        <source>{n} entries</source>
        <comment>{n} entry</comment>
        <translation><numerusform>항목 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/chat_tab/structured_dialog.py"/>
        <source>{n} fields</source>
        <comment>{n} field</comment>
        <translation><numerusform>필드 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/attachments/uploads_presenter.py"/>
        <source>{n} files</source>
        <comment>{n} file</comment>
        <translation><numerusform>파일 {n}개</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/report_diff_window/shown.py"/>
        <source>{n} gone</source>
        <translation>{n}개 삭제</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>{n} held jobs</source>
        <comment>{n} held job</comment>
        <translation><numerusform>보류된 작업 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/words.py"/>
        <source>{n} hours</source>
        <comment>{n} hour</comment>
        <translation><numerusform>{n}시간</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <source>{n} input tokens</source>
        <comment>{n} input token</comment>
        <translation><numerusform>입력 토큰 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/tab.py"/>
        <source>{n} jobs</source>
        <comment>{n} job</comment>
        <translation><numerusform>작업 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <source>{n} jobs are in the queue.</source>
        <comment>{n} job is in the queue.</comment>
        <translation><numerusform>작업 {n}개가 대기열에 있습니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/bootstrap/questions.py"/>
        <source>{n} jobs are still running or waiting.</source>
        <comment>{n} job is still running or waiting.</comment>
        <translation><numerusform>작업 {n}개가 아직 실행 중이거나 기다리고 있습니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/jobs_tab/tab.py"/>
        <source>{n} jobs deleted.</source>
        <comment>{n} job deleted.</comment>
        <translation><numerusform>작업 {n}개를 삭제했습니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/domain/telling.py"/>
        <source>{n} jobs done</source>
        <comment>{n} job done</comment>
        <translation><numerusform>작업 {n}개 완료</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/domain/telling.py"/>
        <source>{n} jobs need you</source>
        <comment>{n} job needs you</comment>
        <translation><numerusform>작업 {n}개 확인 필요</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/jobs_tab/looking.py"/>
        <source>{n} jobs not searchable yet: Ponder is still reading them.</source>
        <comment>{n} job not searchable yet: Ponder is still reading them.</comment>
        <translation><numerusform>작업 {n}개는 아직 검색할 수 없습니다. Ponder가 읽는 중입니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/jobs_tab/editing.py"/>
        <source>{n} jobs now of high priority.</source>
        <comment>{n} job now of high priority.</comment>
        <translation><numerusform>작업 {n}개의 우선순위를 높음으로 바꿨습니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/jobs_tab/editing.py"/>
        <source>{n} jobs now of low priority.</source>
        <comment>{n} job now of low priority.</comment>
        <translation><numerusform>작업 {n}개의 우선순위를 낮음으로 바꿨습니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/jobs_tab/editing.py"/>
        <source>{n} jobs now of normal priority.</source>
        <comment>{n} job now of normal priority.</comment>
        <translation><numerusform>작업 {n}개의 우선순위를 보통으로 바꿨습니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/jobs_tab/tab.py"/>
        <source>{n} jobs saved as {name}.</source>
        <comment>{n} job saved as {name}.</comment>
        <translation><numerusform>작업 {n}개를 {name}(으)로 저장했습니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <source>{n} jobs will be queued.</source>
        <comment>{n} job will be queued.</comment>
        <translation><numerusform>작업 {n}개를 대기열에 넣습니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/setup/file_window.py"/>
        <source>{n} lines are left out</source>
        <comment>One line is left out</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_file.py"/>
        <location filename="../../desktop_app/ui/jobs_tab/raw_words.py"/>
        <source>{n} lines left out</source>
        <comment>{n} line left out</comment>
        <translation><numerusform>{n}줄 생략</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>{n} lines of the file could not be used.</source>
        <comment>{n} line of the file could not be used.</comment>
        <translation><numerusform>파일의 {n}행을 쓸 수 없었습니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/jobs_tab/raw_words.py"/>
        <source>{n} long lines cut</source>
        <comment>{n} long line cut</comment>
        <translation><numerusform>긴 줄 {n}개 자름</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/reading/differing.py"/>
        <source>{n} long passages too different to compare word by word: marked as a whole.</source>
        <comment>{n} long passage too different to compare word by word: marked as a whole.</comment>
        <translation><numerusform>긴 부분 {n}개는 너무 달라 단어별로 비교할 수 없어 통째로 표시했습니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/dialogs/import_words.py"/>
        <source>{n} messages</source>
        <comment>{n} message</comment>
        <translation><numerusform>메시지 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/formats.py"/>
        <source>{n} min ago</source>
        <comment>{n} min ago</comment>
        <translation><numerusform>{n}분 전</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/words.py"/>
        <source>{n} minutes</source>
        <comment>{n} minute</comment>
        <translation><numerusform>{n}분</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>{n} models</source>
        <comment>{n} model</comment>
        <translation><numerusform>모델 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/jobs_tab/drafting.py"/>
        <source>{n} models cannot run in the background and are not listed.</source>
        <comment>{n} model cannot run in the background and is not listed.</comment>
        <translation><numerusform>모델 {n}개는 백그라운드로 실행할 수 없어 목록에 없습니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/verdict/notes.py"/>
        <source>{n} more efforts likewise</source>
        <comment>{n} more effort likewise</comment>
        <translation><numerusform>다른 추론 강도 {n}개도 마찬가지</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>{n} more runs</source>
        <comment>{n} more run</comment>
        <translation><numerusform>추가 실행 {n}회</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>{n} more tasks</source>
        <comment>{n} more task</comment>
        <translation><numerusform>추가 과제 {n}개</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/report_diff_window/shown.py"/>
        <source>{n} new</source>
        <translation>{n}개 추가</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>{n} of these answers are simulated: no model worked, nothing was charged.</source>
        <comment>{n} of these answers is simulated: no model worked, nothing was charged.</comment>
        <translation><numerusform>이 답변 중 {n}개는 시뮬레이션입니다. 모델이 일하지 않았고 요금도 청구되지 않았습니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/attachments/values.py"/>
        <source>{n} pages</source>
        <comment>{n} page</comment>
        <translation><numerusform>{n}쪽</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>{n} pairs</source>
        <comment>{n} pair</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/domain/report_differences.py"/>
        <source>{n} paragraphs</source>
        <comment>{n} paragraph</comment>
        <translation><numerusform>문단 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/report_diff_window/shown.py"/>
        <source>{n} paragraphs the same</source>
        <comment>{n} paragraph the same</comment>
        <translation><numerusform>같은 단락 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/task_file.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/tasks_part.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/setup/words.py"/>
        <source>{n} questions</source>
        <comment>{n} question</comment>
        <translation><numerusform>질문 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/setup/filling.py"/>
        <source>{n} questions added.</source>
        <comment>{n} question added.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/setup/filling.py"/>
        <source>{n} questions pasted, {left_out} left out.</source>
        <comment>{n} question pasted, {left_out} left out.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/setup/filling.py"/>
        <source>{n} questions with known answers, each asked once.</source>
        <comment>{n} question with known answers, each asked once.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/models_window/page_words.py"/>
        <source>{n} refusals</source>
        <comment>{n} refusal</comment>
        <translation><numerusform>거부 {n}번</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/setup/words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>{n} repeats</source>
        <comment>{n} repeat</comment>
        <translation><numerusform>반복 {n}회</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/jobs_tab/tab.py"/>
        <source>{n} reports saved as {name}.</source>
        <comment>{n} report saved as {name}.</comment>
        <translation><numerusform>보고서 {n}개를 {name}(으)로 저장했습니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>{n} requests</source>
        <comment>{n} request</comment>
        <translation><numerusform>요청 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/main_window/money_words.py"/>
        <source>{n} requests are</source>
        <comment>{n} request is</comment>
        <translation><numerusform>요청 {n}개</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/report_diff_window/shown.py"/>
        <source>{n} rewritten</source>
        <translation>{n}개 고쳐 씀</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>{n} rows</source>
        <comment>{n} row</comment>
        <translation><numerusform>{n}행</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <source>{n} rows cannot be used{more}. The others are not held up by them.</source>
        <comment>{n} row cannot be used{more}. The others are not held up by them.</comment>
        <translation><numerusform>{n}행을 쓸 수 없습니다{more}. 나머지 행에는 영향이 없습니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/import_window/presenter.py"/>
        <source>{n} rows saved as {name}.</source>
        <comment>{n} row saved as {name}.</comment>
        <translation><numerusform>{n}행을 {name}(으)로 저장했습니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>{n} runs</source>
        <comment>{n} run</comment>
        <translation><numerusform>실행 {n}회</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/setup/words.py"/>
        <source>{n} seconds</source>
        <comment>{n} second</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/usage_view/provider_words.py"/>
        <source>{n} simulated answers, which no provider knows</source>
        <comment>{n} simulated answer, which no provider knows</comment>
        <translation><numerusform>제공업체가 모르는 시뮬레이션 답변 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/phrases.py"/>
        <location filename="../../desktop_app/ui/evidence_words.py"/>
        <source>{n} tasks</source>
        <comment>{n} task</comment>
        <translation><numerusform>과제 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/keeping/pair_words.py"/>
        <source>{n} tasks in common</source>
        <comment>{n} task in common</comment>
        <translation><numerusform>공통 과제 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/templates_window/files.py"/>
        <source>{n} templates imported.</source>
        <comment>{n} template imported.</comment>
        <translation><numerusform>템플릿 {n}개를 가져왔습니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/templates_window/files.py"/>
        <source>{n} templates of the file were here already.</source>
        <comment>{n} template of the file was here already.</comment>
        <translation><numerusform>파일의 템플릿 {n}개는 이미 있었습니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/templates_window/files.py"/>
        <source>{n} templates saved as {name}.</source>
        <comment>{n} template saved as {name}.</comment>
        <translation><numerusform>템플릿 {n}개를 {name}(으)로 저장했습니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/models_window/fact_words.py"/>
        <location filename="../../desktop_app/ui/templates_window/values.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>{n} tokens</source>
        <comment>{n} token</comment>
        <translation><numerusform>토큰 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>{n} trials</source>
        <comment>{n} trial</comment>
        <translation><numerusform>시행 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>{n} trials held. {happened}</source>
        <comment>{n} trial held. {happened}</comment>
        <translation><numerusform>시행 {n}개 보류됨. {happened}</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/jobs_tab/report_parts.py"/>
        <source>{n} uses</source>
        <comment>{n} use</comment>
        <translation><numerusform>{n}회 인용</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/templates_window/values.py"/>
        <source>{n} variables, version {number}</source>
        <comment>{n} variable, version {number}</comment>
        <translation><numerusform>변수 {n}개, 버전 {number}</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/setup/words.py"/>
        <source>{n} variants</source>
        <comment>{n} variant</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/results/adding.py"/>
        <source>{n} verdicts were read here before. The next one is held to a stricter standard, so that adding until the answer pleases shows nothing.</source>
        <comment>{n} verdict was read here before. The next one is held to a stricter standard, so that adding until the answer pleases shows nothing.</comment>
        <translation><numerusform>여기서 판정을 {n}번 확인했습니다. 마음에 드는 결과가 나올 때까지 더하는 것이 소용없도록, 다음 판정에는 더 엄격한 기준을 적용합니다.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/models_window/overview_words.py"/>
        <source>{n} waiting jobs</source>
        <comment>{n} waiting job</comment>
        <translation><numerusform>기다리는 작업 {n}개</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>{n} web searches</source>
        <comment>{n} web search</comment>
        <translation><numerusform>웹 검색 {n}번</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/reading/differing.py"/>
        <source>{n} words</source>
        <comment>{n} word</comment>
        <translation><numerusform>단어 {n}개</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/phrases.py"/>
        <source>{n}nd</source>
        <translation>{n}번째</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/phrases.py"/>
        <source>{n}rd</source>
        <translation>{n}번째</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/phrases.py"/>
        <source>{n}st</source>
        <translation>{n}번째</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/phrases.py"/>
        <source>{n}th</source>
        <translation>{n}번째</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>{order}: in this order efforts are held against the best</source>
        <translation>{order}: 이 순서로 추론 강도를 가장 좋은 것과 견줍니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <source>{output_tokens} out</source>
        <translation>출력 {output_tokens}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/guide/presenter.py"/>
        <source>{palette} finds every command, chat, job and template. {help} opens the help page of what you see. This tour is in the Help menu, too.</source>
        <translation>{palette}로 모든 명령, 채팅, 작업, 템플릿을 찾을 수 있습니다. {help}은(는) 보고 있는 화면의 도움말을 엽니다. 이 둘러보기는 도움말 메뉴에도 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>{parts} and the rest are in {place}.</source>
        <translation>{parts} 및 나머지를 {place}에 저장했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>{part} is not in the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>{part}, or ask whoever manages the project.{server_said}</source>
        <translation>{part} 또는 프로젝트 관리자에게 문의하세요.{server_said}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/check_words.py"/>
        <source>{passed} passed, {failed} failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>{percent} of the input from the cache</source>
        <translation>입력의 {percent}가 캐시에서 옴</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>{percent} of {answers} cost what was told beforehand</source>
        <translation>{answers} 중 {percent}의 비용이 예상대로였습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>{percent} of {count}</source>
        <translation>{count}개 중 {percent}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/money_words.py"/>
        <source>{percent} of {name} is used: {figures}.</source>
        <translation>{name}의 {percent}를 썼습니다: {figures}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/money_words.py"/>
        <source>{percent} used</source>
        <translation>{percent} 사용</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grade_buttons.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/grade_words.py"/>
        <source>{points} of 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/words.py"/>
        <source>{points} of a grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/words.py"/>
        <source>{points} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>{points} points of the pass rate</source>
        <translation>통과율 {points}포인트</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/update_news.py"/>
        <source>{published}You have {own_version}.</source>
        <translation>{published}현재 버전은 {own_version}입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>{quantity} by {by}</source>
        <translation>{by}별 {quantity}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/presenter.py"/>
        <source>{queued} of {total} rows are in the queue.</source>
        <translation>{total}행 중 {queued}행이 대기열에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/presenter.py"/>
        <source>{queued} of {total} rows are in the queue…</source>
        <translation>{total}행 중 {queued}행을 대기열에 넣었습니다…</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/figure_rows.py"/>
        <source>{rate} of 5</source>
        <translation>5점 중 {rate}점</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/page_words.py"/>
        <source>{refusals}, the last on {when}</source>
        <translation>{refusals}, 마지막은 {when}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>{repeats} of each question at each effort</source>
        <translation>질문과 추론 강도마다 {repeats}회</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>{requests}: {read} read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <source>{resolved} (asked for {requested})</source>
        <translation>{resolved}(요청: {requested})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/tab.py"/>
        <source>{response_id} copied</source>
        <translation>{response_id} 복사됨</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>{running} running jobs go on at your provider, and their answers will not be fetched.</source>
        <translation>실행 중인 작업 {running}개는 제공업체에서 계속되며, 그 답변은 가져오지 않습니다.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/grading/check_words.py"/>
        <source>{said} of {n} answers checked</source>
        <comment>{said} of {n} answer checked</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/entries.py"/>
        <source>{said}, does not count</source>
        <translation>{said}, 인정되지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <source>{saved} Lost, at most: {known}. {kept}</source>
        <translation>{saved} 잃은 것은 최대 {known}입니다. {kept}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/data_keeping.py"/>
        <source>{saved} Nothing else was in it that is known of. {kept}</source>
        <translation>{saved} 알려진 다른 내용은 없었습니다. {kept}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <source>{seconds} s</source>
        <translation>{seconds}초</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/service_tiers.py"/>
        <source>{served} tier</source>
        <translation>{served} 등급</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/service_tiers.py"/>
        <source>{served} tier, not {wanted} as asked</source>
        <translation>요청한 {wanted} 대신 {served} 등급</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>{service_tier} tier</source>
        <translation>{service_tier} 등급</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/differing.py"/>
        <source>{share} % the same as {than}: {more} only here, {missing} missing.</source>
        <translation>{than}와(과) {share} % 같음: 여기에만 {more}, 빠짐 {missing}개.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/shortcuts.py"/>
        <source>{shown_keys} is taken by “{full_words}” ({place}).</source>
        <translation>{shown_keys}은(는) “{full_words}”({place})에서 쓰고 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>{size} are copied to {folder} and compared. Ponder closes its window for that and opens it again. The old folder stays until you delete it.</source>
        <translation>{size}를 {folder}(으)로 복사하고 대조합니다. 그동안 Ponder가 창을 닫았다가 다시 엽니다. 이전 폴더는 삭제할 때까지 남습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/widgets/find_bar.py"/>
        <source>{some} found</source>
        <translation>{some}개 찾음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_report_words.py"/>
        <source>{spent} for {requests} of all judges here{unpriced}. It is not part of what the answers cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/money_words.py"/>
        <source>{spent}{simulated} spent{flight}, of {money_both}</source>
        <translation>{money_both} 중 {spent}{simulated} 사용{flight}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/words.py"/>
        <source>{start}: {scored}, and it is {far} {n}{share}.</source>
        <translation>{start}: {scored}, {far} {n}{share}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/marks.py"/>
        <source>{status}, no answer</source>
        <translation>{status}, 답변 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/adding.py"/>
        <source>{status}, without an answer</source>
        <translation>{status}, 답변 없음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/presenter.py"/>
        <source>{stem} to repair{suffix}</source>
        <translation>{stem} 고칠 행{suffix}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/retiring_card.py"/>
        <source>{switch} from {model_id}</source>
        <translation>{model_id}에서 {switch}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/template_dialog.py"/>
        <source>{template}, version {number}</source>
        <translation>{template}, 버전 {number}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>{texts} and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/detail_words.py"/>
        <source>{text}…

({left} more characters are not shown here.)</source>
        <translation>{text}…

({left}자는 여기에 표시하지 않습니다.)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_words.py"/>
        <source>{tier}, estimated</source>
        <translation>{tier}, 추정</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/service_tiers.py"/>
        <source>{times}: {at_tier} instead of {standard}</source>
        <translation>{times}: {standard} 대신 {at_tier}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/judge_verdicts.py"/>
        <source>{times}{missing}The judge was of two minds.</source>
        <translation>{times}{missing}심사자의 의견이 갈렸습니다.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>{time}, after {n} blind grades</source>
        <comment>{time}, after {n} blind grade</comment>
        <translation><numerusform>{time}, 블라인드 평가 {n}개 뒤</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/view.py"/>
        <source>{title} · Side by side</source>
        <translation>{title} · 나란히</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/judging.py"/>
        <source>{title} · judge</source>
        <translation>{title} · 심사</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <source>{title} · {tokens} reasoning tokens</source>
        <translation>{title} · 추론 토큰 {tokens}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/report_parts.py"/>
        <source>{title}, level {level}</source>
        <translation>{title}, 수준 {level}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>{title}, {rows}. Largest: {told}{rest}.</source>
        <translation>{title}, {rows}. 가장 큰 것: {told}{rest}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>{title}: nothing.</source>
        <translation>{title}: 없음.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/checked_count.py"/>
        <source>{tokens} fewer</source>
        <translation>{tokens} 적음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>{tokens} in</source>
        <translation>입력 {tokens}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/checked_count.py"/>
        <source>{tokens} more</source>
        <translation>{tokens} 많음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/shown.py"/>
        <source>{tokens} out</source>
        <translation>출력 {tokens}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>{tokens} out ({reasoning} reasoning)</source>
        <translation>출력 {tokens}(추론 {reasoning})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/shown.py"/>
        <source>{tokens} reasoning</source>
        <translation>추론 {tokens}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/marks.py"/>
        <source>{tokens} reasoning tokens</source>
        <translation>추론 토큰 {tokens}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/import_window/words.py"/>
        <source>{tokens} together. {not_counted}</source>
        <translation>모두 {tokens}. {not_counted}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/setup/words.py"/>
        <source>{tokens} tokens in, {low}–{high} out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/adding.py"/>
        <source>{tokens} tokens in, {low}–{high} out · </source>
        <translation>입력 {tokens} 토큰, 출력 {low}–{high} · </translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>{tokens} tokens with reasoning</source>
        <translation>추론 포함 {tokens} 토큰</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/estimate_words.py"/>
        <source>{told} told</source>
        <translation>예상 {told}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>{trials}, {cost} in all (estimate).</source>
        <translation>{trials}, 모두 {cost} (예상).</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/meter.py"/>
        <source>{turns} not sent</source>
        <translation>{turns} 보내지 않음</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>{unit}: least</source>
        <translation>{unit}: 최소</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>{unit}: mean</source>
        <translation>{unit}: 평균</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/editing.py"/>
        <source>{unpriced} unpriced</source>
        <translation>가격 모름 {unpriced}개</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/main_window/money_words.py"/>
        <source>{unpriced} without a known price not counted.</source>
        <translation>가격을 모르는 {unpriced}개는 세지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/formats.py"/>
        <source>{usd} (estimate)</source>
        <translation>{usd}(예상)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>{usd} (simulated)</source>
        <translation>{usd}(시뮬레이션)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>{usd} estimated.</source>
        <translation>{usd} 추정.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>{usd} of it estimated</source>
        <translation>그중 {usd} 추정</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/buying.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/phrases.py"/>
        <location filename="../../desktop_app/ui/formats.py"/>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>{usd} simulated</source>
        <translation>{usd} 시뮬레이션</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/columns.py"/>
        <source>{usd} simulated: nothing was charged.</source>
        <translation>{usd} 시뮬레이션: 요금이 청구되지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/estimate.py"/>
        <source>{used} tokens to send</source>
        <translation>보낼 토큰 {used}개</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/raw_words.py"/>
        <source>{value} of {shown}{hidden}</source>
        <translation>{value}/{shown}{hidden}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/data.py"/>
        <source>{value} on this disk</source>
        <translation>이 디스크에서 {value}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/meter.py"/>
        <source>{value}{used} of {budget} tokens</source>
        <translation>{budget} 토큰 중 {value}{used}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/check_words.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/reading/shown.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/results/marks.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/shown.py"/>
        <source>{variant}, repeat {number}</source>
        <translation>{variant}, 반복 {number}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/charts/presenter.py"/>
        <source>{variant}{task}, repeat {number}: {said}</source>
        <translation>{variant}{task}, 반복 {number}: {said}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/tool_words.py"/>
        <source>{verb} a command</source>
        <translation>명령 {verb}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/key_recorder.py"/>
        <source>{waits} Escape leaves them as they are, Backspace takes them away.</source>
        <translation>{waits} Esc는 그대로 두고, Backspace는 지웁니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/service_tiers.py"/>
        <source>{wanted} tier asked for</source>
        <translation>{wanted} 등급 요청</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/usage_view/words.py"/>
        <source>{weekday} {day}</source>
        <translation>{day} ({weekday})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/deleting_there.py"/>
        <source>{what} deleted there, {left} not.</source>
        <translation>{what}을(를) 삭제했고 {left}은(는) 삭제하지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/holds.py"/>
        <source>{what} {words} of {money_both}{by}.</source>
        <translation>{what} {words} {money_both}을(를) 넘을 수 있습니다{by}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/raw_words.py"/>
        <source>{what}. Save it as a file to have all of it.</source>
        <translation>{what}. 전체를 보려면 파일로 저장하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_form.py"/>
        <source>{what}; empty: {empty}</source>
        <translation>{what}; 비우면: {empty}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/models_window/price_form.py"/>
        <source>{what}; price list: {listed}</source>
        <translation>{what}; 가격 목록: {listed}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>{where} a form fits that is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>{where} a text of {count} characters is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/defaulting.py"/>
        <source>{where} begin at the model's own default again.</source>
        <translation>{where}은(는) 다시 모델의 기본값으로 시작합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/structured_answers.py"/>
        <source>{where} every property has to be in “required”; {shown}{more} can be allowed to be null instead.</source>
        <translation>{where} 모든 속성이 “required”에 있어야 합니다. {shown}{more}은(는) 대신 null을 허용할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/imports.py"/>
        <source>{where} is empty.</source>
        <translation>{where}이(가) 비어 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/structured_answers.py"/>
        <source>{where} it nests deeper than {deepest} levels.</source>
        <translation>{where} {deepest}단계보다 깊게 중첩되었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>{where} none of the allowed forms fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>{where} not exactly one of the allowed forms fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>{where} nothing is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/defaulting.py"/>
        <source>{where} now begin at “{effort}”.</source>
        <translation>{where}은(는) 이제 “{effort}”(으)로 시작합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>{where} the list has {count} entries, which is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>{where} the name “{name}” is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>{where} the number of fields is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>{where} the text does not fit the pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>{where} the value is none of those allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>{where} the value is not the one allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/structured_answers.py"/>
        <source>{where} true and false are no schemas here.</source>
        <translation>{where} 여기서는 true와 false가 스키마가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>{where} two entries are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>{where} {count} entries are of the wanted form, which is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>{where} {kind} was found, not {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>{where} {value} is above {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>{where} {value} is below {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>{where} {value} is no multiple of {step}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>{where} {value} is not above {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>{where} {value} is not below {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/structured_answers.py"/>
        <source>{where} “additionalProperties”: false is missing.</source>
        <translation>{where} “additionalProperties”: false가 빠졌습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/structured_answers.py"/>
        <source>{where} “{keyword}” is not taken by the API.</source>
        <translation>{where} API가 “{keyword}”을(를) 받지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>{where} “{name}” is missing beside “{other}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>{where} “{name}” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/said.py"/>
        <source>{where} “{name}” is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/structured_answers.py"/>
        <source>{where} “{unknown}” is required, but not among the properties.</source>
        <translation>{where} “{unknown}”은(는) 필수인데 속성에 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/comparison_planning.py"/>
        <source>{which} has about {tokens:,} tokens; {model_id} takes at most {most:,}.</source>
        <translation>{which}은(는) 약 {tokens:,} 토큰입니다. {model_id}은(는) 최대 {most:,} 토큰을 받습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/openai_api/problem_rules.py"/>
        <source>{whole} minutes</source>
        <translation>{whole}분</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>{words} (95 % interval {bare} to {bare_2})</source>
        <translation>{words} (95 % 구간 {bare}~{bare_2})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>{words} (one value, no interval)</source>
        <translation>{words} (값이 하나여서 구간 없음)</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/answer_text.py"/>
        <source>{words} ({reasoning_tokens} reasoning)</source>
        <translation>{words}(추론 {reasoning_tokens})</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/first_run/card.py"/>
        <source>{words} All caps are in Settings, Money.</source>
        <translation>{words} 모든 한도는 설정의 비용에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/notes.py"/>
        <source>{words} From all of them wrong to all right: {bounds}.</source>
        <translation>{words} 모두 틀린 경우부터 모두 맞은 경우까지: {bounds}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/drafting.py"/>
        <source>{words} It could pass {limit} of {cap}: then it is held until you decide.</source>
        <translation>{words} {limit} {cap}을(를) 넘을 수 있습니다. 그러면 결정할 때까지 보류합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/report_differences.py"/>
        <source>{words} Neither cites a source.</source>
        <translation>{words} 둘 다 출처를 밝히지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/reading/differing.py"/>
        <source>{words} Over {limit} characters are compared by paragraphs, not by words.</source>
        <translation>{words} {limit}자가 넘으면 단어가 아니라 문단별로 비교합니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/report_differences.py"/>
        <source>{words} Sources: {counts}.</source>
        <translation>{words} 출처: {counts}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/templates.py"/>
        <source>{words} is longer than {longest_text:,} characters.</source>
        <translation>{words}이(가) {longest_text:,}자보다 깁니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/fields.py"/>
        <source>{words} of pair {number}</source>
        <translation>{number}번째 쌍의 {words}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/meter.py"/>
        <location filename="../../desktop_app/ui/pro_tab/estimate.py"/>
        <location filename="../../desktop_app/ui/service_tiers.py"/>
        <source>{words} simulated</source>
        <translation>{words} 시뮬레이션</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/values.py"/>
        <source>{words} with these values</source>
        <translation>이 값으로 {words}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/pro_tab/strip.py"/>
        <source>{words} · retires {day}, then {label}</source>
        <translation>{words} · {day} 종료, 이후 {label}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>{words} · the widest {shown} of {shown_2} tasks</source>
        <translation>{words} · 과제 {shown_2}개 중 산포가 가장 큰 {shown}개</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/results/about.py"/>
        <source>{words}, from {source}</source>
        <translation>{words}, 출처 {source}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/service_tiers.py"/>
        <source>{words}, simulated</source>
        <translation>{words}, 시뮬레이션</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/judge_words.py"/>
        <source>{words}, {held} held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>{words}, {money} saved</source>
        <translation>{words}, {money} 절약</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/grading/check_words.py"/>
        <source>{words}, {silent} could not be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/estimate_words.py"/>
        <source>{words}; it cost less</source>
        <translation>{words}; 실제는 더 적었습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/estimate_words.py"/>
        <source>{words}; it cost more</source>
        <translation>{words}; 실제는 더 많았습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/estimate_words.py"/>
        <source>{words}; it was inside</source>
        <translation>{words}; 그 안이었습니다</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/cache_words.py"/>
        <source>{words}; keeping it there cost about {fees}, {money} more than it saved.</source>
        <translation>{words}; 캐시에 두는 비용이 약 {fees}(으)로, 절약보다 {money} 더 들었습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chart_words.py"/>
        <source>{words}; the knee</source>
        <translation>{words}; 변곡점</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/ui/templates_window/values.py"/>
        <source>{words}; {n} values still missing</source>
        <comment>{words}; {n} value still missing</comment>
        <translation><numerusform>{words}. 값 {n}개가 아직 없음</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/templates_window/values.py"/>
        <source>{{name}} takes any text. {{year:number=2026}}, {{day:date}}, {{tone:choice(plain|formal)=plain}}, {{sources:yes/no=yes}} and {{notes:long text=}} take what they say; what follows = is used where nothing is given.</source>
        <translation>{{name}}에는 어떤 텍스트든 들어갑니다. {{year:number=2026}}, {{day:date}}, {{tone:choice(plain|formal)=plain}}, {{sources:yes/no=yes}}, {{notes:long text=}}에는 적힌 종류의 값이 들어갑니다. = 뒤의 것은 값이 없을 때 씁니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/organising.py"/>
        <source>{} archived. Searching still finds {}.</source>
        <translation>{0} 보관했습니다. 검색하면 여전히 찾을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/organising.py"/>
        <source>{} back in the list.</source>
        <translation>{} 목록으로 돌아왔습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/comparison_tab/verdict/help_words.py"/>
        <source>“Not known yet”</source>
        <translation>“아직 알 수 없음”</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/server_addresses.py"/>
        <source>“{base_url}” is not a web address.</source>
        <translation>“{base_url}”은(는) 웹 주소가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/default_efforts.py"/>
        <source>“{effort}” is the default of {where} because of a comparison; whether it still holds is not known.</source>
        <translation>“{effort}”은(는) 비교 결과에 따른 {where}의 기본값입니다. 아직 유효한지는 알 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/imports.py"/>
        <source>“{facts}” is not the file it was.</source>
        <translation>“{facts}”이(가) 전과 다른 파일입니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/imports.py"/>
        <source>“{facts}” is read differently by this version.</source>
        <translation>이 버전은 “{facts}”을(를) 다르게 읽습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/text_scanner.py"/>
        <source>“{found}” is not understood here. {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chat_options.py"/>
        <source>“{key}” is there twice.</source>
        <translation>“{key}”이(가) 두 번 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/template_text.py"/>
        <source>“{known}” had another default in line {line}. Give its default once.</source>
        <translation>“{known}”은(는) {line}행에서 기본값이 달랐습니다. 기본값은 한 번만 지정하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/templates.py"/>
        <source>“{known}” has no version {number}.</source>
        <translation>“{known}”에 버전 {number}이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/template_text.py"/>
        <source>“{known}” was another kind in line {line}. Give its kind once.</source>
        <translation>“{known}”은(는) {line}행에서 다른 종류였습니다. 종류는 한 번만 지정하세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/profiles.py"/>
        <source>“{named}” cannot be deleted.</source>
        <translation>“{named}”을(를) 삭제할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/attachment_sending.py"/>
        <source>“{name}” could not be uploaded, so the question was not sent. {happened}</source>
        <translation>“{name}”을(를) 업로드하지 못해 질문을 보내지 않았습니다. {happened}</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/profiles.py"/>
        <source>“{name}” is in force. A new one asks for its own key.</source>
        <translation>“{name}” 적용 중. 새 프로필은 자기 키를 묻습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/template_text.py"/>
        <source>“{name}” is no name: it begins with a letter and goes on with letters, digits, blanks, “_” and “-”.</source>
        <translation>“{name}”은(는) 이름이 될 수 없습니다. 글자로 시작하고 글자, 숫자, 공백, “_”, “-”만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/template_text.py"/>
        <source>“{name}” is “{shown}”; a date is written like 2026-11-21.</source>
        <translation>“{name}”이(가) “{shown}”입니다. 날짜는 2026-11-21처럼 씁니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/template_text.py"/>
        <source>“{name}” is “{shown}”; a number is written like 2026 or -3.5.</source>
        <translation>“{name}”이(가) “{shown}”입니다. 숫자는 2026이나 -3.5처럼 씁니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/template_text.py"/>
        <source>“{name}” is “{shown}”; it can be yes or no.</source>
        <translation>“{name}”이(가) “{shown}”입니다. yes 또는 no만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/template_text.py"/>
        <source>“{name}” is “{shown}”; it can be {listed}.</source>
        <translation>“{name}”이(가) “{shown}”입니다. 쓸 수 있는 값: {listed}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/presenter.py"/>
        <location filename="../../desktop_app/ui/comparison_tab/tab.py"/>
        <location filename="../../desktop_app/ui/templates_window/presenter.py"/>
        <source>“{name}” was deleted.</source>
        <translation>“{name}”을(를) 삭제했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/chat_options.py"/>
        <source>“{own_mark}” is the name by which Ponder finds its own jobs again. Take another one.</source>
        <translation>“{own_mark}”은(는) Ponder가 자기 작업을 찾는 이름입니다. 다른 이름을 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/chat_tab/drawer/presenter.py"/>
        <source>“{saved}” is saved.</source>
        <translation>“{saved}”을(를) 저장했습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/expressions.py"/>
        <source>“{sign}” has no meaning here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/grading/expressions.py"/>
        <source>“{text}” was not expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/conversation_list/organising.py"/>
        <source>“{title}” was</source>
        <translation>“{title}”</translation>
    </message>
    <message>
        <location filename="../../desktop_app/services/attachment_sending.py"/>
        <source>“{upload}” lies at {server_of}, which is not the server in use.</source>
        <translation>“{upload}”은(는) 지금 쓰는 서버가 아닌 {server_of}에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/template_text.py"/>
        <source>“{variable}” is empty and has no default.</source>
        <translation>“{variable}”이(가) 비어 있고 기본값이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/template_text.py"/>
        <source>“{variable}” is longer than {longest_value:,} characters.</source>
        <translation>“{variable}”이(가) {longest_value:,}자보다 깁니다.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/template_text.py"/>
        <source>“{words}” is no kind. There are {kind_words}.</source>
        <translation>“{words}”은(는) 종류가 아닙니다. 쓸 수 있는 종류: {kind_words}.</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/palette/view.py"/>
        <source>↑ ↓ choose · Enter runs · Esc closes</source>
        <translation>↑ ↓ 선택 · Enter 실행 · Esc 닫기</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/attachments/values.py"/>
        <source>≈ {tokens} tokens</source>
        <translation>≈ {tokens} 토큰</translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/jobs_tab/columns.py"/>
        <source>≈ €0.0094 simulated</source>
        <translation>≈ €0.0094 시뮬레이션</translation>
    </message>
</context>
</TS>
