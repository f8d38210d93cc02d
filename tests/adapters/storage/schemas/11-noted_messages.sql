-- A data file as the version with 11 steps (noted_messages) wrote it; frozen.
PRAGMA application_id=1349411954;
BEGIN TRANSACTION;
CREATE TABLE comparisons(
            id TEXT PRIMARY KEY, created_at REAL NOT NULL, record TEXT NOT NULL, deleted_at REAL);
CREATE TABLE conversations(
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, title TEXT NOT NULL,
            created_at REAL NOT NULL, updated_at REAL NOT NULL, pinned INTEGER NOT NULL,
            record TEXT NOT NULL, deleted_at REAL);
CREATE TABLE job_answers(
            job_id TEXT PRIMARY KEY REFERENCES jobs(id) ON DELETE CASCADE,
            body TEXT NOT NULL, raw TEXT NOT NULL);
CREATE TABLE job_requests(
            job_id TEXT PRIMARY KEY REFERENCES jobs(id) ON DELETE CASCADE, request TEXT NOT NULL);
CREATE TABLE job_timeline(
            seq INTEGER PRIMARY KEY, job_id TEXT NOT NULL REFERENCES jobs(id) ON DELETE CASCADE,
            at REAL NOT NULL, status TEXT NOT NULL, note TEXT NOT NULL);
CREATE TABLE jobs(
            seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, origin TEXT NOT NULL, title TEXT NOT NULL,
            status TEXT NOT NULL, created_at REAL NOT NULL, changed_at REAL NOT NULL,
            response_id TEXT, next_poll_at REAL, answer TEXT, record TEXT NOT NULL,
            revision INTEGER NOT NULL DEFAULT 1, deleted_at REAL);
CREATE TABLE message_raws(
            message_id TEXT PRIMARY KEY REFERENCES messages(id) ON DELETE CASCADE, raw TEXT NOT NULL);
CREATE TABLE messages(
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
            conversation_id TEXT NOT NULL REFERENCES conversations(id) ON DELETE CASCADE,
            role TEXT NOT NULL, text TEXT NOT NULL, created_at REAL NOT NULL, state TEXT NOT NULL,
            job_id TEXT, record TEXT NOT NULL);
CREATE TABLE migrations(name TEXT PRIMARY KEY, applied_at REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE settings(key TEXT PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE spending(
            key TEXT PRIMARY KEY, at REAL NOT NULL, usd TEXT, basis TEXT NOT NULL, record TEXT NOT NULL, model_id TEXT NOT NULL DEFAULT '', effort TEXT NOT NULL DEFAULT '', batch TEXT NOT NULL DEFAULT '');
CREATE TABLE trials(
            id TEXT PRIMARY KEY, comparison_id TEXT NOT NULL REFERENCES comparisons(id) ON DELETE CASCADE,
            position INTEGER NOT NULL, job_id TEXT NOT NULL REFERENCES jobs(id), record TEXT NOT NULL);
CREATE INDEX conversations_by_update ON conversations(kind, pinned, updated_at);
CREATE INDEX messages_by_conversation ON messages(conversation_id, created_at, seq);
CREATE INDEX messages_unfinished ON messages(state) WHERE state IN ('sending', 'streaming');
CREATE INDEX jobs_by_status ON jobs(status);
CREATE INDEX jobs_by_next_poll ON jobs(next_poll_at) WHERE next_poll_at IS NOT NULL;
CREATE INDEX jobs_by_creation ON jobs(created_at);
CREATE INDEX job_timeline_by_job ON job_timeline(job_id, seq);
CREATE INDEX trials_by_comparison ON trials(comparison_id, position);
CREATE INDEX trials_by_job ON trials(job_id);
CREATE INDEX spending_by_time ON spending(at);
CREATE VIRTUAL TABLE title_words USING fts5(title, content='conversations', content_rowid='seq', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
CREATE TRIGGER title_added AFTER INSERT ON conversations BEGIN INSERT INTO title_words(rowid, title) VALUES (new.seq, new.title); END;
CREATE TRIGGER title_removed AFTER DELETE ON conversations BEGIN INSERT INTO title_words(title_words, rowid, title) VALUES ('delete', old.seq, old.title); END;
CREATE TRIGGER title_changed AFTER UPDATE OF title ON conversations WHEN old.title <> new.title
            BEGIN INSERT INTO title_words(title_words, rowid, title) VALUES ('delete', old.seq, old.title); INSERT INTO title_words(rowid, title) VALUES (new.seq, new.title); END;
CREATE VIRTUAL TABLE message_words USING fts5(text, content='messages', content_rowid='seq', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
CREATE TRIGGER message_added AFTER INSERT ON messages WHEN new.state NOT IN ('sending', 'streaming')
            BEGIN INSERT INTO message_words(rowid, text) VALUES (new.seq, new.text); END;
CREATE TRIGGER message_removed AFTER DELETE ON messages WHEN old.state NOT IN ('sending', 'streaming')
            BEGIN INSERT INTO message_words(message_words, rowid, text) VALUES ('delete', old.seq, old.text); END;
CREATE TRIGGER message_settled AFTER UPDATE OF state ON messages
            WHEN old.state IN ('sending', 'streaming') AND new.state NOT IN ('sending', 'streaming') BEGIN INSERT INTO message_words(rowid, text) VALUES (new.seq, new.text); END;
CREATE TRIGGER message_reopened AFTER UPDATE OF state ON messages
            WHEN old.state NOT IN ('sending', 'streaming') AND new.state IN ('sending', 'streaming') BEGIN INSERT INTO message_words(message_words, rowid, text) VALUES ('delete', old.seq, old.text); END;
CREATE TRIGGER message_changed AFTER UPDATE OF text ON messages
            WHEN old.state NOT IN ('sending', 'streaming') AND new.state NOT IN ('sending', 'streaming') AND old.text <> new.text
            BEGIN INSERT INTO message_words(message_words, rowid, text) VALUES ('delete', old.seq, old.text); INSERT INTO message_words(rowid, text) VALUES (new.seq, new.text); END;
CREATE INDEX spending_by_model ON spending(model_id, effort, at);
CREATE INDEX spending_by_batch ON spending(batch) WHERE batch <> '';
CREATE TABLE model_notes(
            kind TEXT NOT NULL, server TEXT NOT NULL, model_id TEXT NOT NULL, record TEXT NOT NULL,
            PRIMARY KEY(kind, server, model_id));
CREATE TABLE job_unindexed(seq INTEGER PRIMARY KEY);
CREATE TABLE job_texts(seq INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE VIRTUAL TABLE job_grams USING fts5(text, content='job_texts', content_rowid='seq',
            tokenize='trigram case_sensitive 1', detail='none', columnsize=0);
CREATE VIRTUAL TABLE job_gram_terms USING fts5vocab(job_grams, row);
CREATE TRIGGER job_words_added AFTER INSERT ON jobs BEGIN INSERT OR IGNORE INTO job_unindexed(seq) VALUES(new.seq); END;
CREATE TRIGGER job_words_removed AFTER DELETE ON jobs BEGIN INSERT OR IGNORE INTO job_unindexed(seq) VALUES(old.seq); END;
CREATE TRIGGER job_words_changed AFTER UPDATE OF title, record ON jobs
            WHEN old.title <> new.title OR json_extract(old.record, '$.tags') IS NOT json_extract(new.record, '$.tags') OR json_extract(old.record, '$.template') IS NOT json_extract(new.record, '$.template') BEGIN INSERT OR IGNORE INTO job_unindexed(seq) VALUES(new.seq); END;
CREATE TRIGGER job_prompt_changed AFTER UPDATE OF request ON job_requests BEGIN INSERT OR IGNORE INTO job_unindexed(seq) SELECT seq FROM jobs WHERE id = new.job_id; END;
CREATE TRIGGER job_answer_added AFTER INSERT ON job_answers BEGIN INSERT OR IGNORE INTO job_unindexed(seq) SELECT seq FROM jobs WHERE id = new.job_id; END;
CREATE TRIGGER job_answer_changed AFTER UPDATE OF body ON job_answers
            WHEN old.body <> new.body BEGIN INSERT OR IGNORE INTO job_unindexed(seq) SELECT seq FROM jobs WHERE id = new.job_id; END;
CREATE TABLE templates(id TEXT PRIMARY KEY, name TEXT NOT NULL, deleted_at REAL);
CREATE TABLE template_versions(
            template_id TEXT NOT NULL REFERENCES templates(id) ON DELETE CASCADE, number INTEGER NOT NULL,
            record TEXT NOT NULL, PRIMARY KEY(template_id, number));
CREATE TABLE imports(
            id TEXT PRIMARY KEY, content_hash TEXT NOT NULL, at REAL NOT NULL, state TEXT NOT NULL,
            queued INTEGER NOT NULL, record TEXT NOT NULL);
CREATE INDEX imports_by_hash ON imports(content_hash);
CREATE TABLE comparison_tasks(
            comparison_id TEXT NOT NULL REFERENCES comparisons(id) ON DELETE CASCADE, place INTEGER NOT NULL,
            id TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY(comparison_id, id)) WITHOUT ROWID;
CREATE TABLE comparison_drafts(id TEXT PRIMARY KEY, changed_at REAL NOT NULL, record TEXT NOT NULL);
CREATE TABLE effort_decisions(place TEXT PRIMARY KEY, record TEXT NOT NULL);
CREATE VIRTUAL TABLE comparison_words USING fts5(
            comparison_id UNINDEXED, text, tokenize='unicode61 remove_diacritics 2', prefix='2 3');
CREATE TRIGGER comparison_words_removed AFTER DELETE ON comparisons
            BEGIN DELETE FROM comparison_words WHERE comparison_id = old.id; END;
CREATE TABLE judgements(
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
            comparison_id TEXT NOT NULL REFERENCES comparisons(id) ON DELETE CASCADE,
            job_id TEXT NOT NULL, record TEXT NOT NULL);
CREATE INDEX judgements_by_comparison ON judgements(comparison_id, seq);
CREATE INDEX messages_hidden ON messages(seq)
            WHERE CASE WHEN json_valid(record) THEN json_extract(record, '$.hidden') END;
CREATE INDEX messages_by_job ON messages(job_id) WHERE job_id IS NOT NULL;
CREATE VIRTUAL TABLE message_grams USING fts5(text, content='',
            tokenize='trigram case_sensitive 1', detail='none', columnsize=0);
CREATE VIRTUAL TABLE message_gram_terms USING fts5vocab(message_grams, row);
CREATE TRIGGER message_grams_added AFTER INSERT ON messages WHEN new.state NOT IN ('sending', 'streaming') AND length(new.text) <> length(CAST(new.text AS BLOB)) AND new.text GLOB '*[ก-๛ᄀ-ᇿ぀-ヿㄱ-ㆎ㐀-䶿一-鿿가-힣豈-﫿]*' BEGIN INSERT INTO message_grams(rowid, text) VALUES(new.seq, new.text || char(10, 10)); END;
CREATE TRIGGER message_grams_removed AFTER DELETE ON messages WHEN old.state NOT IN ('sending', 'streaming') AND length(old.text) <> length(CAST(old.text AS BLOB)) AND old.text GLOB '*[ก-๛ᄀ-ᇿ぀-ヿㄱ-ㆎ㐀-䶿一-鿿가-힣豈-﫿]*' BEGIN INSERT INTO message_grams(message_grams, rowid, text) VALUES('delete', old.seq, old.text || char(10, 10)); END;
CREATE TRIGGER message_grams_begun AFTER UPDATE OF text, state ON messages
            WHEN NOT (old.state NOT IN ('sending', 'streaming') AND length(old.text) <> length(CAST(old.text AS BLOB)) AND old.text GLOB '*[ก-๛ᄀ-ᇿ぀-ヿㄱ-ㆎ㐀-䶿一-鿿가-힣豈-﫿]*') AND new.state NOT IN ('sending', 'streaming') AND length(new.text) <> length(CAST(new.text AS BLOB)) AND new.text GLOB '*[ก-๛ᄀ-ᇿ぀-ヿㄱ-ㆎ㐀-䶿一-鿿가-힣豈-﫿]*' BEGIN INSERT INTO message_grams(rowid, text) VALUES(new.seq, new.text || char(10, 10)); END;
CREATE TRIGGER message_grams_ended AFTER UPDATE OF text, state ON messages
            WHEN old.state NOT IN ('sending', 'streaming') AND length(old.text) <> length(CAST(old.text AS BLOB)) AND old.text GLOB '*[ก-๛ᄀ-ᇿ぀-ヿㄱ-ㆎ㐀-䶿一-鿿가-힣豈-﫿]*' AND NOT (new.state NOT IN ('sending', 'streaming') AND length(new.text) <> length(CAST(new.text AS BLOB)) AND new.text GLOB '*[ก-๛ᄀ-ᇿ぀-ヿㄱ-ㆎ㐀-䶿一-鿿가-힣豈-﫿]*') BEGIN INSERT INTO message_grams(message_grams, rowid, text) VALUES('delete', old.seq, old.text || char(10, 10)); END;
CREATE TRIGGER message_grams_changed AFTER UPDATE OF text, state ON messages
            WHEN old.state NOT IN ('sending', 'streaming') AND length(old.text) <> length(CAST(old.text AS BLOB)) AND old.text GLOB '*[ก-๛ᄀ-ᇿ぀-ヿㄱ-ㆎ㐀-䶿一-鿿가-힣豈-﫿]*' AND new.state NOT IN ('sending', 'streaming') AND length(new.text) <> length(CAST(new.text AS BLOB)) AND new.text GLOB '*[ก-๛ᄀ-ᇿ぀-ヿㄱ-ㆎ㐀-䶿一-鿿가-힣豈-﫿]*' AND old.text <> new.text BEGIN INSERT INTO message_grams(message_grams, rowid, text) VALUES('delete', old.seq, old.text || char(10, 10)); INSERT INTO message_grams(rowid, text) VALUES(new.seq, new.text || char(10, 10)); END;
CREATE TABLE uploads(
            file_id TEXT NOT NULL, server TEXT NOT NULL, digest TEXT NOT NULL, at REAL NOT NULL, record TEXT NOT NULL,
            PRIMARY KEY(file_id, server)) WITHOUT ROWID;
CREATE INDEX uploads_by_digest ON uploads(digest, server, at);
CREATE TABLE attachment_drafts(conversation_id TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE unsaid_conversations(kind TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX messages_noted ON messages(seq)
            WHERE CASE WHEN json_valid(record) THEN json_extract(record, '$.note') END <> '';
INSERT INTO attachment_drafts VALUES('c1','{"attachments":[{"name":"otters.png","kind":"image","size":99,"digest":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb","media_type":"image/png","width":10,"height":20,"pages":0,"text_tokens":0,"detail":"auto"}]}');
INSERT INTO comparison_drafts VALUES('d1',1.0,'{"id":"d1","design":{"tasks":[{"id":"1","text":"Why?"}],"model_id":"gpt-6.1-sol","variants":[{"effort":"low"}],"repeats":3,"developer_message":"Be brief.","axis":"none","scale":"pass/fail"},"changed_at":1.0}');
INSERT INTO comparison_tasks VALUES('cmp-1',0,'1','{"id": "1", "text": "Why do otters hold hands?"}');
INSERT INTO comparisons VALUES('cmp-1',50.0,'{"id": "cmp-1", "title": "Otters", "model_id": "gpt-6.1-sol", "repeats": 2, "created_at": 50.0, "developer_message": "Be brief.", "variants": [{"effort": "low"}, {"effort": "high"}], "testing_order": ["low", "high"], "task_count": 1, "opening": "Why do otters hold hands?", "stages": [{"number": 1, "kind": "plan", "at": 50.0, "seed": 7, "trials": 1}]}',NULL);
INSERT INTO conversations VALUES(1,'c1','chat','About otters c1',10.0,10.0,0,'{"model_id":"gpt-6.1-sol","effort":"low","verbosity":"high","web_search":true,"developer_message":"Be brief.","history_budget":8000,"draft":"And what"}',NULL);
INSERT INTO effort_decisions VALUES('chat:m','{"place":"chat:m","model_id":"m","effort":"low","variant":"low","comparison_id":"cmp-1","at":1.0,"ground":"choice"}');
INSERT INTO imports VALUES('i1','f00d',50.0,'running',0,'{"id":"i1","at":50.0,"path":"answers.xlsx","facts":{"name":"a.xlsx","kind":"xlsx","columns":["Country","Year"],"content_hash":"f00d","size":1234,"notes":["A note."],"sheets":["One","Two"],"options":{"sheet":"Two","header":false,"paragraphs":true}},"plan":{"request":{"model_id":"gpt-6.1-sol","turns":[],"developer_message":"Be brief.","effort":"high","reasoning_mode":"pro","summary":"auto","verbosity":"low","web_search":{"context_size":"high","country":"DE","city":"Hamburg","region":"Hamburg","timezone":"Europe/Berlin","wants_sources":false},"max_output_tokens":4000,"background":true,"stream":true,"store":false,"previous_response_id":"resp_0","carry_reasoning":false,"prompt_cache_key":"key","metadata":[["ponder_job","job-1"],["a","b"]],"pinned_body":true,"dialect":"responses"},"template":"Why","version":{"number":1,"at":12.5,"text":"Why {{what}}?","developer_message":"Be {{how}}.","defaults":[["how","brief"]]},"sources":[["what",{"column":"Country"}],["how",{"fixed":"long"}]],"prompt_column":"Prompt","title_column":"Title","tags":["a","b"],"priority":10,"not_before":99.5},"total":10,"queued":0,"bad":3,"state":"running"}');
INSERT INTO job_answers VALUES('job-1','{"text":"Otters hold hands while they sleep.","commentary":"Let me look.","refusal":"no","summaries":["First,","then."],"citations":[{"url":"https://example.org/otters","title":"Otters","start":0,"end":6}],"source_urls":["https://example.org/otters","https://example.org/sea"],"tool_items":[{"kind":"web_search_call","status":"completed","label":"Searched: otters","item_id":"ws_1","url":"https://example.org"}]}','{"id": "resp_1"}');
INSERT INTO job_requests VALUES('job-1','{"model_id":"gpt-6.1-sol","turns":[{"role":"user","text":"Why do otters hold hands?"},{"role":"assistant","text":"Let me think."}],"developer_message":"Be brief.","effort":"high","reasoning_mode":"pro","summary":"auto","verbosity":"low","web_search":{"context_size":"high","country":"DE","city":"Hamburg","region":"Hamburg","timezone":"Europe/Berlin","wants_sources":false},"max_output_tokens":4000,"background":true,"stream":true,"store":false,"previous_response_id":"resp_0","prompt_cache_key":"key","metadata":[["ponder_job","job-1"],["a","b"]],"pinned_body":true}');
INSERT INTO job_timeline VALUES(1,'job-1',101.0,'completed','Submitted.');
INSERT INTO jobs VALUES(1,'job-1','jobs','Otters','completed',100.0,101.0,'resp_1',105.0,'{"response_id":"resp_1","model_id":"gpt-6.1-sol-2026-10-01","status":"completed","created_at":1790000000.0,"completed_at":1790000100.5,"usage":{"input_tokens":1200,"cached_tokens":300,"cache_write_30m_tokens":40,"cache_write_12h_tokens":5,"output_tokens":900,"reasoning_tokens":600,"web_searches":3},"incomplete_reason":"max_output_tokens","effort":"high","service_tier":"default","problem":{"kind":"rate_limited","happened":"Too many requests.","advice":"Wait a minute.","request_id":"req_7","retry":"later","retry_after":12.5,"status":429,"code":"rate_limit_exceeded","param":"input","detail":"Rate limit reached","supported_values":["low","high"],"response_id":"resp_p"},"request_id":"req_8"}','{"server":"api.openai.com","resolved_model_id":"gpt-6.1-sol-2026-10-01","sent_at":102.0,"started_at":103.0,"finished_at":104.0,"polls":6,"sends":1,"problem":{"kind":"rate_limited","happened":"Too many requests.","advice":"Wait a minute.","request_id":"req_7","retry":"later","retry_after":12.5,"status":429,"code":"rate_limit_exceeded","param":"input","detail":"Rate limit reached","supported_values":["low","high"],"response_id":"resp_p"},"cost":{"usd":"1E-7","basis":"actual","priced_as_of":"2026-10-26"},"estimate":{"low":"0.01","high":"1.5"},"cap_released":true,"priority":2,"tags":["sea","otters"],"notified_at":106.0,"seen_at":107.0,"conversation_id":"c1","message_id":"m2","comparison_id":"cmp-1","trial_id":"t-1"}',1,NULL);
INSERT INTO judgements VALUES(1,'j-1','cmp-1','judge 1','{"id":"j-1","comparison_id":"cmp-1","job_id":"judge 1","settings":{"kind":"rubric","model_id":"m","rubric":{"name":"Right or wrong","guidance":"Look at the result only. An answer is right when its final result means the same as the reference answer; other words, units that convert exactly, and steps on the way make no difference. Without a reference, work the task out yourself first.","levels":["The result is wrong, missing, or left open.","The result is right."]},"effort":"low","repeats":3},"trial_id":"t1","answer_id":"a1","created_at":5.0,"repeat":2,"swapped":false,"verdict":"1","why":"Right. 🦦","cost":{"usd":"0.0125","basis":"actual"},"recorded":true}');
INSERT INTO message_raws VALUES('m2','{"id": "resp_1"}');
INSERT INTO messages VALUES(1,'m1','c1','user','Why do otters hold hands?',20.0,'complete',NULL,'{"parent_id":null}');
INSERT INTO messages VALUES(2,'m2','c1','assistant','Otters hold hands while they sleep.',21.0,'stopped','job-1','{"parent_id":"m1","answer":{"response_id":"resp_1","model_id":"gpt-6.1-sol-2026-10-01","status":"completed","created_at":1790000000.0,"completed_at":1790000100.5,"text":"Otters hold hands while they sleep.","commentary":"Let me look.","refusal":"no","summaries":["First,","then."],"citations":[{"url":"https://example.org/otters","title":"Otters","start":0,"end":6}],"source_urls":["https://example.org/otters","https://example.org/sea"],"tool_items":[{"kind":"web_search_call","status":"completed","label":"Searched: otters","item_id":"ws_1","url":"https://example.org"}],"usage":{"input_tokens":1200,"cached_tokens":300,"cache_write_30m_tokens":40,"cache_write_12h_tokens":5,"output_tokens":900,"reasoning_tokens":600,"web_searches":3},"incomplete_reason":"max_output_tokens","effort":"high","service_tier":"default","problem":{"kind":"rate_limited","happened":"Too many requests.","advice":"Wait a minute.","request_id":"req_7","retry":"later","retry_after":12.5,"status":429,"code":"rate_limit_exceeded","param":"input","detail":"Rate limit reached","supported_values":["low","high"],"response_id":"resp_p"},"request_id":"req_8"},"figures":{"requested_model_id":"gpt-6.1-sol","effort":"high","seconds_to_first_token":0.4,"seconds":12.5,"cost":{"usd":"0.01234567","basis":"actual","priced_as_of":"2026"}},"problem":{"kind":"rate_limited","happened":"Too many requests.","advice":"Wait a minute.","request_id":"req_7","retry":"later","retry_after":12.5,"status":429,"code":"rate_limit_exceeded","param":"input","detail":"Rate limit reached","supported_values":["low","high"],"response_id":"resp_p"}}');
INSERT INTO migrations VALUES('attachments',1795000000.0);
INSERT INTO migrations VALUES('experiments',1795000000.0);
INSERT INTO migrations VALUES('first_tables',1795000000.0);
INSERT INTO migrations VALUES('full_text_search',1795000000.0);
INSERT INTO migrations VALUES('job_search',1795000000.0);
INSERT INTO migrations VALUES('judgements',1795000000.0);
INSERT INTO migrations VALUES('money_by_model',1795000000.0);
INSERT INTO migrations VALUES('noted_messages',1795000000.0);
INSERT INTO migrations VALUES('search_in_words',1795000000.0);
INSERT INTO migrations VALUES('templates_and_imports',1795000000.0);
INSERT INTO migrations VALUES('unsaid_conversations',1795000000.0);
INSERT INTO model_notes VALUES('own_price','','gpt-6.1-sol','{"model_id":"gpt-6.1-sol","input":"1.25","output":"10"}');
INSERT INTO settings VALUES('appearance.theme','dark');
INSERT INTO spending VALUES('m2',21.0,'0.25','actual','{}','','','');
INSERT INTO template_versions VALUES('t1',1,'{"number":1,"at":12.5,"text":"Why {{what}}?","developer_message":"Be {{how}}.","defaults":[["how","brief"]]}');
INSERT INTO template_versions VALUES('t1',2,'{"number":2,"at":13.0,"text":"How?","developer_message":"Be {{how}}.","defaults":[["how","brief"]]}');
INSERT INTO templates VALUES('t1','Why 왜',NULL);
INSERT INTO trials VALUES('t1','cmp-1',0,'job-1','{"id": "t1", "comparison_id": "cmp-1", "repeat": 0, "position": 0, "job_id": "job-1", "variant": "low", "task_id": "1", "stage": 1}');
INSERT INTO unsaid_conversations VALUES('chat','{"id":"c9","kind":"chat","title":"","created_at":1.0,"updated_at":1.0,"model_id":"gpt-6.1-sol","web_search":false,"history_budget":32000,"pinned":false,"archived":false,"state_mode":"sent","options":{}}');
INSERT INTO uploads VALUES('file_1','api.openai.com','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',60.0,'{"file_id":"file_1","server":"api.openai.com","digest":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","name":"otters.pdf","size":1234,"at":60.0}');
INSERT INTO comparison_words VALUES('cmp-1','Otters
Why do otters hold hands?');
COMMIT;
