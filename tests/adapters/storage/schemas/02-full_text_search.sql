-- A data file as the version with 2 steps (full_text_search) wrote it; frozen.
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
            key TEXT PRIMARY KEY, at REAL NOT NULL, usd TEXT, basis TEXT NOT NULL, record TEXT NOT NULL);
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
INSERT INTO comparisons VALUES('cmp-1',50.0,'{"id":"cmp-1","title":"Otters","prompt":"Why do otters hold hands?","model_id":"gpt-6.1-sol","efforts":["low","high"],"repeats":2,"order_seed":7,"created_at":50.0,"developer_message":"Be brief."}',NULL);
INSERT INTO conversations VALUES(1,'c1','chat','About otters c1',10.0,10.0,0,'{"model_id":"gpt-6.1-sol","effort":"low","verbosity":"high","web_search":true,"developer_message":"Be brief.","history_budget":8000,"draft":"And what"}',NULL);
INSERT INTO job_answers VALUES('job-1','{"text":"Otters hold hands while they sleep.","commentary":"Let me look.","refusal":"no","summaries":["First,","then."],"citations":[{"url":"https://example.org/otters","title":"Otters","start":0,"end":6}],"source_urls":["https://example.org/otters","https://example.org/sea"],"tool_items":[{"kind":"web_search_call","status":"completed","label":"Searched: otters","item_id":"ws_1","url":"https://example.org"}]}','{"id": "resp_1"}');
INSERT INTO job_requests VALUES('job-1','{"model_id":"gpt-6.1-sol","turns":[{"role":"user","text":"Why do otters hold hands?"},{"role":"assistant","text":"Let me think."}],"developer_message":"Be brief.","effort":"high","reasoning_mode":"pro","summary":"auto","verbosity":"low","web_search":{"context_size":"high","country":"DE","city":"Hamburg","region":"Hamburg","timezone":"Europe/Berlin","wants_sources":false},"max_output_tokens":4000,"background":true,"stream":true,"store":false,"previous_response_id":"resp_0","prompt_cache_key":"key","metadata":[["ponder_job","job-1"],["a","b"]],"pinned_body":true}');
INSERT INTO job_timeline VALUES(1,'job-1',101.0,'completed','Submitted.');
INSERT INTO jobs VALUES(1,'job-1','jobs','Otters','completed',100.0,101.0,'resp_1',105.0,'{"response_id":"resp_1","model_id":"gpt-6.1-sol-2026-10-01","status":"completed","created_at":1790000000.0,"completed_at":1790000100.5,"usage":{"input_tokens":1200,"cached_tokens":300,"cache_write_30m_tokens":40,"cache_write_12h_tokens":5,"output_tokens":900,"reasoning_tokens":600,"web_searches":3},"incomplete_reason":"max_output_tokens","effort":"high","service_tier":"default","problem":{"kind":"rate_limited","happened":"Too many requests.","advice":"Wait a minute.","request_id":"req_7","retry":"later","retry_after":12.5,"status":429,"code":"rate_limit_exceeded","param":"input","detail":"Rate limit reached","supported_values":["low","high"],"response_id":"resp_p"},"request_id":"req_8"}','{"server":"api.openai.com","resolved_model_id":"gpt-6.1-sol-2026-10-01","sent_at":102.0,"started_at":103.0,"finished_at":104.0,"polls":6,"sends":1,"problem":{"kind":"rate_limited","happened":"Too many requests.","advice":"Wait a minute.","request_id":"req_7","retry":"later","retry_after":12.5,"status":429,"code":"rate_limit_exceeded","param":"input","detail":"Rate limit reached","supported_values":["low","high"],"response_id":"resp_p"},"cost":{"usd":"1E-7","basis":"actual","priced_as_of":"2026-10-26"},"estimate":{"low":"0.01","high":"1.5"},"cap_released":true,"priority":2,"tags":["sea","otters"],"notified_at":106.0,"seen_at":107.0,"conversation_id":"c1","message_id":"m2","comparison_id":"cmp-1","trial_id":"t-1"}',1,NULL);
INSERT INTO message_raws VALUES('m2','{"id": "resp_1"}');
INSERT INTO messages VALUES(1,'m1','c1','user','Why do otters hold hands?',20.0,'complete',NULL,'{"parent_id":null}');
INSERT INTO messages VALUES(2,'m2','c1','assistant','Otters hold hands while they sleep.',21.0,'stopped','job-1','{"parent_id":"m1","answer":{"response_id":"resp_1","model_id":"gpt-6.1-sol-2026-10-01","status":"completed","created_at":1790000000.0,"completed_at":1790000100.5,"text":"Otters hold hands while they sleep.","commentary":"Let me look.","refusal":"no","summaries":["First,","then."],"citations":[{"url":"https://example.org/otters","title":"Otters","start":0,"end":6}],"source_urls":["https://example.org/otters","https://example.org/sea"],"tool_items":[{"kind":"web_search_call","status":"completed","label":"Searched: otters","item_id":"ws_1","url":"https://example.org"}],"usage":{"input_tokens":1200,"cached_tokens":300,"cache_write_30m_tokens":40,"cache_write_12h_tokens":5,"output_tokens":900,"reasoning_tokens":600,"web_searches":3},"incomplete_reason":"max_output_tokens","effort":"high","service_tier":"default","problem":{"kind":"rate_limited","happened":"Too many requests.","advice":"Wait a minute.","request_id":"req_7","retry":"later","retry_after":12.5,"status":429,"code":"rate_limit_exceeded","param":"input","detail":"Rate limit reached","supported_values":["low","high"],"response_id":"resp_p"},"request_id":"req_8"},"figures":{"requested_model_id":"gpt-6.1-sol","effort":"high","seconds_to_first_token":0.4,"seconds":12.5,"cost":{"usd":"0.01234567","basis":"actual","priced_as_of":"2026"}},"problem":{"kind":"rate_limited","happened":"Too many requests.","advice":"Wait a minute.","request_id":"req_7","retry":"later","retry_after":12.5,"status":429,"code":"rate_limit_exceeded","param":"input","detail":"Rate limit reached","supported_values":["low","high"],"response_id":"resp_p"}}');
INSERT INTO migrations VALUES('first_tables',1795000000.0);
INSERT INTO migrations VALUES('full_text_search',1795000000.0);
INSERT INTO settings VALUES('appearance.theme','dark');
INSERT INTO spending VALUES('m2',21.0,'0.25','actual','{}');
INSERT INTO trials VALUES('t1','cmp-1',0,'job-1','{"id":"t1","comparison_id":"cmp-1","effort":"low","repeat":0,"position":0,"job_id":"job-1"}');
COMMIT;
