<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Engine</name>
    <message numerus="yes">
        <source>{n} lines</source>
        <translation>
            <numerusform>{n} line</numerusform>
            <numerusform>{n} lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} spots</source>
        <translation>
            <numerusform>{n} spot</numerusform>
            <numerusform>{n} spots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} stains</source>
        <translation>
            <numerusform>{n} stain</numerusform>
            <numerusform>{n} stains</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message numerus="yes">
        <source>%n model(s) checked: sound.</source>
        <translation>
            <numerusform>%n model checked: sound.</numerusform>
            <numerusform>%n models checked: sound.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message numerus="yes">
        <source>%n photo(s) chosen</source>
        <translation>
            <numerusform>%n photo chosen</numerusform>
            <numerusform>%n photos chosen</numerusform>
        </translation>
    </message>
</context>
</TS>
