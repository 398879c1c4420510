<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>kith::SettingsSection</name>
        <message numerus="yes">
            <source>A PIN has at least %n characters. Nothing was changed.</source>
            <translation>
                <numerusform>A PIN has at least %n character. Nothing was changed.</numerusform>
                <numerusform>A PIN has at least %n characters. Nothing was changed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Check</name>
        <message numerus="yes">
            <source>The journal has lost %n changes.</source>
            <translation>
                <numerusform>The journal has lost %n change.</numerusform>
                <numerusform>The journal has lost %n changes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes in the journal belong to no entry of the history.</source>
            <translation>
                <numerusform>%n change in the journal belongs to no entry of the history.</numerusform>
                <numerusform>%n changes in the journal belong to no entry of the history.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n entry</numerusform>
                <numerusform>%n entries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CommandLine</name>
        <message numerus="yes">
            <source>%n people of that copy have been forgotten since, and were forgotten in it again.</source>
            <translation>
                <numerusform>%n person of that copy has been forgotten since, and was forgotten in it again.</numerusform>
                <numerusform>%n people of that copy have been forgotten since, and were forgotten in it again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 holds %n rows.</source>
            <translation>
                <numerusform>%1 holds %n row.</numerusform>
                <numerusform>%1 holds %n rows.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 holds the whole community again: %n rows.</source>
            <translation>
                <numerusform>%1 holds the whole community again: %n row.</numerusform>
                <numerusform>%1 holds the whole community again: %n rows.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %2, %n rows: new %3, updated %4, same %5, skipped %6.</source>
            <translation>
                <numerusform>%1: %2, %n row: new %3, updated %4, same %5, skipped %6.</numerusform>
                <numerusform>%1: %2, %n rows: new %3, updated %4, same %5, skipped %6.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 holds a verified copy of %n rows.</source>
            <translation>
                <numerusform>%1 holds a verified copy of %n row.</numerusform>
                <numerusform>%1 holds a verified copy of %n rows.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows were put back as the journal left them. &quot;kith undo&quot; takes that back.</source>
            <translation>
                <numerusform>%n row was put back as the journal left it. &quot;kith undo&quot; takes that back.</numerusform>
                <numerusform>%n rows were put back as the journal left them. &quot;kith undo&quot; takes that back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n saved</source>
            <translation>
                <numerusform>%n saved</numerusform>
                <numerusform>%n saved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them from the journal</source>
            <translation>
                <numerusform>%n of them from the journal</numerusform>
                <numerusform>%n of them from the journal</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lost</source>
            <translation>
                <numerusform>%n lost</numerusform>
                <numerusform>%n lost</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more were left out for the same reason; --json names them.</source>
            <translation>
                <numerusform>%n more was left out for the same reason; --json names it.</numerusform>
                <numerusform>%n more were left out for the same reason; --json names them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows are sound.</source>
            <translation>
                <numerusform>%n row is sound.</numerusform>
                <numerusform>%n rows are sound.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>coming, %n seats</source>
            <translation>
                <numerusform>coming, %n seat</numerusform>
                <numerusform>coming, %n seats</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 is as it was in %2: %n rows.</source>
            <translation>
                <numerusform>%1 is as it was in %2: %n row.</numerusform>
                <numerusform>%1 is as it was in %2: %n rows.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Keep in touch every %n days</source>
            <translation>
                <numerusform>Keep in touch every day</numerusform>
                <numerusform>Keep in touch every %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 and %2 (%3) are one record now: %n rows moved. &quot;kith unmerge&quot; makes them two again.</source>
            <translation>
                <numerusform>%1 and %2 (%3) are one record now: %n row moved. &quot;kith unmerge&quot; makes them two again.</numerusform>
                <numerusform>%1 and %2 (%3) are one record now: %n rows moved. &quot;kith unmerge&quot; makes them two again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n seats are entered.</source>
            <translation>
                <numerusform>%n seat is entered.</numerusform>
                <numerusform>%n seats are entered.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Demo</name>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n gatherings</source>
            <translation>
                <numerusform>%n gathering</numerusform>
                <numerusform>%n gatherings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n helps</source>
            <translation>
                <numerusform>%n help</numerusform>
                <numerusform>%n helps</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::DoorField</name>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n found</numerusform>
                <numerusform>%n found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Export</name>
        <message numerus="yes">
            <source>%n gatherings</source>
            <translation>
                <numerusform>%n gathering</numerusform>
                <numerusform>%n gatherings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n coming</source>
            <translation>
                <numerusform>%n coming</numerusform>
                <numerusform>%n coming</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n names</source>
            <translation>
                <numerusform>%n name</numerusform>
                <numerusform>%n names</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n follow-ups</source>
            <translation>
                <numerusform>%n follow-up</numerusform>
                <numerusform>%n follow-ups</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n helps</source>
            <translation>
                <numerusform>%n help</numerusform>
                <numerusform>%n helps</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FileCard</name>
        <message numerus="yes">
            <source>%n gatherings</source>
            <translation>
                <numerusform>%n gathering</numerusform>
                <numerusform>%n gatherings</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GatheringView</name>
        <message numerus="yes">
            <source>%n here</source>
            <translation>
                <numerusform>%n here</numerusform>
                <numerusform>%n here</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Gatherings</name>
        <message numerus="yes">
            <source>A gathering lasts %n days at the most. Nothing was changed.</source>
            <translation>
                <numerusform>A gathering lasts %n day at the most. Nothing was changed.</numerusform>
                <numerusform>A gathering lasts %n days at the most. Nothing was changed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HistoryModel</name>
        <message numerus="yes">
            <source>%1 · %n entries</source>
            <translation>
                <numerusform>%1 · %n entry</numerusform>
                <numerusform>%1 · %n entries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportWork</name>
        <message numerus="yes">
            <source>%n new gatherings</source>
            <translation>
                <numerusform>%n new gathering</numerusform>
                <numerusform>%n new gatherings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new people</source>
            <translation>
                <numerusform>%n new person</numerusform>
                <numerusform>%n new people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people updated</source>
            <translation>
                <numerusform>%n person updated</numerusform>
                <numerusform>%n people updated</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LettingIn</name>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Outlook</name>
        <message numerus="yes">
            <source>%1 is in %2 days</source>
            <translation>
                <numerusform>%1 is in %2 day</numerusform>
                <numerusform>%1 is in %2 days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 is in %2 weeks</source>
            <translation>
                <numerusform>%1 is in %2 week</numerusform>
                <numerusform>%1 is in %2 weeks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 is in %2 months</source>
            <translation>
                <numerusform>%1 is in %2 month</numerusform>
                <numerusform>%1 is in %2 months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 people are here</source>
            <translation>
                <numerusform>%1 person is here</numerusform>
                <numerusform>%1 people are here</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 people are coming</source>
            <translation>
                <numerusform>%1 person is coming</numerusform>
                <numerusform>%1 people are coming</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 seats are free</source>
            <translation>
                <numerusform>%1 seat is free</numerusform>
                <numerusform>%1 seats are free</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&quot;%1&quot; can be %n people: %2. Nothing was changed. Say the whole name, or the number in brackets.</source>
            <translation>
                <numerusform>&quot;%1&quot; can be %n person: %2. Nothing was changed. Say the whole name, or the number in brackets.</numerusform>
                <numerusform>&quot;%1&quot; can be %n people: %2. Nothing was changed. Say the whole name, or the number in brackets.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PersonCard</name>
        <message numerus="yes">
            <source>here %1 of %n times</source>
            <translation>
                <numerusform>here %1 of %n time</numerusform>
                <numerusform>here %1 of %n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>here %n times</source>
            <translation>
                <numerusform>here once</numerusform>
                <numerusform>here %n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PutRight</name>
        <message numerus="yes">
            <source>%n people may be there twice</source>
            <translation>
                <numerusform>%n person may be there twice</numerusform>
                <numerusform>%n people may be there twice</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 · %n came, not closed yet</source>
            <translation>
                <numerusform>%1 · %n came, not closed yet</numerusform>
                <numerusform>%1 · %n came, not closed yet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 on %n records</source>
            <translation>
                <numerusform>%1 on %n record</numerusform>
                <numerusform>%1 on %n records</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SayNames</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Roster</name>
        <message numerus="yes">
            <source>&quot;%1&quot; can be %n gatherings: %2. Nothing was changed. Say the number in brackets.</source>
            <translation>
                <numerusform>&quot;%1&quot; can be %n gathering: %2. Nothing was changed. Say the number in brackets.</numerusform>
                <numerusform>&quot;%1&quot; can be %n gatherings: %2. Nothing was changed. Say the number in brackets.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WaitingList</name>
        <message numerus="yes">
            <source>%n seat(s) free</source>
            <translation>
                <numerusform>%n seat free</numerusform>
                <numerusform>%n seats free</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>a party of %n</source>
            <translation>
                <numerusform>a party of %n</numerusform>
                <numerusform>a party of %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message numerus="yes">
            <source>All %n seats are taken.</source>
            <translation>
                <numerusform>The one seat is taken.</numerusform>
                <numerusform>All %n seats are taken.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n here</source>
            <translation>
                <numerusform>%n here</numerusform>
                <numerusform>%n here</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n coming</source>
            <translation>
                <numerusform>%n coming</numerusform>
                <numerusform>%n coming</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n waiting</numerusform>
                <numerusform>%n waiting</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not answered yet</source>
            <translation>
                <numerusform>%n not answered yet</numerusform>
                <numerusform>%n not answered yet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n came</source>
            <translation>
                <numerusform>%n came</numerusform>
                <numerusform>%n came</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::ActionList</name>
        <message numerus="yes">
            <source>%1 more: %2</source>
            <translation>
                <numerusform>%1 more: %2</numerusform>
                <numerusform>%1 more: %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 more: %2, %3 and others</source>
            <translation>
                <numerusform>%1 more: %2, %3 and others</numerusform>
                <numerusform>%1 more: %2, %3 and others</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::AvatarStack</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::ChangeView</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::DoorList</name>
        <message numerus="yes">
            <source>party of %n</source>
            <translation>
                <numerusform>party of %n</numerusform>
                <numerusform>party of %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::DoorSide</name>
        <message numerus="yes">
            <source>%n expected</source>
            <translation>
                <numerusform>%n expected</numerusform>
                <numerusform>%n expected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n still to come</source>
            <translation>
                <numerusform>%n still to come</numerusform>
                <numerusform>%n still to come</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n walked in</source>
            <translation>
                <numerusform>%n walked in</numerusform>
                <numerusform>%n walked in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n seat(s)</source>
            <translation>
                <numerusform>%n seat</numerusform>
                <numerusform>%n seats</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::ExportDelivery</name>
        <message numerus="yes">
            <source>Copied, %n rows.</source>
            <translation>
                <numerusform>Copied, %n row.</numerusform>
                <numerusform>Copied, %n rows.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pages are on their way to the printer.</source>
            <translation>
                <numerusform>%n page is on its way to the printer.</numerusform>
                <numerusform>%n pages are on their way to the printer.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 is written, %n rows.</source>
            <translation>
                <numerusform>%1 is written, %n row.</numerusform>
                <numerusform>%1 is written, %n rows.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::ExportGuests</name>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::GatheringList</name>
        <message numerus="yes">
            <source>%n gathering(s)</source>
            <translation>
                <numerusform>%n gathering</numerusform>
                <numerusform>%n gatherings</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::GatheringSummary</name>
        <message numerus="yes">
            <source>%n coming</source>
            <translation>
                <numerusform>%n coming</numerusform>
                <numerusform>%n coming</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n waiting</numerusform>
                <numerusform>%n waiting</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n maybe</source>
            <translation>
                <numerusform>%n maybe</numerusform>
                <numerusform>%n maybe</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not answered yet</source>
            <translation>
                <numerusform>%n not answered yet</numerusform>
                <numerusform>%n not answered yet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::GuestList</name>
        <message numerus="yes">
            <source>%n, in the order they asked</source>
            <translation>
                <numerusform>%n, in the order they asked</numerusform>
                <numerusform>%n, in the order they asked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Add %n seat(s)</source>
            <translation>
                <numerusform>Add %n seat</numerusform>
                <numerusform>Add %n seats</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>party of %n</source>
            <translation>
                <numerusform>party of %n</numerusform>
                <numerusform>party of %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>was here %n time(s)</source>
            <translation>
                <numerusform>was here once</numerusform>
                <numerusform>was here %n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::GuestPanel</name>
        <message numerus="yes">
            <source>As many as come: %n so far.</source>
            <translation>
                <numerusform>As many as come: %n so far.</numerusform>
                <numerusform>As many as come: %n so far.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n seat(s) free.</source>
            <translation>
                <numerusform>%n seat free.</numerusform>
                <numerusform>%n seats free.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Was here %n time(s)</source>
            <translation>
                <numerusform>Was here once</numerusform>
                <numerusform>Was here %n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::GuestDeeds</name>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::GuestFoot</name>
        <message numerus="yes">
            <source>%1 of %n selected</source>
            <translation>
                <numerusform>%1 of %n selected</numerusform>
                <numerusform>%1 of %n selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::GuestRows</name>
        <message numerus="yes">
            <source>Invite all %n</source>
            <translation>
                <numerusform>Invite all %n</numerusform>
                <numerusform>Invite all %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::HeadCount</name>
        <message numerus="yes">
            <source>%n here</source>
            <translation>
                <numerusform>%n here</numerusform>
                <numerusform>%n here</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::HistoryPage</name>
        <message numerus="yes">
            <source>Copied and verified, %n entries.</source>
            <translation>
                <numerusform>Copied and verified, %n entry.</numerusform>
                <numerusform>Copied and verified, %n entries.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::ManyPanel</name>
        <message numerus="yes">
            <source>%n people chosen</source>
            <translation>
                <numerusform>%n person chosen</numerusform>
                <numerusform>%n people chosen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::NextCard</name>
        <message numerus="yes">
            <source>&lt;b&gt;%1&lt;/b&gt; of %n seats</source>
            <translation>
                <numerusform>&lt;b&gt;%1&lt;/b&gt; of %n seat</numerusform>
                <numerusform>&lt;b&gt;%1&lt;/b&gt; of %n seats</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n here</source>
            <translation>
                <numerusform>%n here</numerusform>
                <numerusform>%n here</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n coming</source>
            <translation>
                <numerusform>%n coming</numerusform>
                <numerusform>%n coming</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n waiting</numerusform>
                <numerusform>%n waiting</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n maybe</source>
            <translation>
                <numerusform>%n maybe</numerusform>
                <numerusform>%n maybe</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n no answer</source>
            <translation>
                <numerusform>%n no answer</numerusform>
                <numerusform>%n no answer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n can’t come</source>
            <translation>
                <numerusform>%n can’t come</numerusform>
                <numerusform>%n can’t come</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not invited</source>
            <translation>
                <numerusform>%n not invited</numerusform>
                <numerusform>%n not invited</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::PeopleDots</name>
        <message numerus="yes">
            <source>%1 of %n people</source>
            <translation>
                <numerusform>%1 of %n person</numerusform>
                <numerusform>%1 of %n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::PersonForm</name>
        <message numerus="yes">
            <source>%n people have this name; note it in the notes instead.</source>
            <translation>
                <numerusform>%n person has this name; note it in the notes instead.</numerusform>
                <numerusform>%n people have this name; note it in the notes instead.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::PinDialog</name>
        <message numerus="yes">
            <source>That was not the PIN. The next try is in %n s.</source>
            <translation>
                <numerusform>That was not the PIN. The next try is in %n s.</numerusform>
                <numerusform>That was not the PIN. The next try is in %n s.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::PlanTab</name>
        <message numerus="yes">
            <source>%n came.</source>
            <translation>
                <numerusform>%n came.</numerusform>
                <numerusform>%n came.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them walked in.</source>
            <translation>
                <numerusform>%n of them walked in.</numerusform>
                <numerusform>%n of them walked in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n said they would come and did not.</source>
            <translation>
                <numerusform>%n said they would come and did not.</numerusform>
                <numerusform>%n said they would come and did not.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more said they would come.</source>
            <translation>
                <numerusform>%n more said they would come.</numerusform>
                <numerusform>%n more said they would come.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::PreviewPane</name>
        <message numerus="yes">
            <source>%n rows</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n columns</source>
            <translation>
                <numerusform>%n column</numerusform>
                <numerusform>%n columns</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::Seats</name>
        <message numerus="yes">
            <source>%n here</source>
            <translation>
                <numerusform>%n here</numerusform>
                <numerusform>%n here</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n coming</source>
            <translation>
                <numerusform>%n coming</numerusform>
                <numerusform>%n coming</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n expected</source>
            <translation>
                <numerusform>%n expected</numerusform>
                <numerusform>%n expected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n seats free</source>
            <translation>
                <numerusform>%n seat free</numerusform>
                <numerusform>%n seats free</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::Standing</name>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::TodaySection</name>
        <message numerus="yes">
            <source>%1 are away</source>
            <translation>
                <numerusform>%1 is away</numerusform>
                <numerusform>%1 are away</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 do not want to be contacted</source>
            <translation>
                <numerusform>%1 does not want to be contacted</numerusform>
                <numerusform>%1 do not want to be contacted</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FollowUps</name>
        <message numerus="yes">
            <source>%1, about %n people</source>
            <translation>
                <numerusform>%1, about %n person</numerusform>
                <numerusform>%1, about %n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n follow-ups</source>
            <translation>
                <numerusform>%n follow-up</numerusform>
                <numerusform>%n follow-ups</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message numerus="yes">
            <source>%n helps</source>
            <translation>
                <numerusform>%n help</numerusform>
                <numerusform>%n helps</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Matching</name>
        <message numerus="yes">
            <source>asked %n times lately</source>
            <translation>
                <numerusform>asked once lately</numerusform>
                <numerusform>asked %n times lately</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DoorPane</name>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n found</numerusform>
                <numerusform>%n found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::GuestsTab</name>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Invite all %n</source>
            <translation>
                <numerusform>Invite all %n</numerusform>
                <numerusform>Invite all %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n selected</source>
            <translation>
                <numerusform>%1 of %n selected</numerusform>
                <numerusform>%1 of %n selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Upkeep</name>
        <message numerus="yes">
            <source>%n notes are for the eyes of whoever wrote them.</source>
            <translation>
                <numerusform>%n note is for the eyes of whoever wrote it.</numerusform>
                <numerusform>%n notes are for the eyes of whoever wrote them.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::PassphraseDialog</name>
        <message numerus="yes">
            <source>Use %n letters at least; a few words are good.</source>
            <translation>
                <numerusform>Use %n letter at least; a few words are good.</numerusform>
                <numerusform>Use %n letters at least; a few words are good.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::MergeDialog</name>
        <message numerus="yes">
            <source>%n entries come over, and none is lost.</source>
            <translation>
                <numerusform>%n entry comes over, and none is lost.</numerusform>
                <numerusform>%n entries come over, and none is lost.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them tell what is known already and become one with it.</source>
            <translation>
                <numerusform>%n of them tells what is known already and becomes one with it.</numerusform>
                <numerusform>%n of them tell what is known already and become one with it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries are of the two with each other: are they two people?</source>
            <translation>
                <numerusform>%n entry is of the two with each other: are they two people?</numerusform>
                <numerusform>%n entries are of the two with each other: are they two people?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::SealCopies</name>
        <message numerus="yes">
            <source>%n backups made before tell what it says, for whoever opens them: %1. Copies that somebody put elsewhere are not known here.</source>
            <translation>
                <numerusform>%n backup made before tells what it says, for whoever opens it: %1. Copies that somebody put elsewhere are not known here.</numerusform>
                <numerusform>%n backups made before tell what it says, for whoever opens them: %1. Copies that somebody put elsewhere are not known here.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::ForgetDialog</name>
        <message numerus="yes">
            <source>Forgotten here. %n backups still hold them: %1. A backup that is put back forgets them again; they can be forgotten in the backups now, too. Copies that somebody put elsewhere are not known here.</source>
            <translation>
                <numerusform>Forgotten here. %n backup still holds them: %1. A backup that is put back forgets them again; they can be forgotten in the backup now, too. Copies that somebody put elsewhere are not known here.</numerusform>
                <numerusform>Forgotten here. %n backups still hold them: %1. A backup that is put back forgets them again; they can be forgotten in the backups now, too. Copies that somebody put elsewhere are not known here.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::DueWatch</name>
        <message numerus="yes">
            <source>%n follow-ups are due</source>
            <translation>
                <numerusform>%n follow-up is due</numerusform>
                <numerusform>%n follow-ups are due</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::HelpBoard</name>
        <message numerus="yes">
            <source>%n offers</source>
            <translation>
                <numerusform>%n offer</numerusform>
                <numerusform>%n offers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HelpBoard</name>
        <message numerus="yes">
            <source>%n days</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LedgerModel</name>
        <message numerus="yes">
            <source>%n helps since %1, %2 of them not through an organizer</source>
            <translation>
                <numerusform>%n help since %1, %2 of them not through an organizer</numerusform>
                <numerusform>%n helps since %1, %2 of them not through an organizer</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SayDue</name>
        <message numerus="yes">
            <source>%n times</source>
            <translation>
                <numerusform>once</numerusform>
                <numerusform>%n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n days</source>
            <translation>
                <numerusform>every day</numerusform>
                <numerusform>every %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n weeks</source>
            <translation>
                <numerusform>every week</numerusform>
                <numerusform>every %n weeks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>waiting %n days</source>
            <translation>
                <numerusform>waiting %n day</numerusform>
                <numerusform>waiting %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 days late</source>
            <translation>
                <numerusform>%1 day late</numerusform>
                <numerusform>%1 days late</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::FollowUpsPage</name>
        <message numerus="yes">
            <source>%1 are about people who are away</source>
            <translation>
                <numerusform>%1 is about somebody who is away</numerusform>
                <numerusform>%1 are about people who are away</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 are about people who do not want to be contacted</source>
            <translation>
                <numerusform>%1 is about somebody who does not want to be contacted</numerusform>
                <numerusform>%1 are about people who do not want to be contacted</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Asks</name>
        <message numerus="yes">
            <source>%1 offer this</source>
            <translation>
                <numerusform>%1 offers this</numerusform>
                <numerusform>%1 offer this</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 have done this</source>
            <translation>
                <numerusform>%1 has done this</numerusform>
                <numerusform>%1 have done this</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::PicturePane</name>
        <message numerus="yes">
            <source>Laying out the picture of %n people</source>
            <translation>
                <numerusform>Laying out the picture of %n person</numerusform>
                <numerusform>Laying out the picture of %n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n helps</source>
            <translation>
                <numerusform>%n help</numerusform>
                <numerusform>%n helps</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::HelpColumns</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::FollowUpDialog</name>
        <message numerus="yes">
            <source>Follow up with %n people</source>
            <translation>
                <numerusform>Follow up with %n person</numerusform>
                <numerusform>Follow up with %n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Tables</name>
        <message numerus="yes">
            <source>There are %n rounds at the most. Nothing was changed.</source>
            <translation>
                <numerusform>There is %n round at the most. Nothing was changed.</numerusform>
                <numerusform>There are %n rounds at the most. Nothing was changed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>These tables have %n repeats.</source>
            <translation>
                <numerusform>These tables have %n repeat.</numerusform>
                <numerusform>These tables have %n repeats.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>At least %n repeats are unavoidable; these tables have %1.</source>
            <translation>
                <numerusform>At least %n repeat is unavoidable; these tables have %1.</numerusform>
                <numerusform>At least %n repeats are unavoidable; these tables have %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 and %2 have met %n times before</source>
            <translation>
                <numerusform>%1 and %2 have met once before</numerusform>
                <numerusform>%1 and %2 have met %n times before</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of %1 meetings at the tables are new.</source>
            <translation>
                <numerusform>%n of %1 meetings at the tables is new.</numerusform>
                <numerusform>%n of %1 meetings at the tables are new.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n at a table in round %1</source>
            <translation>
                <numerusform>%n at a table in round %1</numerusform>
                <numerusform>%n at a table in round %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::TablesPanel</name>
        <message numerus="yes">
            <source>Nothing better found in %n seconds</source>
            <translation>
                <numerusform>Nothing better found in %n second</numerusform>
                <numerusform>Nothing better found in %n seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n coming</source>
            <translation>
                <numerusform>%n coming</numerusform>
                <numerusform>%n coming</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n here</source>
            <translation>
                <numerusform>%n here</numerusform>
                <numerusform>%n here</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::TablesTab</name>
        <message numerus="yes">
            <source>%n rounds</source>
            <translation>
                <numerusform>%n round</numerusform>
                <numerusform>%n rounds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>That takes four people or more; %n coming so far.</source>
            <translation>
                <numerusform>That takes four people or more; %n coming so far.</numerusform>
                <numerusform>That takes four people or more; %n coming so far.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people are coming.</source>
            <translation>
                <numerusform>%n person is coming.</numerusform>
                <numerusform>%n people are coming.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::PlanChoice</name>
        <message numerus="yes">
            <source>%1: %n new</source>
            <comment>a plan of tables</comment>
            <translation>
                <numerusform>%1: %n new</numerusform>
                <numerusform>%1: %n new</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::FewestFaces</name>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::TablesPrinting</name>
        <message numerus="yes">
            <source>%n pages are on their way to the printer.</source>
            <translation>
                <numerusform>%n page is on its way to the printer.</numerusform>
                <numerusform>%n pages are on their way to the printer.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kith::PutBackDialog</name>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n gatherings</source>
            <translation>
                <numerusform>%n gathering</numerusform>
                <numerusform>%n gatherings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n helps</source>
            <translation>
                <numerusform>%n help</numerusform>
                <numerusform>%n helps</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes made since then are not in it.</source>
            <translation>
                <numerusform>%n change made since then is not in it.</numerusform>
                <numerusform>%n changes made since then are not in it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people have been forgotten in it again.</source>
            <translation>
                <numerusform>%n person has been forgotten in it again.</numerusform>
                <numerusform>%n people have been forgotten in it again.</numerusform>
            </translation>
        </message>
    </context>
</TS>
