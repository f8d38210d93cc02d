<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>ponder</name>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/language.py"/>
        <source>Closes the window and opens it again; drafts and what was saved stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/language_setting.py"/>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/language.py"/>
        <source>Ponder speaks it from its next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/ui/settings_dialog/language.py"/>
        <source>Restart now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>Restart while {n} jobs run?</source>
        <comment>Restart while {n} job runs?</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/language_setting.py"/>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/domain/language_setting.py"/>
        <source>What Ponder itself says. Answers come in the language of your question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop_app/bootstrap/data_desk.py"/>
        <source>Your provider goes on with them, and Ponder fetches their results once its window is open again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
