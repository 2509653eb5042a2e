<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Batch: the photos</source>
        <translation>Stapel: die Fotos</translation>
    </message>
    <message>
        <source>Explore: the map</source>
        <translation>Erkunden: die Karte</translation>
    </message>
    <message>
        <source>Open a photo first.</source>
        <translation>Zuerst ein Foto öffnen.</translation>
    </message>
    <message>
        <source>Wait for the work to end, or press {stop} to stop it.</source>
        <translation>Warten, bis die Arbeit beendet ist, oder mit {stop} anhalten.</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>Es läuft nichts.</translation>
    </message>
    <message>
        <source>Undo is still at work.</source>
        <translation>Das Rückgängigmachen läuft noch.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Paint a mask first.</source>
        <translation>Zuerst eine Maske malen.</translation>
    </message>
    <message>
        <source>There is no result to compare with yet.</source>
        <translation>Es gibt noch kein Ergebnis zum Vergleichen.</translation>
    </message>
    <message>
        <source>There is no noise map: the model noise-level is needed.</source>
        <translation>Es gibt keine Rauschkarte: Das Modell noise-level wird benötigt.</translation>
    </message>
    <message>
        <source>Nothing has changed since the photo was opened or saved.</source>
        <translation>Seit dem Öffnen oder Speichern hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>There is no next photo: drop several, or a folder.</source>
        <translation>Es gibt kein nächstes Foto: Mehrere Fotos oder einen Ordner ablegen.</translation>
    </message>
    <message>
        <source>There is no photo before this one.</source>
        <translation>Vor diesem Foto gibt es keines.</translation>
    </message>
    <message>
        <source>There is nothing to apply here.</source>
        <translation>Hier gibt es nichts anzuwenden.</translation>
    </message>
    <message>
        <source>The recipe has no steps yet: do something to the photo first.</source>
        <translation>Das Rezept hat noch keine Schritte: Zuerst das Foto bearbeiten.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Paste photo</source>
        <translation>Foto einfügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Vorheriges Foto</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelle…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Run recipe</source>
        <translation>Rezept ausführen</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Fit in window</source>
        <translation>In Fenster einpassen</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Einzoomen</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Auszoomen</translation>
    </message>
    <message>
        <source>Next way to compare</source>
        <translation>Nächste Vergleichsart</translation>
    </message>
    <message>
        <source>Hold for the original</source>
        <translation>Halten für das Original</translation>
    </message>
    <message>
        <source>Split level or upright</source>
        <translation>Waagerecht oder senkrecht teilen</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <source>Enlarge what was removed</source>
        <translation>Entferntes verstärken</translation>
    </message>
    <message>
        <source>Show noise map</source>
        <translation>Rauschkarte anzeigen</translation>
    </message>
    <message>
        <source>Histogram, recipe and history</source>
        <translation>Histogramm, Rezept und Protokoll</translation>
    </message>
    <message>
        <source>Filmstrip</source>
        <translation>Filmstreifen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurieren</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Hand</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radiergummi</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Magic select</source>
        <translation>Zauberstab</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Klonen</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Kleinerer Pinsel</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Größerer Pinsel</translation>
    </message>
    <message>
        <source>Softer brush</source>
        <translation>Weicherer Pinsel</translation>
    </message>
    <message>
        <source>Harder brush</source>
        <translation>Härterer Pinsel</translation>
    </message>
    <message>
        <source>Show mask</source>
        <translation>Maske anzeigen</translation>
    </message>
    <message>
        <source>Next mask colour</source>
        <translation>Nächste Maskenfarbe</translation>
    </message>
    <message>
        <source>Quick mask</source>
        <translation>Maskierungsmodus</translation>
    </message>
    <message>
        <source>Clear mask</source>
        <translation>Maske löschen</translation>
    </message>
    <message>
        <source>Invert mask</source>
        <translation>Maske umkehren</translation>
    </message>
    <message>
        <source>Grow mask</source>
        <translation>Maske erweitern</translation>
    </message>
    <message>
        <source>Shrink mask</source>
        <translation>Maske verkleinern</translation>
    </message>
    <message>
        <source>Load mask…</source>
        <translation>Maske laden…</translation>
    </message>
    <message>
        <source>Save mask…</source>
        <translation>Maske speichern…</translation>
    </message>
    <message>
        <source>Denoise</source>
        <translation>Entrauschen</translation>
    </message>
    <message>
        <source>Retouch</source>
        <translation>Retuschieren</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Schäden</translation>
    </message>
    <message>
        <source>Add noise</source>
        <translation>Verrauschen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Next piece of damage</source>
        <translation>Nächster Schaden</translation>
    </message>
    <message>
        <source>Previous piece of damage</source>
        <translation>Vorheriger Schaden</translation>
    </message>
    <message>
        <source>Accept the piece</source>
        <translation>Schaden annehmen</translation>
    </message>
    <message>
        <source>Reject the piece</source>
        <translation>Schaden ablehnen</translation>
    </message>
    <message>
        <source>Keys and gestures</source>
        <translation>Tasten und Gesten</translation>
    </message>
    <message>
        <source>Guide to autoencoders</source>
        <translation>Leitfaden zu Autoencodern</translation>
    </message>
    <message>
        <source>Show the tour</source>
        <translation>Einführung zeigen</translation>
    </message>
    <message>
        <source>Approve the result</source>
        <translation>Ergebnis annehmen</translation>
    </message>
    <message>
        <source>Reject the result</source>
        <translation>Ergebnis ablehnen</translation>
    </message>
    <message>
        <source>Take the verdict back</source>
        <translation>Urteil zurücknehmen</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>Karte verschieben</translation>
    </message>
    <message>
        <source>Draw around photos</source>
        <translation>Fotos umfahren</translation>
    </message>
    <message>
        <source>The whole map</source>
        <translation>Die ganze Karte</translation>
    </message>
    <message>
        <source>Choose all photos</source>
        <translation>Alle Fotos auswählen</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>Wheel, pinch</source>
        <translation>Mausrad, Fingerspreizen</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Am Mauszeiger zoomen</translation>
    </message>
    <message>
        <source>Middle drag, or hold Space</source>
        <translation>Mit mittlerer Taste ziehen oder Leertaste halten</translation>
    </message>
    <message>
        <source>Move the photo</source>
        <translation>Foto verschieben</translation>
    </message>
    <message>
        <source>Shift+click</source>
        <translation>Umschalt+Klick</translation>
    </message>
    <message>
        <source>Straight line from the last stroke</source>
        <translation>Gerade Linie vom letzten Strich</translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation>Mit rechter Taste ziehen</translation>
    </message>
    <message>
        <source>Erase for a moment</source>
        <translation>Vorübergehend radieren</translation>
    </message>
    <message>
        <source>Alt+wheel, Alt+right drag</source>
        <translation>Alt+Mausrad, Alt+Ziehen mit rechter Taste</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Pinselgröße</translation>
    </message>
    <message>
        <source>Alt+right drag up, down</source>
        <translation>Alt+Ziehen mit rechter Taste auf, ab</translation>
    </message>
    <message>
        <source>Brush hardness</source>
        <translation>Pinselhärte</translation>
    </message>
    <message>
        <source>Shift, Alt with a selection</source>
        <translation>Umschalt, Alt mit einer Auswahl</translation>
    </message>
    <message>
        <source>Add, subtract</source>
        <translation>Hinzufügen, abziehen</translation>
    </message>
    <message>
        <source>Lasso: click, click, Enter</source>
        <translation>Lasso: Klick, Klick, Eingabe</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polygon</translation>
    </message>
    <message>
        <source>Alt+click with clone, heal</source>
        <translation>Alt+Klick beim Klonen, Reparieren</translation>
    </message>
    <message>
        <source>Choose the source</source>
        <translation>Quelle wählen</translation>
    </message>
    <message>
        <source>Double click on a slider</source>
        <translation>Doppelklick auf einen Regler</translation>
    </message>
    <message>
        <source>Back to its default</source>
        <translation>Zurück zum Standardwert</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Move the photo, while it has the focus</source>
        <translation>Foto verschieben, solange es den Fokus hat</translation>
    </message>
    <message>
        <source>Alt+Left, Alt+Right</source>
        <translation>Alt+Links, Alt+Rechts</translation>
    </message>
    <message>
        <source>Move the split</source>
        <translation>Teilung verschieben</translation>
    </message>
</context>
<context>
    <name>Advanced</name>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>fp32, exact</source>
        <translation>fp32, exakt</translation>
    </message>
    <message>
        <source>bf16, faster</source>
        <translation>bf16, schneller</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The trained model that does the work</source>
        <translation>Das trainierte Modell, das die Arbeit macht</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>The processor that computes</source>
        <translation>Der Prozessor, der rechnet</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Automatic takes bf16 only where it is right and faster</source>
        <translation>Automatisch nimmt bf16 nur, wo es korrekt und schneller ist</translation>
    </message>
</context>
<context>
    <name>AnomalyMap</name>
    <message>
        <source>Times the usual error</source>
        <translation>Vielfaches des üblichen Fehlers</translation>
    </message>
</context>
<context>
    <name>BatchConductor</name>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Drop folders or photos first.</source>
        <translation>Zuerst Ordner oder Fotos ablegen.</translation>
    </message>
    <message>
        <source>This batch is done: drop more photos, or start anew.</source>
        <translation>Dieser Stapel ist fertig: Weitere Fotos ablegen oder neu beginnen.</translation>
    </message>
    <message>
        <source>Looking at the photos</source>
        <translation>Fotos werden geprüft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>{count:,} photos</source>
        <translation>{count:,} Fotos</translation>
    </message>
    <message>
        <source>{count:,} other files passed over</source>
        <translation>{count:,} andere Dateien übergangen</translation>
    </message>
    <message>
        <source>{count:,} want the extra {extra}</source>
        <translation>{count:,} brauchen das Extra {extra}</translation>
    </message>
    <message>
        <source>{count:,} names were taken</source>
        <translation>{count:,} Namen waren vergeben</translation>
    </message>
    <message>
        <source>{count} folders cannot be read</source>
        <translation>{count} Ordner können nicht gelesen werden</translation>
    </message>
    <message>
        <source>The outputs will take about {need}, and only {free} are free.</source>
        <translation>Die Ausgaben brauchen etwa {need}, frei sind nur {free}.</translation>
    </message>
    <message>
        <source>Begun earlier; {count:,} photos are left.</source>
        <translation>Früher begonnen; noch {count:,} Fotos.</translation>
    </message>
    <message>
        <source>Ready. The outputs will take about {need}; {free} are free.</source>
        <translation>Bereit. Die Ausgaben brauchen etwa {need}; frei sind {free}.</translation>
    </message>
    <message>
        <source>{ended:,} of {total:,}</source>
        <translation>{ended:,} von {total:,}</translation>
    </message>
    <message>
        <source>, {failed:,} failed</source>
        <translation>, {failed:,} fehlgeschlagen</translation>
    </message>
    <message>
        <source>All {count:,} photos are done, in {time}.</source>
        <translation>Alle {count:,} Fotos sind fertig, in {time}.</translation>
    </message>
    <message>
        <source>{done:,} photos are done, {failed:,} failed, in {time}.</source>
        <translation>{done:,} Fotos sind fertig, {failed:,} fehlgeschlagen, in {time}.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
</context>
<context>
    <name>BatchPanel</name>
    <message>
        <source>Outputs go to {path}</source>
        <translation>Ausgaben gehen nach {path}</translation>
    </message>
    <message>
        <source>Choose the recipe&apos;s file.</source>
        <translation>Die Datei des Rezepts auswählen.</translation>
    </message>
    <message>
        <source>This recipe works under masks: choose them.</source>
        <translation>Dieses Rezept arbeitet unter Masken: Bitte auswählen.</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>What is done to every photo</source>
        <translation>Was mit jedem Foto geschieht</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>One for each photo…</source>
        <translation>Eine je Foto…</translation>
    </message>
    <message>
        <source>One for all…</source>
        <translation>Eine für alle…</translation>
    </message>
    <message>
        <source>Damage that is found</source>
        <translation>Gefundene Schäden</translation>
    </message>
    <message>
        <source>Where recipes that retouch work: a folder of masks with the photos&apos; names, or one mask for all</source>
        <translation>Wo Rezepte retuschieren: ein Ordner mit Masken, die wie die Fotos heißen, oder eine Maske für alle</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Folder of outputs</source>
        <translation>Ausgabeordner</translation>
    </message>
    <message>
        <source>Choose the folder of outputs</source>
        <translation>Ausgabeordner auswählen</translation>
    </message>
    <message>
        <source>Name of outputs</source>
        <translation>Name der Ausgaben</translation>
    </message>
    <message>
        <source>{stem}, {ext}, {folder} and {number} are filled in</source>
        <translation>{stem}, {ext}, {folder} und {number} werden ersetzt</translation>
    </message>
    <message>
        <source>As the photo</source>
        <translation>Wie das Foto</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>The format of outputs</source>
        <translation>Das Format der Ausgaben</translation>
    </message>
    <message>
        <source>Folders in folders too</source>
        <translation>Auch Unterordner</translation>
    </message>
    <message>
        <source>The tree of folders is mirrored</source>
        <translation>Der Ordnerbaum wird nachgebildet</translation>
    </message>
    <message>
        <source>Recipe, model and version go into each output&apos;s XMP</source>
        <translation>Rezept, Modell und Version werden ins XMP jeder Ausgabe geschrieben</translation>
    </message>
    <message>
        <source>Write how it was made</source>
        <translation>Entstehung vermerken</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>One recipe over many photos. Originals are never touched.</source>
        <translation>Ein Rezept für viele Fotos. Originale werden nie verändert.</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation>JPEG-Qualität</translation>
    </message>
    <message>
        <source>Of JPEG and WebP</source>
        <translation>Für JPEG und WebP</translation>
    </message>
    <message>
        <source>Read and write ahead</source>
        <translation>Vorauslesen und -schreiben</translation>
    </message>
    <message>
        <source>Photos read and written beside the engine</source>
        <translation>Fotos, die neben der Berechnung gelesen und geschrieben werden</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>The address of a Dask scheduler; empty: this machine</source>
        <translation>Die Adresse eines Dask-Schedulers; leer: dieser Rechner</translation>
    </message>
    <message>
        <source>No file is chosen yet.</source>
        <translation>Noch keine Datei ausgewählt.</translation>
    </message>
    <message>
        <source>This recipe works on the whole photo.</source>
        <translation>Dieses Rezept arbeitet auf dem ganzen Foto.</translation>
    </message>
    <message>
        <source>Damage is looked for in every photo.</source>
        <translation>In jedem Foto wird nach Schäden gesucht.</translation>
    </message>
</context>
<context>
    <name>BatchStrip</name>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Hold the work before the next photo</source>
        <translation>Vor dem nächsten Foto anhalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop; what is done stays, and you can go on later</source>
        <translation>Anhalten; Fertiges bleibt, später geht es weiter</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Fehlgeschlagene wiederholen</translation>
    </message>
    <message>
        <source>Try the photos that failed again</source>
        <translation>Die fehlgeschlagenen Fotos noch einmal versuchen</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>Totals, failures, first and best photos</source>
        <translation>Summen, Fehler, erste und beste Fotos</translation>
    </message>
    <message>
        <source>Show outputs</source>
        <translation>Ausgaben zeigen</translation>
    </message>
    <message>
        <source>Open the folder of outputs</source>
        <translation>Den Ausgabeordner öffnen</translation>
    </message>
    <message>
        <source>{value:,.0f} photos/min</source>
        <translation>{value:,.0f} Fotos/min</translation>
    </message>
    <message>
        <source>{value:.2f} Mpx/s</source>
        <translation>{value:.2f} MP/s</translation>
    </message>
</context>
<context>
    <name>BatchWorkspace</name>
    <message>
        <source>Plan</source>
        <translation>Planung</translation>
    </message>
    <message>
        <source>Drop folders and photos here</source>
        <translation>Ordner und Fotos hier ablegen</translation>
    </message>
    <message>
        <source>Every photo is accounted for in a journal. Stop whenever you like, and go on where it was.</source>
        <translation>Über jedes Foto wird Buch geführt. Jederzeit anhalten und später fortsetzen.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner auswählen…</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>Fotos auswählen…</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Forget this list; no file is touched</source>
        <translation>Diese Liste verwerfen; keine Datei wird angetastet</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>All photos and their state</source>
        <translation>Alle Fotos und ihr Zustand</translation>
    </message>
    <message>
        <source>Before and after, to approve or reject</source>
        <translation>Vorher und nachher, zum Annehmen oder Ablehnen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Size of the sample</source>
        <translation>Größe der Stichprobe</translation>
    </message>
    <message>
        <source>How many photos a random sample has</source>
        <translation>Wie viele Fotos eine Zufallsstichprobe hat</translation>
    </message>
    <message>
        <source>Random sample</source>
        <translation>Zufallsstichprobe</translation>
    </message>
    <message>
        <source>Show that many photos at random</source>
        <translation>So viele Fotos zufällig zeigen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>The chosen results are good ({rows_approve})</source>
        <translation>Die ausgewählten Ergebnisse sind gut ({rows_approve})</translation>
    </message>
    <message>
        <source>The chosen results are not good ({rows_reject})</source>
        <translation>Die ausgewählten Ergebnisse sind nicht gut ({rows_reject})</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Rejected to Restore</source>
        <translation>Abgelehnte restaurieren</translation>
    </message>
    <message>
        <source>Open the rejected photos one by one</source>
        <translation>Die abgelehnten Fotos einzeln öffnen</translation>
    </message>
    <message>
        <source>Open result in Restore</source>
        <translation>Ergebnis in „Restaurieren“ öffnen</translation>
    </message>
    <message>
        <source>Open original in Restore</source>
        <translation>Original in „Restaurieren“ öffnen</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Kein Urteil</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>The open photo. Arrow keys move it, Ctrl with plus and minus zooms.</source>
        <translation>Das geöffnete Foto. Pfeiltasten verschieben es, Strg mit Plus und Minus zoomt.</translation>
    </message>
</context>
<context>
    <name>CloneDesk</name>
    <message>
        <source>The copy will come from here. Now paint where it should go.</source>
        <translation>Von hier wird kopiert. Nun malen, wohin es soll.</translation>
    </message>
    <message>
        <source>Choose first where to copy from: Alt and a click.</source>
        <translation>Zuerst mit Alt+Klick wählen, woher kopiert wird.</translation>
    </message>
    <message>
        <source>The source lies where you paint: choose another with Alt and a click.</source>
        <translation>Die Quelle liegt dort, wo gemalt wird: mit Alt+Klick eine andere wählen.</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Klonen</translation>
    </message>
</context>
<context>
    <name>CloneForm</name>
    <message>
        <source>Hardness</source>
        <translation>Härte</translation>
    </message>
    <message>
        <source>Bring to the colours around</source>
        <translation>An die Farben ringsum angleichen</translation>
    </message>
    <message>
        <source>Heal: the copy takes the colours around the stroke; else it stays as it is</source>
        <translation>Reparieren: Die Kopie nimmt die Farben um den Strich an; sonst bleibt sie, wie sie ist</translation>
    </message>
    <message>
        <source>Source across</source>
        <translation>Quelle waagrecht</translation>
    </message>
    <message>
        <source>Pixels from the stroke to its source, right</source>
        <translation>Pixel vom Strich zu seiner Quelle, nach rechts</translation>
    </message>
    <message>
        <source>Source down</source>
        <translation>Quelle senkrecht</translation>
    </message>
    <message>
        <source>Pixels from the stroke to its source, downwards</source>
        <translation>Pixel vom Strich zu seiner Quelle, nach unten</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>As opened</source>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Model {name}</source>
        <translation>Modell {name}</translation>
    </message>
    <message>
        <source>Recipe {name}</source>
        <translation>Rezept {name}</translation>
    </message>
</context>
<context>
    <name>CompareDesk</name>
    <message>
        <source>Working…</source>
        <translation>In Arbeit…</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Measures the photo against its clean original: the one before noise was added, or a file.</source>
        <translation>Misst das Foto gegen sein sauberes Original: das vor dem Hinzufügen von Rauschen oder eine Datei.</translation>
    </message>
    <message>
        <source>Choose original…</source>
        <translation>Original auswählen…</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gewinn</translation>
    </message>
    <message>
        <source>PSNR, dB</source>
        <translation>PSNR, dB</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>PSNR: more is closer, one decibel is just visible. SSIM: 1 is the same picture.</source>
        <translation>PSNR: mehr ist näher, ein Dezibel ist gerade sichtbar. SSIM: 1 ist dasselbe Bild.</translation>
    </message>
    <message>
        <source>There is no clean original yet. Add noise to a clean photo, or choose a file.</source>
        <translation>Es gibt noch kein sauberes Original. Einem sauberen Foto Rauschen hinzufügen oder eine Datei auswählen.</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen…</translation>
    </message>
    <message>
        <source>Against the clean original</source>
        <translation>Gegen das saubere Original</translation>
    </message>
</context>
<context>
    <name>CompareSection</name>
    <message>
        <source>One against another</source>
        <translation>Eines gegen ein anderes</translation>
    </message>
    <message>
        <source>Compare A with B</source>
        <translation>A mit B vergleichen</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Does what is not at hand yet, then shows both; Y changes how</source>
        <translation>Berechnet, was noch fehlt, und zeigt dann beide; Y wechselt die Art</translation>
    </message>
    <message>
        <source>Before and after again</source>
        <translation>Wieder vorher und nachher</translation>
    </message>
    <message>
        <source>Show where it is unlike the original</source>
        <translation>Zeigen, wo es vom Original abweicht</translation>
    </message>
    <message>
        <source>A map of local SSIM; it needs the clean original</source>
        <translation>Eine Karte des lokalen SSIM; braucht das saubere Original</translation>
    </message>
    <message>
        <source>PSNR {psnr} dB, SSIM {ssim}</source>
        <translation>PSNR {psnr} dB, SSIM {ssim}</translation>
    </message>
    <message>
        <source>Side {letter}</source>
        <translation>Seite {letter}</translation>
    </message>
    <message>
        <source>A moment of the history, a model, or a ready-made recipe</source>
        <translation>Ein Zeitpunkt des Protokolls, ein Modell oder ein fertiges Rezept</translation>
    </message>
</context>
<context>
    <name>Conductor</name>
    <message>
        <source>Update step</source>
        <translation>Schritt ändern</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>In Arbeit…</translation>
    </message>
    <message>
        <source>Undo {title}</source>
        <translation>Rückgängig: {title}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo {title}</source>
        <translation>Wiederholen: {title}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>CropGrid</name>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Parent and child will stand here side by side.</source>
        <translation>Hier stehen Ausgangsmodell und neues Modell nebeneinander.</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>PSNR on held-out pictures, dB</source>
        <translation>PSNR auf zurückgehaltenen Bildern, dB</translation>
    </message>
</context>
<context>
    <name>DamagePanel</name>
    <message>
        <source>Damage</source>
        <translation>Schäden</translation>
    </message>
    <message>
        <source>Finds scratches, dust and stains, and marks them. Nothing is repaired before you say so.</source>
        <translation>Findet Kratzer, Staub und Flecken und markiert sie. Repariert wird erst, wenn Sie es sagen.</translation>
    </message>
    <message>
        <source>Retouch accepted</source>
        <translation>Angenommene retuschieren</translation>
    </message>
    <message>
        <source>Look for damage first, or paint what you see.</source>
        <translation>Erst nach Schäden suchen, oder übermalen, was Sie sehen.</translation>
    </message>
</context>
<context>
    <name>DamageSection</name>
    <message>
        <source>Look for damage</source>
        <translation>Nach Schäden suchen</translation>
    </message>
    <message>
        <source>Marks scratches, dust and stains on the mask. Nothing is repaired before you press Retouch.</source>
        <translation>Markiert Kratzer, Staub und Flecken auf der Maske. Repariert wird erst mit „Retuschieren“.</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>only sure ones</source>
        <translation>nur sichere</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>Smallest piece</source>
        <translation>Kleinstes Stück</translation>
    </message>
    <message>
        <source>specks too</source>
        <translation>auch Punkte</translation>
    </message>
    <message>
        <source>large only</source>
        <translation>nur große</translation>
    </message>
    <message>
        <source>Grow mask</source>
        <translation>Maske erweitern</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>wider</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>What the recipe looks for, on every photo that it runs on.</source>
        <translation>Wonach das Rezept sucht, auf jedem Foto, über das es läuft.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Spots</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Stains</source>
        <translation>Flecken</translation>
    </message>
    <message>
        <source>Scratches, hairs and folds</source>
        <translation>Kratzer, Haare und Knicke</translation>
    </message>
    <message>
        <source>Dust and blots</source>
        <translation>Staub und Kleckse</translation>
    </message>
    <message>
        <source>Stains and torn corners</source>
        <translation>Flecken und abgerissene Ecken</translation>
    </message>
    <message>
        <source>Show what looks unlike a photo</source>
        <translation>Zeigen, was nicht wie ein Foto aussieht</translation>
    </message>
    <message>
        <source>A heat map of the autoencoder&apos;s error: what it has not learned to draw is warm</source>
        <translation>Eine Wärmekarte des Autoencoder-Fehlers: Was er nicht zu zeichnen gelernt hat, ist warm</translation>
    </message>
    <message>
        <source>Click a piece to reject or accept it, paint what was missed, then press Retouch.</source>
        <translation>Ein Stück anklicken, um es abzulehnen oder anzunehmen, Fehlendes dazumalen, dann „Retuschieren“ drücken.</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Alle annehmen</translation>
    </message>
    <message>
        <source>All pieces will be repaired</source>
        <translation>Alle Stücke werden repariert</translation>
    </message>
    <message>
        <source>Reject all</source>
        <translation>Alle ablehnen</translation>
    </message>
    <message>
        <source>No piece will be repaired; click those that should</source>
        <translation>Kein Stück wird repariert; anklicken, was repariert werden soll</translation>
    </message>
</context>
<context>
    <name>DenoiseDesk</name>
    <message>
        <source>Edges show in what was removed: lower the strength</source>
        <translation>Im Entfernten zeigen sich Kanten: Stärke verringern</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preparing the preview…</source>
        <translation>Vorschau wird vorbereitet…</translation>
    </message>
</context>
<context>
    <name>DenoisePanel</name>
    <message>
        <source>Denoise</source>
        <translation>Entrauschen</translation>
    </message>
    <message>
        <source>Removes noise and keeps detail.</source>
        <translation>Entfernt Rauschen und erhält Details.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>gentle</source>
        <translation>sanft</translation>
    </message>
    <message>
        <source>thorough</source>
        <translation>gründlich</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>Keep grain</source>
        <translation>Körnung erhalten</translation>
    </message>
    <message>
        <source>smooth</source>
        <translation>glatt</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>wie zuvor</translation>
    </message>
    <message>
        <source>As strength</source>
        <translation>Wie Stärke</translation>
    </message>
    <message>
        <source>Colour noise is removed as strongly as the rest</source>
        <translation>Farbrauschen wird so stark entfernt wie der Rest</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Show what was removed ({compare})</source>
        <translation>Zeigen, was entfernt wurde ({compare})</translation>
    </message>
    <message>
        <source>No denoising model is installed.</source>
        <translation>Kein Modell zum Entrauschen installiert.</translation>
    </message>
    <message>
        <source>Paint where noise should go first, or switch off “Only where painted”.</source>
        <translation>Zuerst malen, wo Rauschen weg soll, oder „Nur wo gemalt ist“ ausschalten.</translation>
    </message>
    <message>
        <source>Denoise anyway</source>
        <translation>Trotzdem entrauschen</translation>
    </message>
    <message>
        <source>Noise level</source>
        <translation>Rauschpegel</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>rauschfrei</translation>
    </message>
    <message>
        <source>very noisy</source>
        <translation>sehr verrauscht</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Use the measured noise level (sigma, in 8-bit units)</source>
        <translation>Den gemessenen Rauschpegel verwenden (Sigma, in 8-Bit-Einheiten)</translation>
    </message>
    <message>
        <source>Measure the noise level</source>
        <translation>Rauschpegel messen</translation>
    </message>
    <message>
        <source>Best, 8 times as slow</source>
        <translation>Beste Qualität, 8-mal so langsam</translation>
    </message>
    <message>
        <source>The mean over the eight flips and quarter turns of the photo</source>
        <translation>Der Mittelwert über die acht Spiegelungen und Vierteldrehungen des Fotos</translation>
    </message>
    <message>
        <source>Only where painted</source>
        <translation>Nur wo gemalt ist</translation>
    </message>
    <message>
        <source>Take the brush (B), paint where noise should go; the rest stays</source>
        <translation>Mit dem Pinsel (B) malen, wo Rauschen weg soll; der Rest bleibt</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Pinselgröße</translation>
    </message>
    <message>
        <source>fine  [</source>
        <translation>fein  [</translation>
    </message>
    <message>
        <source>]  broad</source>
        <translation>]  breit</translation>
    </message>
</context>
<context>
    <name>DesignDesk</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Weights to begin from</source>
        <translation>Startgewichte</translation>
    </message>
    <message>
        <source>On the bundled digits</source>
        <translation>Mit den mitgelieferten Ziffern</translation>
    </message>
    <message>
        <source>Choose pictures first.</source>
        <translation>Zuerst Bilder auswählen.</translation>
    </message>
    <message>
        <source>Drawing the net</source>
        <translation>Netz wird gezeichnet</translation>
    </message>
    <message>
        <source>Looking at the photos</source>
        <translation>Fotos werden geprüft</translation>
    </message>
    <message>
        <source>{learned:,} to learn from, {held:,} held out</source>
        <translation>{learned:,} zum Lernen, {held:,} zurückgehalten</translation>
    </message>
</context>
<context>
    <name>DesignPage</name>
    <message>
        <source>What is trained</source>
        <translation>Was trainiert wird</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>multiply-adds per pixel</source>
        <translation>Multiplikationen mit Addition je Pixel</translation>
    </message>
    <message>
        <source>a pixel sees</source>
        <translation>sieht ein Pixel</translation>
    </message>
    <message>
        <source>numbers per picture</source>
        <translation>Zahlen je Bild</translation>
    </message>
    <message>
        <source>{side} px</source>
        <translation>{side} px</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Save mask</source>
        <translation>Maske speichern</translation>
    </message>
    <message>
        <source>Load recipe</source>
        <translation>Rezept laden</translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation>Rezept speichern</translation>
    </message>
    <message>
        <source>Replace {name}?</source>
        <translation>{name} ersetzen?</translation>
    </message>
    <message>
        <source>The photo that you opened is written over and cannot be brought back. Save as keeps both.</source>
        <translation>Das geöffnete Foto wird überschrieben und lässt sich nicht zurückholen. „Speichern unter“ behält beide.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save the changes to {name}?</source>
        <translation>Änderungen an {name} speichern?</translation>
    </message>
    <message>
        <source>Its steps are remembered and done again when you come back; no file has them yet.</source>
        <translation>Seine Schritte sind gemerkt und werden beim nächsten Öffnen wieder ausgeführt; in einer Datei stehen sie noch nicht.</translation>
    </message>
    <message>
        <source>Without saving, the restored photo is lost.</source>
        <translation>Ohne Speichern geht das restaurierte Foto verloren.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>{misfit} It is scaled to the photo.</source>
        <translation>{misfit} Sie wird auf das Foto skaliert.</translation>
    </message>
    <message>
        <source>There is a mask already. What becomes of the two?</source>
        <translation>Es gibt schon eine Maske. Was wird aus den beiden?</translation>
    </message>
    <message>
        <source>Load the mask {name}?</source>
        <translation>Die Maske {name} laden?</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalieren</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Subtract</source>
        <translation>Abziehen</translation>
    </message>
    <message>
        <source>Intersect</source>
        <translation>Schneiden</translation>
    </message>
</context>
<context>
    <name>DigitsPage</name>
    <message>
        <source>Latent map</source>
        <translation>Latente Karte</translation>
    </message>
    <message>
        <source>Where the denoiser leads</source>
        <translation>Wohin der Entrauscher führt</translation>
    </message>
    <message>
        <source>Rate and distortion</source>
        <translation>Rate und Verzerrung</translation>
    </message>
    <message>
        <source>bytes per digit</source>
        <translation>Byte je Ziffer</translation>
    </message>
    <message>
        <source>PSNR, dB</source>
        <translation>PSNR, dB</translation>
    </message>
    <message>
        <source>Digits and a photo, redrawn</source>
        <translation>Ziffern und ein Foto, neu gezeichnet</translation>
    </message>
    <message>
        <source>White noise, redrawn</source>
        <translation>Weißes Rauschen, neu gezeichnet</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>1,797 handwritten digits of 8 x 8 pixels. Nine small nets learn them here in well under a minute, and show what every autoencoder can and cannot do.</source>
        <translation>1797 handgeschriebene Ziffern mit 8 x 8 Pixeln. Neun kleine Netze lernen sie hier in weit unter einer Minute und zeigen, was jeder Autoencoder kann und was nicht.</translation>
    </message>
    <message>
        <source>Drawn from the point under the pointer</source>
        <translation>Aus dem Punkt unter dem Mauszeiger gezeichnet</translation>
    </message>
    <message>
        <source>Train, then move the pointer over the latent map.</source>
        <translation>Trainieren, dann den Mauszeiger über die latente Karte bewegen.</translation>
    </message>
    <message>
        <source>The latent map: two numbers per digit. Behind the points stands what the decoder draws there. Between two kinds of digit it draws something that is neither.</source>
        <translation>Die latente Karte: zwei Zahlen je Ziffer. Hinter den Punkten steht, was der Decoder dort zeichnet. Zwischen zwei Ziffern zeichnet er etwas, das keine von beiden ist.</translation>
    </message>
    <message>
        <source>Train on the digits</source>
        <translation>Mit den Ziffern trainieren</translation>
    </message>
    <message>
        <source>Takes seconds</source>
        <translation>Dauert Sekunden</translation>
    </message>
    <message>
        <source>autoencoder</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>Train again</source>
        <translation>Neu trainieren</translation>
    </message>
    <message>
        <source>Move the pointer over the latent map.</source>
        <translation>Den Mauszeiger über die latente Karte bewegen.</translation>
    </message>
    <message>
        <source>Digits come back at {digits:.1f} dB. Pieces of a photo, put through the same net: {photo:.1f} dB.</source>
        <translation>Ziffern kommen mit {digits:.1f} dB zurück. Teile eines Fotos durch dasselbe Netz: {photo:.1f} dB.</translation>
    </message>
    <message>
        <source>The same net, trained on white noise as long: {noise:.1f} dB, and always answering with the mean gives {mean:.1f} dB. Where pixels have nothing in common there is nothing to learn.</source>
        <translation>Dasselbe Netz, ebenso lang mit weißem Rauschen trainiert: {noise:.1f} dB; immer mit dem Mittelwert zu antworten ergibt {mean:.1f} dB. Wo Pixel nichts gemeinsam haben, gibt es nichts zu lernen.</translation>
    </message>
    <message>
        <source>Codes of 1 to 32 numbers, 6 bits each, beside JPEG without its header. At few bytes the net wins.</source>
        <translation>Codes aus 1 bis 32 Zahlen mit je 6 Bit, neben JPEG ohne Kopfdaten. Bei wenigen Byte gewinnt das Netz.</translation>
    </message>
    <message>
        <source>Nobody told the net which digit is which; colours are only for you.</source>
        <translation>Niemand hat dem Netz gesagt, welche Ziffer welche ist; die Farben dienen nur der Ansicht.</translation>
    </message>
    <message>
        <source>What the denoiser adds to a point, in the plane of two components: it leads towards the digits.</source>
        <translation>Was der Entrauscher zu einem Punkt addiert, in der Ebene zweier Komponenten: Es führt zu den Ziffern hin.</translation>
    </message>
    <message>
        <source>A latent of two numbers</source>
        <translation>Ein Latent aus zwei Zahlen</translation>
    </message>
    <message>
        <source>A denoiser points towards the data</source>
        <translation>Ein Entrauscher zeigt zu den Daten</translation>
    </message>
    <message>
        <source>It knows only its data</source>
        <translation>Er kennt nur seine Daten</translation>
    </message>
    <message>
        <source>It loses something</source>
        <translation>Etwas geht verloren</translation>
    </message>
    <message>
        <source>It is helpless on noise</source>
        <translation>Gegen Rauschen ist er hilflos</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>Looking for damage</source>
        <translation>Schäden werden gesucht</translation>
    </message>
    <message>
        <source>Preparing the sliders</source>
        <translation>Regler werden vorbereitet</translation>
    </message>
    <message>
        <source>Denoising</source>
        <translation>Entrauschend</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; cannot be a model&apos;s id.</source>
        <translation>„{model}“ kann keine Modell-ID sein.</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; is none of your own models.</source>
        <translation>„{model}“ ist keines der eigenen Modelle.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; cannot be a model&apos;s id.</source>
        <translation>„{name}“ kann keine Modell-ID sein.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is for a {family} net, and this one is {kind}.</source>
        <translation>„{name}“ gehört zu einem Netz der Art {family}, und dieses ist {kind}.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is missing</source>
        <translation>„{name}“ fehlt</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not part of it</source>
        <translation>„{name}“ gehört nicht dazu</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is {shape} and should be {right}</source>
        <translation>„{name}“ ist {shape} und müsste {right} sein</translation>
    </message>
    <message>
        <source>A cluster needs dask.distributed.</source>
        <translation>Ein Cluster braucht dask.distributed.</translation>
    </message>
    <message>
        <source>A memory limit of {memory} MiB is too small; give at least {least}.</source>
        <translation>Eine Speichergrenze von {memory} MiB ist zu klein; mindestens {least} angeben.</translation>
    </message>
    <message>
        <source>A model is its weights and a card (.toml) that describes them.</source>
        <translation>Zu einem Modell gehören Gewichte und eine Karte (.toml), die sie beschreibt.</translation>
    </message>
    <message>
        <source>A model that inpaints needs clean photos.</source>
        <translation>Ein Modell, das füllt, braucht saubere Fotos.</translation>
    </message>
    <message>
        <source>A net that learns from itself must have learned before.</source>
        <translation>Ein Netz, das von sich selbst lernt, muss vorher gelernt haben.</translation>
    </message>
    <message>
        <source>A pixel outside the mask would have changed; nothing was kept.</source>
        <translation>Ein Pixel außerhalb der Maske hätte sich geändert; nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>A sample of {count} photos shows nothing.</source>
        <translation>Eine Stichprobe von {count} Fotos zeigt nichts.</translation>
    </message>
    <message>
        <source>A {kind} has no code, and &apos;{name}&apos; is for nets that have one.</source>
        <translation>Ein {kind} hat keinen Code, und „{name}“ ist für Netze, die einen haben.</translation>
    </message>
    <message>
        <source>Add --resume to go on with it, or choose another output folder.</source>
        <translation>Mit --resume fortsetzen oder einen anderen Ausgabeordner wählen.</translation>
    </message>
    <message>
        <source>Add {noise} noise, {amount:g}</source>
        <translation>Rauschen hinzufügen: {noise}, {amount:g}</translation>
    </message>
    <message>
        <source>An id is lower-case letters and digits, joined by - _ or .</source>
        <translation>Eine ID besteht aus Kleinbuchstaben und Ziffern, verbunden mit - _ oder .</translation>
    </message>
    <message>
        <source>Another batch is writing into {out}, or it cannot be: {reason}.</source>
        <translation>Ein anderer Stapel schreibt gerade in {out}, oder es geht nicht: {reason}.</translation>
    </message>
    <message>
        <source>Both need the same widths, blocks and down-sampling.</source>
        <translation>Beide brauchen dieselben Breiten, Blöcke und dasselbe Down-Sampling.</translation>
    </message>
    <message>
        <source>Bring one to the size of the other.</source>
        <translation>Eine auf die Größe der anderen bringen.</translation>
    </message>
    <message>
        <source>Build the name from {stem}, {ext}, {folder} and {number}, as in {stem}_clean{ext}.</source>
        <translation>Den Namen aus {stem}, {ext}, {folder} und {number} bilden, etwa {stem}_clean{ext}.</translation>
    </message>
    <message>
        <source>Card and weights come from different models; export the model again.</source>
        <translation>Karte und Gewichte stammen von verschiedenen Modellen; das Modell erneut exportieren.</translation>
    </message>
    <message>
        <source>Change the id in the card, or remove the other.</source>
        <translation>Die ID in der Karte ändern oder das andere Modell entfernen.</translation>
    </message>
    <message>
        <source>Check its name and folder.</source>
        <translation>Name und Ordner prüfen.</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>Den Namen prüfen.</translation>
    </message>
    <message>
        <source>Check its permissions and its disk.</source>
        <translation>Zugriffsrechte und Datenträger prüfen.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>Den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>Choose a model with another up-sampling.</source>
        <translation>Ein Modell mit anderem Up-Sampling wählen.</translation>
    </message>
    <message>
        <source>Choose a variational one, such as vae.</source>
        <translation>Ein variationelles wählen, etwa vae.</translation>
    </message>
    <message>
        <source>Choose another folder or name.</source>
        <translation>Einen anderen Ordner oder Namen wählen.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Choose another id.</source>
        <translation>Eine andere Kennung wählen.</translation>
    </message>
    <message>
        <source>Choose another layer.</source>
        <translation>Eine andere Schicht wählen.</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>Choose another name, or say that it may be replaced.</source>
        <translation>Einen anderen Namen wählen oder das Ersetzen erlauben.</translation>
    </message>
    <message>
        <source>Choose another name, or say to overwrite it.</source>
        <translation>Einen anderen Namen wählen oder das Überschreiben erlauben.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Einen anderen wählen.</translation>
    </message>
    <message>
        <source>Choose from auto, {choices}.</source>
        <translation>Möglich sind: auto, {choices}.</translation>
    </message>
    <message>
        <source>Choose from {choices}.</source>
        <translation>Möglich sind: {choices}.</translation>
    </message>
    <message>
        <source>Choose one of task represent.</source>
        <translation>Eines mit der Aufgabe represent wählen.</translation>
    </message>
    <message>
        <source>Choose one that does.</source>
        <translation>Ein passendes wählen.</translation>
    </message>
    <message>
        <source>Choose precision auto or fp32.</source>
        <translation>Genauigkeit auto oder fp32 wählen.</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Klonen</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Andere Programme schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Close other programs or choose a smaller tile.</source>
        <translation>Andere Programme schließen oder eine kleinere Kachel wählen.</translation>
    </message>
    <message>
        <source>Coloured noise, as cameras make it</source>
        <translation>Farbiges Rauschen, wie Kameras es machen</translation>
    </message>
    <message>
        <source>Compare it with a shipped config.</source>
        <translation>Mit einer mitgelieferten Konfiguration vergleichen.</translation>
    </message>
    <message>
        <source>Compare photos of one size.</source>
        <translation>Fotos gleicher Größe vergleichen.</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Wird verglichen</translation>
    </message>
    <message>
        <source>Convert it to an 8 or 16 bit grey or RGB photo first.</source>
        <translation>Zuerst in ein graues oder RGB-Foto mit 8 oder 16 Bit umwandeln.</translation>
    </message>
    <message>
        <source>Copy it again from where it came from.</source>
        <translation>Noch einmal von dort kopieren, wo sie herkam.</translation>
    </message>
    <message>
        <source>Copy it again, or take it out of the folder.</source>
        <translation>Noch einmal kopieren oder aus dem Ordner nehmen.</translation>
    </message>
    <message>
        <source>Correct fading</source>
        <translation>Verblassen korrigieren</translation>
    </message>
    <message>
        <source>Create it first.</source>
        <translation>Zuerst anlegen.</translation>
    </message>
    <message>
        <source>Delete that folder, or free space.</source>
        <translation>Diesen Ordner löschen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>Denoise them first, or say --photos clean.</source>
        <translation>Zuerst entrauschen oder --photos clean angeben.</translation>
    </message>
    <message>
        <source>Denoise, sigma auto</source>
        <translation>Entrauschen, Sigma auto</translation>
    </message>
    <message>
        <source>Denoise, sigma {sigma:.3g}</source>
        <translation>Entrauschen, Sigma {sigma:.3g}</translation>
    </message>
    <message>
        <source>Denoise, sigma {sigma:g}</source>
        <translation>Entrauschen, Sigma {sigma:g}</translation>
    </message>
    <message>
        <source>Did you mean {close}?</source>
        <translation>War {close} gemeint?</translation>
    </message>
    <message>
        <source>Drawing thumbnails</source>
        <translation>Vorschaubilder werden gezeichnet</translation>
    </message>
    <message>
        <source>End its name with .png.</source>
        <translation>Den Namen auf .png enden lassen.</translation>
    </message>
    <message>
        <source>End its name with one of {names}.</source>
        <translation>Den Namen auf eine dieser Endungen enden lassen: {names}.</translation>
    </message>
    <message>
        <source>File name and id must be the same.</source>
        <translation>Dateiname und ID müssen gleich sein.</translation>
    </message>
    <message>
        <source>Filled by structure (the autoencoder): {structure}; by texture (pieces of the photo): {texture}.</source>
        <translation>Nach Struktur gefüllt (Autoencoder): {structure}; nach Textur (Stücke des Fotos): {texture}.</translation>
    </message>
    <message>
        <source>Film grain</source>
        <translation>Filmkorn</translation>
    </message>
    <message>
        <source>Find damage, sensitivity {sensitivity:g}</source>
        <translation>Schäden finden, Empfindlichkeit {sensitivity:g}</translation>
    </message>
    <message>
        <source>Found {pieces}.</source>
        <translation>Gefunden: {pieces}.</translation>
    </message>
    <message>
        <source>Free some space and save again.</source>
        <translation>Platz schaffen und noch einmal speichern.</translation>
    </message>
    <message>
        <source>Free some space, check the disk, and resume.</source>
        <translation>Platz schaffen, den Datenträger prüfen und fortsetzen.</translation>
    </message>
    <message>
        <source>Give --data digits alone.</source>
        <translation>Nur --data digits angeben.</translation>
    </message>
    <message>
        <source>Give X,Y,WIDTH,HEIGHT in pixels.</source>
        <translation>X,Y,BREITE,HÖHE in Pixeln angeben.</translation>
    </message>
    <message>
        <source>Give a TOML file, or one of {choices}.</source>
        <translation>Eine TOML-Datei angeben oder eines von: {choices}.</translation>
    </message>
    <message>
        <source>Give a file&apos;s name; the folders are kept as they are.</source>
        <translation>Den Namen einer Datei angeben; die Ordner bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Give a folder of photos.</source>
        <translation>Einen Ordner mit Fotos angeben.</translation>
    </message>
    <message>
        <source>Give a folder with photos in it, or --recursive.</source>
        <translation>Einen Ordner mit Fotos angeben, oder --recursive.</translation>
    </message>
    <message>
        <source>Give a mask of the photo&apos;s size.</source>
        <translation>Eine Maske in der Größe des Fotos angeben.</translation>
    </message>
    <message>
        <source>Give a mask, or a folder of them.</source>
        <translation>Eine Maske angeben oder einen Ordner mit Masken.</translation>
    </message>
    <message>
        <source>Give a mask, or paint one.</source>
        <translation>Eine Maske angeben oder malen.</translation>
    </message>
    <message>
        <source>Give a number above 0, up to 100.</source>
        <translation>Eine Zahl über 0 bis 100 angeben.</translation>
    </message>
    <message>
        <source>Give a number above 0.</source>
        <translation>Eine Zahl über 0 angeben.</translation>
    </message>
    <message>
        <source>Give a photo.</source>
        <translation>Ein Foto angeben.</translation>
    </message>
    <message>
        <source>Give another --export.</source>
        <translation>Ein anderes --export angeben.</translation>
    </message>
    <message>
        <source>Give another --out, or the config that it was begun with.</source>
        <translation>Geben Sie ein anderes --out an oder die Konfiguration, mit der begonnen wurde.</translation>
    </message>
    <message>
        <source>Give another --out.</source>
        <translation>Ein anderes --out angeben.</translation>
    </message>
    <message>
        <source>Give at least two photos.</source>
        <translation>Mindestens zwei Fotos angeben.</translation>
    </message>
    <message>
        <source>Give it a new id.</source>
        <translation>Ihm eine neue ID geben.</translation>
    </message>
    <message>
        <source>Give one, or a recipe that looks for damage.</source>
        <translation>Eine angeben oder ein Rezept, das nach Schäden sucht.</translation>
    </message>
    <message>
        <source>Give weights with --start.</source>
        <translation>Gib mit --start Gewichte an.</translation>
    </message>
    <message>
        <source>Go on where this was begun, or begin it anew in another output folder.</source>
        <translation>Dort fortsetzen, wo dies begonnen wurde, oder in einem anderen Ausgabeordner neu beginnen.</translation>
    </message>
    <message>
        <source>Go on with --resume, or give another --out.</source>
        <translation>Mit --resume fortsetzen oder ein anderes --out angeben.</translation>
    </message>
    <message>
        <source>Go on with the same one, or choose another output folder.</source>
        <translation>Mit derselben Einstellung fortsetzen oder einen anderen Ausgabeordner wählen.</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>If the photo is really that large, cut it into parts first.</source>
        <translation>Falls das Foto wirklich so groß ist, zuerst in Teile schneiden.</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;aegui[cluster]&apos;</source>
        <translation>Installieren mit: pip install &apos;aegui[cluster]&apos;</translation>
    </message>
    <message>
        <source>Install scikit-image again.</source>
        <translation>scikit-image neu installieren.</translation>
    </message>
    <message>
        <source>Install the extra heif: pip install &apos;aegui[heif]&apos;.</source>
        <translation>Die Erweiterung heif installieren: pip install &apos;aegui[heif]&apos;.</translation>
    </message>
    <message>
        <source>Install the extra raw: pip install &apos;aegui[raw]&apos;.</source>
        <translation>Die Erweiterung raw installieren: pip install &apos;aegui[raw]&apos;.</translation>
    </message>
    <message>
        <source>Is there room?</source>
        <translation>Ist genug Platz da?</translation>
    </message>
    <message>
        <source>It begins like a BMP and goes on otherwise.</source>
        <translation>Sie beginnt wie ein BMP und geht anders weiter.</translation>
    </message>
    <message>
        <source>It opens {known}, HEIC and camera raw.</source>
        <translation>Geöffnet werden {known}, HEIC und Kamera-RAW.</translation>
    </message>
    <message>
        <source>It was damaged or exchanged; install or export the model again.</source>
        <translation>Sie wurde beschädigt oder ausgetauscht; das Modell neu installieren oder exportieren.</translation>
    </message>
    <message>
        <source>It was made by another version of aegui.</source>
        <translation>Sie stammt von einer anderen Version von aegui.</translation>
    </message>
    <message>
        <source>Its XMP cannot be added to, so it does not say where the photo came from.</source>
        <translation>Sein XMP lässt sich nicht ergänzen; deshalb steht darin nicht, woher das Foto kommt.</translation>
    </message>
    <message>
        <source>Its XMP is full, so it does not say where the photo came from.</source>
        <translation>Sein XMP ist voll; deshalb steht darin nicht, woher das Foto kommt.</translation>
    </message>
    <message>
        <source>Its journal would be called {journal}.</source>
        <translation>Sein Protokoll hieße {journal}.</translation>
    </message>
    <message>
        <source>JPEG artefacts</source>
        <translation>JPEG-Artefakte</translation>
    </message>
    <message>
        <source>JPEG noise needs a photo of at most {limit} pixels a side.</source>
        <translation>JPEG-Rauschen braucht ein Foto mit höchstens {limit} Pixeln je Seite.</translation>
    </message>
    <message>
        <source>JPEG, PNG, TIFF, WebP and BMP are read.</source>
        <translation>Gelesen werden JPEG, PNG, TIFF, WebP und BMP.</translation>
    </message>
    <message>
        <source>Lay it out by components.</source>
        <translation>Ordnen Sie sie nach Komponenten.</translation>
    </message>
    <message>
        <source>Laying out the map</source>
        <translation>Die Karte wird angeordnet</translation>
    </message>
    <message>
        <source>Leave it out, or begin with another config.</source>
        <translation>Lassen Sie es weg, oder beginnen Sie mit einer anderen Konfiguration.</translation>
    </message>
    <message>
        <source>Leave some of it free.</source>
        <translation>Einen Teil davon frei lassen.</translation>
    </message>
    <message>
        <source>Loading the models</source>
        <translation>Modelle werden geladen</translation>
    </message>
    <message>
        <source>Looking at the mask</source>
        <translation>Maske wird geprüft</translation>
    </message>
    <message>
        <source>Lower the rate in the config.</source>
        <translation>Die Lernrate in der Konfiguration senken.</translation>
    </message>
    <message>
        <source>Measure the noise</source>
        <translation>Rauschen messen</translation>
    </message>
    <message>
        <source>Memory ran out on a tile of {width} x {height} pixels.</source>
        <translation>Der Speicher reichte nicht für eine Kachel von {width} x {height} Pixeln.</translation>
    </message>
    <message>
        <source>Memory ran out: {reason}.</source>
        <translation>Der Speicher ist voll: {reason}.</translation>
    </message>
    <message>
        <source>Memory was short: worked in tiles of {tile} pixels.</source>
        <translation>Der Speicher war knapp: in Kacheln von {tile} Pixeln gearbeitet.</translation>
    </message>
    <message>
        <source>Move it away.</source>
        <translation>Sie an einen anderen Ort verschieben.</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>Eine Datei darin angeben.</translation>
    </message>
    <message>
        <source>Name a folder.</source>
        <translation>Einen Ordner angeben.</translation>
    </message>
    <message>
        <source>Name weights of the config&apos;s own architecture.</source>
        <translation>Nennen Sie Gewichte mit der Architektur der Konfiguration.</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address}.</source>
        <translation>Unter {address} antwortet kein Dask-Scheduler.</translation>
    </message>
    <message>
        <source>No damage was found.</source>
        <translation>Es wurde kein Schaden gefunden.</translation>
    </message>
    <message>
        <source>No model for {task} is installed.</source>
        <translation>Für {task} ist kein Modell installiert.</translation>
    </message>
    <message>
        <source>No models are installed.</source>
        <translation>Es sind keine Modelle installiert.</translation>
    </message>
    <message>
        <source>No noise</source>
        <translation>Kein Rauschen</translation>
    </message>
    <message>
        <source>No photo called {name} is done in {folder}.</source>
        <translation>In {folder} ist kein Foto namens {name} fertig.</translation>
    </message>
    <message>
        <source>No photo in {folder} can be read.</source>
        <translation>In {folder} ist kein Foto lesbar.</translation>
    </message>
    <message>
        <source>One photo in {folder} cannot be split.</source>
        <translation>Ein einziges Foto in {folder} lässt sich nicht aufteilen.</translation>
    </message>
    <message>
        <source>Only files that torch.load reads with weights_only=True are opened.</source>
        <translation>Nur Dateien, die torch.load mit weights_only=True liest, werden geöffnet.</translation>
    </message>
    <message>
        <source>Only models that you trained or imported can be removed.</source>
        <translation>Nur selbst trainierte oder importierte Modelle lassen sich entfernen.</translation>
    </message>
    <message>
        <source>Open it with that version.</source>
        <translation>Mit jener Version öffnen.</translation>
    </message>
    <message>
        <source>Put the file back, or install aegui again.</source>
        <translation>Die Datei zurücklegen oder aegui neu installieren.</translation>
    </message>
    <message>
        <source>Put the file itself there.</source>
        <translation>Die Datei selbst dort ablegen.</translation>
    </message>
    <message>
        <source>Put the file&apos;s own SHA-256 into the card if you trust where it comes from.</source>
        <translation>Wer der Herkunft vertraut, trägt den SHA-256 der Datei selbst in die Karte ein.</translation>
    </message>
    <message>
        <source>Replay it on the photo that it was made for.</source>
        <translation>Auf dem Foto wiederholen, für das es gemacht wurde.</translation>
    </message>
    <message>
        <source>Retouching</source>
        <translation>Wird retuschiert</translation>
    </message>
    <message>
        <source>The file holds several pages; only the first was read.</source>
        <translation>Die Datei enthält mehrere Seiten; nur die erste wurde gelesen.</translation>
    </message>
    <message>
        <source>The level is unsure, for fine texture can look like noise: less is removed.</source>
        <translation>Die Stärke des Rauschens ist unsicher, denn feine Struktur kann wie Rauschen aussehen: Es wird weniger entfernt.</translation>
    </message>
    <message>
        <source>The map could not be laid out: {reason}.</source>
        <translation>Die Karte konnte nicht angeordnet werden: {reason}.</translation>
    </message>
    <message>
        <source>The photo {path} cannot be decoded: {reason}.</source>
        <translation>Das Foto {path} lässt sich nicht dekodieren: {reason}.</translation>
    </message>
    <message>
        <source>The weights {path} are of another net than the config&apos;s, which cannot learn from it.</source>
        <translation>Die Gewichte {path} gehören zu einem anderen Netz als dem der Konfiguration, das von ihm nicht lernen kann.</translation>
    </message>
    <message>
        <source>This recipe repaints under a mask, and there is none.</source>
        <translation>Dieses Rezept malt unter einer Maske neu, und es gibt keine.</translation>
    </message>
    <message>
        <source>This recipe works under a mask, and there is none.</source>
        <translation>Dieses Rezept arbeitet unter einer Maske, und es gibt keine.</translation>
    </message>
    <message>
        <source>Too little of the photo lies around the hole to take texture from; the autoencoder filled it.</source>
        <translation>Um das Loch liegt zu wenig vom Foto, um Textur zu nehmen; der Autoencoder hat es gefüllt.</translation>
    </message>
    <message>
        <source>Train it for a while first.</source>
        <translation>Zuerst eine Weile trainieren.</translation>
    </message>
    <message>
        <source>Try again, or install aegui again.</source>
        <translation>Erneut versuchen oder aegui neu installieren.</translation>
    </message>
    <message>
        <source>Try precision fp32 or device cpu.</source>
        <translation>Genauigkeit fp32 oder Gerät cpu versuchen.</translation>
    </message>
    <message>
        <source>Try precision fp32.</source>
        <translation>Genauigkeit fp32 versuchen.</translation>
    </message>
    <message>
        <source>Update it.</source>
        <translation>Dort aktualisieren.</translation>
    </message>
    <message>
        <source>Use a mask that was made for this photo, or ask for it to be scaled.</source>
        <translation>Eine Maske für dieses Foto verwenden oder sie skalieren lassen.</translation>
    </message>
    <message>
        <source>Use a mask that was made for this photo.</source>
        <translation>Eine Maske verwenden, die für dieses Foto gemacht wurde.</translation>
    </message>
    <message>
        <source>Use a-z, 0-9 and single - _ . between them.</source>
        <translation>a-z, 0-9 und dazwischen einzelne - _ . verwenden.</translation>
    </message>
    <message>
        <source>Use that one to go on.</source>
        <translation>Mit jener fortsetzen.</translation>
    </message>
    <message>
        <source>Use workers of one kind, or say --device and --precision.</source>
        <translation>Gleichartige Worker verwenden oder --device und --precision angeben.</translation>
    </message>
    <message>
        <source>Wait.</source>
        <translation>Abwarten.</translation>
    </message>
    <message>
        <source>a denoising net needs noise or dropped, or there is nothing to remove</source>
        <translation>ein entrauschendes Netz braucht noise oder dropped, sonst gibt es nichts zu entfernen</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>a list of whole numbers</source>
        <translation>eine Liste ganzer Zahlen</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a pickle</source>
        <translation>ein Pickle</translation>
    </message>
    <message>
        <source>a sparsity of {sparsity} that weighs nothing holds nothing: give it a weight</source>
        <translation>eine Sparsamkeit {sparsity} ohne Gewicht bewirkt nichts: geben Sie ihr eines</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a zip archive, as torch.save writes it</source>
        <translation>ein Zip-Archiv, wie torch.save es schreibt</translation>
    </message>
    <message>
        <source>activation {activation!r} is not relu or sigmoid</source>
        <translation>activation {activation!r} ist nicht relu oder sigmoid</translation>
    </message>
    <message>
        <source>an impossible marker at byte {at}</source>
        <translation>eine unmögliche Marke bei Byte {at}</translation>
    </message>
    <message>
        <source>architecture {kind!r} is not for task {task!r}</source>
        <translation>architecture {kind!r} passt nicht zur Aufgabe {task!r}</translation>
    </message>
    <message>
        <source>attention must be true or false</source>
        <translation>attention muss true oder false sein</translation>
    </message>
    <message>
        <source>bce reads the picture as probabilities, which only a net with squashed = true gives</source>
        <translation>bce liest das Bild als Wahrscheinlichkeiten; die gibt nur ein Netz mit squashed = true</translation>
    </message>
    <message>
        <source>beta and free_bits must be at least 0</source>
        <translation>beta und free_bits müssen mindestens 0 sein</translation>
    </message>
    <message>
        <source>bf16 gives wrong numbers on this {device} (off by {levels:.2g} levels).</source>
        <translation>bf16 rechnet auf diesem Gerät ({device}) falsch (um {levels:.2g} Stufen).</translation>
    </message>
    <message>
        <source>bf16 is not faster than fp32 on this {device}.</source>
        <translation>bf16 ist auf diesem Gerät ({device}) nicht schneller als fp32.</translation>
    </message>
    <message>
        <source>blocks must be 0..64</source>
        <translation>blocks muss 0..64 sein</translation>
    </message>
    <message>
        <source>blocks needs one entry per width</source>
        <translation>blocks braucht einen Eintrag je Breite</translation>
    </message>
    <message>
        <source>channels must be 1 (grey) or 3 (RGB)</source>
        <translation>channels muss 1 (grau) oder 3 (RGB) sein</translation>
    </message>
    <message>
        <source>choice about provenance</source>
        <translation>Wahl zur Herkunft</translation>
    </message>
    <message>
        <source>contraction belongs to kind contractive, not to {kind}</source>
        <translation>contraction gehört zur Art contractive, nicht zu {kind}</translation>
    </message>
    <message>
        <source>contraction must be at least 0</source>
        <translation>contraction muss mindestens 0 sein</translation>
    </message>
    <message>
        <source>dense layers have no feature map to sample down or up; leave the sampling out, or take layers = conv</source>
        <translation>dichte Schichten haben keine Merkmalskarte für Down- oder Up-Sampling; das Sampling weglassen oder layers = conv nehmen</translation>
    </message>
    <message>
        <source>dense layers have no feature map to unshuffle; leave it at 1</source>
        <translation>dichte Schichten haben keine Merkmalskarte für unshuffle; bei 1 lassen</translation>
    </message>
    <message>
        <source>depth is {depth}; give 8 or 16.</source>
        <translation>depth ist {depth}; möglich sind 8 oder 16.</translation>
    </message>
    <message>
        <source>dilations must be 1..64</source>
        <translation>dilations muss 1..64 sein</translation>
    </message>
    <message>
        <source>distance {distance!r} is not one of {choices}</source>
        <translation>distance {distance!r} ist keines von {choices}</translation>
    </message>
    <message>
        <source>downsampling {downsampling!r} is unknown</source>
        <translation>downsampling {downsampling!r} ist unbekannt</translation>
    </message>
    <message>
        <source>format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>holds pixels of the kind &apos;{mode}&apos;, which aegui does not open</source>
        <translation>enthält Pixel der Art „{mode}“, die aegui nicht öffnet</translation>
    </message>
    <message>
        <source>hours must not be negative</source>
        <translation>hours darf nicht negativ sein</translation>
    </message>
    <message>
        <source>id {id!r} is not lower-case letters and digits joined by - _ or .</source>
        <translation>id {id!r} besteht nicht aus Kleinbuchstaben und Ziffern, verbunden mit - _ oder .</translation>
    </message>
    <message>
        <source>input.halo must be 0..4096</source>
        <translation>input.halo muss 0..4096 sein</translation>
    </message>
    <message>
        <source>input.sigma must be two numbers within 0..255</source>
        <translation>input.sigma müssen zwei Zahlen in 0..255 sein</translation>
    </message>
    <message>
        <source>is a 16-bit TIFF of colour kind {photometric}</source>
        <translation>ist ein 16-Bit-TIFF mit der Farbart {photometric}</translation>
    </message>
    <message>
        <source>is a JPEG of {precision} bits</source>
        <translation>ist ein JPEG mit {precision} Bit</translation>
    </message>
    <message>
        <source>is a TIFF of floating-point pixels</source>
        <translation>ist ein TIFF mit Gleitkomma-Pixeln</translation>
    </message>
    <message>
        <source>is a TIFF of signed pixels</source>
        <translation>ist ein TIFF mit vorzeichenbehafteten Pixeln</translation>
    </message>
    <message>
        <source>is a TIFF of {depth}-bit pixels</source>
        <translation>ist ein TIFF mit {depth}-Bit-Pixeln</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>ist hier unbekannt</translation>
    </message>
    <message>
        <source>it does not begin with IHDR</source>
        <translation>sie beginnt nicht mit IHDR</translation>
    </message>
    <message>
        <source>it ends too soon</source>
        <translation>sie endet zu früh</translation>
    </message>
    <message>
        <source>it has no frame header</source>
        <translation>sie hat keinen Frame-Kopf</translation>
    </message>
    <message>
        <source>it holds {found} bytes of pixels and should hold {expected}</source>
        <translation>sie enthält {found} Bytes an Pixeln und müsste {expected} enthalten</translation>
    </message>
    <message>
        <source>its frame header makes no sense</source>
        <translation>ihr Frame-Kopf ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>its header ends too soon</source>
        <translation>ihr Kopf endet zu früh</translation>
    </message>
    <message>
        <source>its header has the wrong length</source>
        <translation>ihr Kopf hat die falsche Länge</translation>
    </message>
    <message>
        <source>its header is not whole</source>
        <translation>ihr Kopf ist nicht vollständig</translation>
    </message>
    <message>
        <source>its header says {width} x {height} pixels</source>
        <translation>ihr Kopf nennt {width} x {height} Pixel</translation>
    </message>
    <message>
        <source>its numbers must be whole</source>
        <translation>die Zahlen müssen ganz sein</translation>
    </message>
    <message>
        <source>its pixels cannot be decoded</source>
        <translation>ihre Pixel lassen sich nicht dekodieren</translation>
    </message>
    <message>
        <source>its pixels do not fill its size</source>
        <translation>ihre Pixel füllen ihre Größe nicht</translation>
    </message>
    <message>
        <source>jacobian {jacobian!r} is not closed-form or general</source>
        <translation>jacobian {jacobian!r} ist nicht closed-form oder general</translation>
    </message>
    <message>
        <source>kind {kind!r} is not one of {choices}</source>
        <translation>kind {kind!r} ist keines von {choices}</translation>
    </message>
    <message>
        <source>kl compares activities with a target share, so the units must be sigmoid</source>
        <translation>kl vergleicht Aktivitäten mit einem Zielanteil; die Einheiten müssen daher sigmoid sein</translation>
    </message>
    <message>
        <source>latent, how many numbers the code has, must be 1..65536</source>
        <translation>latent, die Anzahl der Zahlen im Code, muss 1..65536 sein</translation>
    </message>
    <message>
        <source>layers {layers!r} are not conv or dense</source>
        <translation>layers {layers!r} ist nicht conv oder dense</translation>
    </message>
    <message>
        <source>max-unpool carries indices past the latent, and a {kind} net must do with its latent alone</source>
        <translation>max-unpool trägt Indizes am Latent vorbei, und ein Netz der Art {kind} muss mit dem Latent allein auskommen</translation>
    </message>
    <message>
        <source>max-unpool needs the indices that only max down-sampling saves</source>
        <translation>max-unpool braucht die Indizes, die nur das Down-Sampling max sichert</translation>
    </message>
    <message>
        <source>metadata is &apos;{metadata}&apos;; choose from {choices}.</source>
        <translation>metadata ist „{metadata}“; möglich sind: {choices}.</translation>
    </message>
    <message>
        <source>minimum is {minimum}; give at least 1 pixel.</source>
        <translation>minimum ist {minimum}; mindestens 1 Pixel angeben.</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>muss eine Zahl sein</translation>
    </message>
    <message>
        <source>must be text, finite numbers, true or false, or lists and tables of them</source>
        <translation>muss Text, eine endliche Zahl, true oder false sein oder Listen und Tabellen davon</translation>
    </message>
    <message>
        <source>must be two numbers, the lowest and the highest</source>
        <translation>müssen zwei Zahlen sein, die niedrigste und die höchste</translation>
    </message>
    <message>
        <source>must be {words}</source>
        <translation>muss {words} sein</translation>
    </message>
    <message>
        <source>naming</source>
        <translation>Namensmuster</translation>
    </message>
    <message>
        <source>no marker at byte {at}</source>
        <translation>keine Marke bei Byte {at}</translation>
    </message>
    <message>
        <source>noise and dropped spoil what a denoising net sees, not a {kind} one</source>
        <translation>noise und dropped verderben, was ein entrauschendes Netz sieht, nicht eines der Art {kind}</translation>
    </message>
    <message>
        <source>noise must be 0..255 and dropped 0..1</source>
        <translation>noise muss 0..255 und dropped 0..1 sein</translation>
    </message>
    <message>
        <source>none answers</source>
        <translation>keiner antwortet</translation>
    </message>
    <message>
        <source>nothing would keep this sparse net sparse: set sparsity to l1 or kl, or top_k in the architecture</source>
        <translation>nichts hielte dieses Netz dünn besetzt: sparsity auf l1 oder kl setzen, oder top_k in der Architektur</translation>
    </message>
    <message>
        <source>parameters must be positive</source>
        <translation>parameters muss positiv sein</translation>
    </message>
    <message>
        <source>pictures {pictures!r} are not thumbnails or patches</source>
        <translation>pictures {pictures!r} ist nicht thumbnails oder patches</translation>
    </message>
    <message>
        <source>points are wanted as [x, y, radius] each, the radius above 0.</source>
        <translation>Punkte werden als [x, y, radius] erwartet, der Radius über 0.</translation>
    </message>
    <message>
        <source>quality is {quality}; give 1 to 100.</source>
        <translation>quality ist {quality}; möglich ist 1 bis 100.</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>seed is {seed}; give 0 to 2**31-1.</source>
        <translation>seed ist {seed}; möglich ist 0 bis 2**31-1.</translation>
    </message>
    <message>
        <source>seed is {seed}; give 0 to 2**63-1.</source>
        <translation>seed ist {seed}; möglich ist 0 bis 2**63-1.</translation>
    </message>
    <message>
        <source>sha256 is not 64 lower-case hexadecimal digits</source>
        <translation>sha256 besteht nicht aus 64 kleinen Hexadezimalziffern</translation>
    </message>
    <message>
        <source>side {side} cannot be halved often enough; take a multiple of {multiple}</source>
        <translation>side {side} lässt sich nicht oft genug halbieren; ein Vielfaches von {multiple} nehmen</translation>
    </message>
    <message>
        <source>side, the height and width of the pictures in pixels, must be 2..256</source>
        <translation>side, Höhe und Breite der Bilder in Pixeln, muss 2..256 sein</translation>
    </message>
    <message>
        <source>sigma {sigma:g} is no use here.</source>
        <translation>Sigma {sigma:g} nützt hier nichts.</translation>
    </message>
    <message>
        <source>sparsity belongs to kind sparse, not to {kind}</source>
        <translation>sparsity gehört zur Art sparse, nicht zu {kind}</translation>
    </message>
    <message>
        <source>sparsity {sparsity!r} is not none, l1 or kl</source>
        <translation>sparsity {sparsity!r} ist nicht none, l1 oder kl</translation>
    </message>
    <message>
        <source>sparsity_weight must not be negative, target in 0..1</source>
        <translation>sparsity_weight darf nicht negativ sein, target in 0..1</translation>
    </message>
    <message>
        <source>ssim looks through a window of {ssim_window} px, and the pictures have {side}</source>
        <translation>ssim schaut durch ein Fenster von {ssim_window} px, und die Bilder haben {side}</translation>
    </message>
    <message>
        <source>steps must not be negative</source>
        <translation>steps darf nicht negativ sein</translation>
    </message>
    <message>
        <source>task {task!r} is not one of {choices}</source>
        <translation>task {task!r} ist keines von {choices}</translation>
    </message>
    <message>
        <source>temperature must be above 0</source>
        <translation>temperature muss über 0 sein</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>the checksum of {kind} at byte {at} is wrong</source>
        <translation>die Prüfsumme von {kind} bei Byte {at} ist falsch</translation>
    </message>
    <message>
        <source>the closed form of the Jacobian is that of one dense sigmoid layer; take jacobian = general here</source>
        <translation>die geschlossene Form der Jacobi-Matrix gilt für eine einzige dichte Sigmoid-Schicht; hier jacobian = general nehmen</translation>
    </message>
    <message>
        <source>tied weights need dense layers without hidden ones: the decoder is then the encoder&apos;s transpose</source>
        <translation>geteilte Gewichte brauchen dichte Schichten ohne verborgene: der Decoder ist dann die Transponierte des Encoders</translation>
    </message>
    <message>
        <source>tied, whitened and squashed must be true or false</source>
        <translation>tied, whitened und squashed müssen true oder false sein</translation>
    </message>
    <message>
        <source>tile is {tile}; give a multiple of 16, at least 64.</source>
        <translation>tile ist {tile}; ein Vielfaches von 16 angeben, mindestens 64.</translation>
    </message>
    <message>
        <source>top_k cannot be more than the latent has numbers</source>
        <translation>top_k kann nicht mehr sein, als das Latent Zahlen hat</translation>
    </message>
    <message>
        <source>top_k, which keeps the strongest numbers of a code, belongs to kind sparse, not to {kind}</source>
        <translation>top_k, das die stärksten Zahlen eines Codes behält, gehört zur Art sparse, nicht zu {kind}</translation>
    </message>
    <message>
        <source>undercomplete is the dense bottleneck; with conv layers the same idea is kind convolutional</source>
        <translation>undercomplete ist der dichte Flaschenhals; mit conv-Schichten heißt dieselbe Idee convolutional</translation>
    </message>
    <message>
        <source>unshuffle must be 1, 2 or 4</source>
        <translation>unshuffle muss 1, 2 oder 4 sein</translation>
    </message>
    <message>
        <source>upsampling {upsampling!r} is unknown</source>
        <translation>upsampling {upsampling!r} ist unbekannt</translation>
    </message>
    <message>
        <source>whitened pictures are not in 0..1, so nothing can squash them there</source>
        <translation>geweißte Bilder liegen nicht in 0..1; dorthin kann sie nichts stauchen</translation>
    </message>
    <message>
        <source>whitened pictures need dense layers, which see a whole patch</source>
        <translation>geweißte Bilder brauchen dichte Schichten, die ein ganzes Stück sehen</translation>
    </message>
    <message>
        <source>widths must be 1..4096</source>
        <translation>widths muss 1..4096 sein</translation>
    </message>
    <message>
        <source>{coded_bytes} bytes cannot hold {width} x {height} pixels</source>
        <translation>{coded_bytes} Bytes können keine {width} x {height} Pixel enthalten</translation>
    </message>
    <message>
        <source>{distance} needs pictures in 0..1, and whitened values are not</source>
        <translation>{distance} braucht Bilder in 0..1, und geweißte Werte sind es nicht</translation>
    </message>
    <message>
        <source>{folder} holds a run already.</source>
        <translation>{folder} enthält schon einen Trainingslauf.</translation>
    </message>
    <message>
        <source>{folder} is a file, and outputs need a folder.</source>
        <translation>{folder} ist eine Datei, und Ausgaben brauchen einen Ordner.</translation>
    </message>
    <message>
        <source>{folder} is a link that leads out of {out}.</source>
        <translation>{folder} ist eine Verknüpfung, die aus {out} hinausführt.</translation>
    </message>
    <message>
        <source>{folder} is not a folder.</source>
        <translation>{folder} ist kein Ordner.</translation>
    </message>
    <message>
        <source>{folder} was begun with another distillation, or with none.</source>
        <translation>{folder} wurde mit einer anderen Destillation begonnen oder ohne.</translation>
    </message>
    <message>
        <source>{folder} was trained with another architecture than {config}.</source>
        <translation>{folder} wurde mit einer anderen Architektur trainiert als {config}.</translation>
    </message>
    <message>
        <source>{format} cannot hold what this photo has: {parts}.</source>
        <translation>{format} kann nicht aufnehmen, was dieses Foto hat: {parts}.</translation>
    </message>
    <message>
        <source>{format} cannot hold where a photo came from.</source>
        <translation>{format} kann nicht festhalten, woher ein Foto kommt.</translation>
    </message>
    <message>
        <source>{kind}, sigma {sigma:.1f}.</source>
        <translation>{kind}, Sigma {sigma:.1f}.</translation>
    </message>
    <message>
        <source>{model!r} cannot be the id of a model.</source>
        <translation>{model!r} kann keine Modell-ID sein.</translation>
    </message>
    <message>
        <source>{name} claims {width} x {height} pixels ({megapixels:.0f} megapixels), more than the limit of {limit:g}.</source>
        <translation>{name} gibt {width} x {height} Pixel an ({megapixels:.0f} Megapixel), mehr als die Grenze von {limit:g}.</translation>
    </message>
    <message>
        <source>{name} does not fit into memory.</source>
        <translation>{name} passt nicht in den Speicher.</translation>
    </message>
    <message>
        <source>{name} is a HEIC photo, and what opens these is not installed.</source>
        <translation>{name} ist ein HEIC-Foto, und was solche öffnet, ist nicht installiert.</translation>
    </message>
    <message>
        <source>{name} is a raw photo, and what develops these is not installed.</source>
        <translation>{name} ist ein Raw-Foto, und was solche entwickelt, ist nicht installiert.</translation>
    </message>
    <message>
        <source>{name} is damaged or cut off: {reason}.</source>
        <translation>{name} ist beschädigt oder abgeschnitten: {reason}.</translation>
    </message>
    <message>
        <source>{name} is no photo that aegui knows.</source>
        <translation>{name} ist kein Foto, das aegui kennt.</translation>
    </message>
    <message>
        <source>{name} is {value}; give {low} to {high} percent.</source>
        <translation>{name} ist {value}; möglich ist {low} bis {high} Prozent.</translation>
    </message>
    <message>
        <source>{name} is {value}; give {low} to {high} pixels.</source>
        <translation>{name} ist {value}; möglich ist {low} bis {high} Pixel.</translation>
    </message>
    <message>
        <source>{name} is {value}; give {low} to {high}, or auto.</source>
        <translation>{name} ist {value}; möglich ist {low} bis {high}, oder auto.</translation>
    </message>
    <message>
        <source>{name} is {value}; give {low} to {high}.</source>
        <translation>{name} ist {value}; möglich ist {low} bis {high}.</translation>
    </message>
    <message>
        <source>{name} was lost with its worker {times} times.</source>
        <translation>{name} ging {times}-mal mit seinem Worker verloren.</translation>
    </message>
    <message>
        <source>{name} {reason}.</source>
        <translation>{name} {reason}.</translation>
    </message>
    <message>
        <source>{number} of {count}: {path}</source>
        <translation>{number} von {count}: {path}</translation>
    </message>
    <message>
        <source>{out} holds a batch already.</source>
        <translation>{out} enthält schon einen Stapel.</translation>
    </message>
    <message>
        <source>{path!r} cannot be a file&apos;s name.</source>
        <translation>{path!r} kann kein Dateiname sein.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be replaced: {reason}.</source>
        <translation>{path} kann nicht ersetzt werden: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be written: no permission.</source>
        <translation>{path} kann nicht geschrieben werden: keine Berechtigung.</translation>
    </message>
    <message>
        <source>{path} cannot be written: the disk is full.</source>
        <translation>{path} kann nicht geschrieben werden: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>{path} cannot be written: there is no folder {folder}.</source>
        <translation>{path} kann nicht geschrieben werden: Es gibt keinen Ordner {folder}.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {name} ends at {side} pixels a side, and the photo is {width} x {height}.</source>
        <translation>{path} kann nicht geschrieben werden: {name} endet bei {side} Pixeln je Seite, und das Foto hat {width} x {height}.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {name} has no transparency, and the photo has.</source>
        <translation>{path} kann nicht geschrieben werden: {name} kennt keine Transparenz, und das Foto hat welche.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>{path} does not fit into memory.</source>
        <translation>{path} passt nicht in den Speicher.</translation>
    </message>
    <message>
        <source>{path} exists already.</source>
        <translation>{path} gibt es schon.</translation>
    </message>
    <message>
        <source>{path} has {size} bytes, more than {count} parameters can take.</source>
        <translation>{path} hat {size} Bytes, mehr als {count} Parameter brauchen können.</translation>
    </message>
    <message>
        <source>{path} holds more than weights, or is damaged: {reason}</source>
        <translation>{path} enthält mehr als Gewichte oder ist beschädigt: {reason}</translation>
    </message>
    <message>
        <source>{path} holds no table of tensors by name.</source>
        <translation>{path} enthält keine Tabelle benannter Tensoren.</translation>
    </message>
    <message>
        <source>{path} holds {held} numbers, its card says {count}.</source>
        <translation>{path} enthält {held} Zahlen, laut Karte sind es {count}.</translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation>{path} ist ein Ordner.</translation>
    </message>
    <message>
        <source>{path} is a link that leads out of the folder of models.</source>
        <translation>{path} ist eine Verknüpfung, die aus dem Modellordner hinausführt.</translation>
    </message>
    <message>
        <source>{path} is empty.</source>
        <translation>{path} ist leer.</translation>
    </message>
    <message>
        <source>{path} is hidden: there is another model &apos;{model}&apos;.</source>
        <translation>{path} ist verdeckt: Es gibt ein anderes Modell „{model}“.</translation>
    </message>
    <message>
        <source>{path} is larger than {limit} GB; that is no model of aegui&apos;s.</source>
        <translation>{path} ist größer als {limit} GB; das ist kein Modell von aegui.</translation>
    </message>
    <message>
        <source>{path} is no sound safetensors file: {reason}.</source>
        <translation>{path} ist keine einwandfreie safetensors-Datei: {reason}.</translation>
    </message>
    <message>
        <source>{path} is no work file of aegui, or is damaged: {reason}.</source>
        <translation>{path} ist keine Arbeitsdatei von aegui oder ist beschädigt: {reason}.</translation>
    </message>
    <message>
        <source>{path} is not a file.</source>
        <translation>{path} ist keine Datei.</translation>
    </message>
    <message>
        <source>{path} is not a journal, or damaged: {reason}.</source>
        <translation>{path} ist kein Protokoll oder ist beschädigt: {reason}.</translation>
    </message>
    <message>
        <source>{path} is not the file that its card describes: the SHA-256 differs.</source>
        <translation>{path} ist nicht die Datei, die ihre Karte beschreibt: Der SHA-256 ist anders.</translation>
    </message>
    <message>
        <source>{path} is the photo that was opened.</source>
        <translation>{path} ist das geöffnete Foto.</translation>
    </message>
    <message>
        <source>{path} is {kind}, not safetensors.</source>
        <translation>{path} ist {kind}, kein safetensors.</translation>
    </message>
    <message>
        <source>{path} was written by another version of aegui.</source>
        <translation>{path} wurde von einer anderen Version von aegui geschrieben.</translation>
    </message>
    <message>
        <source>{path}: &apos;{name}&apos; is {dtype}; weights are {choices}.</source>
        <translation>{path}: „{name}“ ist {dtype}; Gewichte sind {choices}.</translation>
    </message>
    <message>
        <source>{path}: {message}</source>
        <translation>{path}: {message}</translation>
    </message>
    <message>
        <source>{source} holds no [[step]].</source>
        <translation>{source} enthält kein [[step]].</translation>
    </message>
    <message>
        <source>{source} is not TOML: {reason}.</source>
        <translation>{source} ist kein TOML: {reason}.</translation>
    </message>
    <message>
        <source>{source} lacks {reason}.</source>
        <translation>In {source} fehlt {reason}.</translation>
    </message>
    <message>
        <source>{source}, step {n}</source>
        <translation>{source}, Schritt {n}</translation>
    </message>
    <message>
        <source>{source}: &apos;{key}&apos; is not known outside of a [[step]].</source>
        <translation>{source}: „{key}“ ist außerhalb eines [[step]] unbekannt.</translation>
    </message>
    <message>
        <source>{source}: distillation is for denoisers that learn from clean photos.</source>
        <translation>{source}: Destillation ist für Entrauscher, die von sauberen Fotos lernen.</translation>
    </message>
    <message>
        <source>{source}: patches of {size} px x {batch} are no use.</source>
        <translation>{source}: Ausschnitte von {size} px x {batch} nützen nichts.</translation>
    </message>
    <message>
        <source>{source}: pictures of {size} px x {batch} are no use.</source>
        <translation>{source}: Bilder von {size} px x {batch} nützen nichts.</translation>
    </message>
    <message>
        <source>{source}: steps must be at least 1 and decay within 0 to 1.</source>
        <translation>{source}: steps muss mindestens 1 sein und decay in 0 bis 1.</translation>
    </message>
    <message>
        <source>{source}: task &apos;{task}&apos; and architecture &apos;{kind}&apos; do not fit.</source>
        <translation>{source}: Aufgabe „{task}“ und Architektur „{kind}“ passen nicht zusammen.</translation>
    </message>
    <message>
        <source>{source}: the error must be squared or absolute.</source>
        <translation>{source}: error muss squared oder absolute sein.</translation>
    </message>
    <message>
        <source>{source}: the objective makes no sense: {problem}.</source>
        <translation>{source}: das Ziel ergibt keinen Sinn: {problem}.</translation>
    </message>
    <message>
        <source>{source}: version must be 1.</source>
        <translation>{source}: version muss 1 sein.</translation>
    </message>
    <message>
        <source>{source}: views must be 1 to 8 and truth within 0 to 1.</source>
        <translation>{source}: views muss 1 bis 8 sein, und truth zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <source>{source}: white must name a file of weights.</source>
        <translation>{source}: white muss eine Datei mit Gewichten nennen.</translation>
    </message>
    <message>
        <source>{source}: {message}</source>
        <translation>{source}: {message}</translation>
    </message>
    <message>
        <source>{source}: {reason}.</source>
        <translation>{source}: {reason}.</translation>
    </message>
    <message>
        <source>{source}: {word} is not text.</source>
        <translation>{source}: {word} ist kein Text.</translation>
    </message>
    <message>
        <source>{step} was painted on a photo of {columns} x {rows} pixels, and this one has {width} x {height}.</source>
        <translation>{step} wurde auf einem Foto von {columns} x {rows} Pixeln gemalt, und dieses hat {width} x {height}.</translation>
    </message>
    <message>
        <source>{weights} holds {held} numbers, its card says {count}.</source>
        <translation>{weights} enthält {held} Zahlen, laut Karte sind es {count}.</translation>
    </message>
    <message>
        <source>{weights} is not the file that its card describes: the SHA-256 differs.</source>
        <translation>{weights} ist nicht die Datei, die ihre Karte beschreibt: Der SHA-256 ist anders.</translation>
    </message>
    <message>
        <source>{where} ({kind}) has no setting &apos;{key}&apos;; it has {choices}.</source>
        <translation>{where} ({kind}) kennt keine Einstellung „{key}“, sondern {choices}.</translation>
    </message>
    <message>
        <source>{where} ({kind}): {key} is {value}, which is of the wrong type.</source>
        <translation>{where} ({kind}): {key} ist {value}, das ist von der falschen Art.</translation>
    </message>
    <message>
        <source>{where} is not a table.</source>
        <translation>{where} ist keine Tabelle.</translation>
    </message>
    <message>
        <source>{where}: &apos;{key}&apos; {reason}.</source>
        <translation>{where}: „{key}“ {reason}.</translation>
    </message>
    <message>
        <source>{where}: kind is {kind}; choose from {choices}.</source>
        <translation>{where}: kind ist {kind}; möglich sind: {choices}.</translation>
    </message>
    <message>
        <source>{where}: {message}</source>
        <translation>{where}: {message}</translation>
    </message>
    <message numerus="yes">
        <source>{n} lines</source>
        <translation>
            <numerusform>{n} Linie</numerusform>
            <numerusform>{n} Linien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} spots</source>
        <translation>
            <numerusform>{n} Punkt</numerusform>
            <numerusform>{n} Punkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} stains</source>
        <translation>
            <numerusform>{n} Fleck</numerusform>
            <numerusform>{n} Flecken</numerusform>
        </translation>
    </message>
    <message>
        <source>Measuring the noise</source>
        <translation>Rauschen wird gemessen</translation>
    </message>
    <message>
        <source>Adding noise</source>
        <translation>Rauschen wird hinzugefügt</translation>
    </message>
    <message>
        <source>Denoise, gently</source>
        <translation>Sanft entrauschen</translation>
    </message>
    <message>
        <source>Takes most of the noise and gives back some grain: for photos that must not look touched.</source>
        <translation>Nimmt das meiste Rauschen und gibt etwas Körnung zurück: für Fotos, denen man nichts ansehen soll.</translation>
    </message>
    <message>
        <source>Denoise, strongly</source>
        <translation>Stark entrauschen</translation>
    </message>
    <message>
        <source>Takes all of the noise and a little more, in colour above all: for high ISO and for scans of film.</source>
        <translation>Nimmt das ganze Rauschen und etwas mehr, vor allem in der Farbe: für hohe ISO-Werte und Filmscans.</translation>
    </message>
    <message>
        <source>JPEG clean-up</source>
        <translation>JPEG säubern</translation>
    </message>
    <message>
        <source>Softens blocks and ringing of strong compression, in colour more than in light.</source>
        <translation>Mildert Blöcke und Säume starker Kompression, in der Farbe mehr als in der Helligkeit.</translation>
    </message>
    <message>
        <source>Old photo</source>
        <translation>Altes Foto</translation>
    </message>
    <message>
        <source>Finds scratches, dust and stains, retouches them, takes noise away gently and brings faded colours back.</source>
        <translation>Findet Kratzer, Staub und Flecken, retuschiert sie, entrauscht sanft und frischt verblasste Farben auf.</translation>
    </message>
    <message>
        <source>Only measure</source>
        <translation>Nur messen</translation>
    </message>
    <message>
        <source>Tells how noisy every photo is and writes no photo: the figures are in the report.</source>
        <translation>Sagt, wie verrauscht jedes Foto ist, und schreibt keines: Die Zahlen stehen im Bericht.</translation>
    </message>
    <message>
        <source>Scan dust</source>
        <translation>Staub auf Scans</translation>
    </message>
    <message>
        <source>Finds dust, hairs and scratches on a scan and retouches them; everything else stays as it is.</source>
        <translation>Findet Staub, Haare und Kratzer auf einem Scan und retuschiert sie; alles andere bleibt.</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Schäden</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Edges or texture show in what was removed; lower the strength.</source>
        <translation>Im Entfernten zeigen sich Kanten oder Textur; die Stärke verringern.</translation>
    </message>
    <message>
        <source>Retry it alone.</source>
        <translation>Es allein noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Retry it later.</source>
        <translation>Später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Save it as PNG or TIFF.</source>
        <translation>Als PNG oder TIFF speichern.</translation>
    </message>
    <message>
        <source>Save it as PNG.</source>
        <translation>Als PNG speichern.</translation>
    </message>
    <message>
        <source>Save it as one of {formats}, or flatten it onto a colour.</source>
        <translation>Als {formats} speichern oder auf eine Farbe legen.</translation>
    </message>
    <message>
        <source>Save your work and start again.</source>
        <translation>Die Arbeit speichern und neu starten.</translation>
    </message>
    <message>
        <source>See aegui review --json.</source>
        <translation>Siehe aegui review --json.</translation>
    </message>
    <message>
        <source>Shipped ones: {shipped}.</source>
        <translation>Mitgeliefert: {shipped}.</translation>
    </message>
    <message>
        <source>Something went wrong inside: {kind}: {reason}.</source>
        <translation>Im Innern ging etwas schief: {kind}: {reason}.</translation>
    </message>
    <message>
        <source>Start it again and resume the batch.</source>
        <translation>Ihn neu starten und den Stapel fortsetzen.</translation>
    </message>
    <message>
        <source>Start one with: dask scheduler</source>
        <translation>Einen starten mit: dask scheduler</translation>
    </message>
    <message>
        <source>Start some with: dask worker {address}</source>
        <translation>Einige starten mit: dask worker {address}</translation>
    </message>
    <message>
        <source>Start the run without --resume.</source>
        <translation>Den Lauf ohne --resume starten.</translation>
    </message>
    <message>
        <source>Such files can run code and are never opened.</source>
        <translation>Solche Dateien können Programme ausführen und werden nie geöffnet.</translation>
    </message>
    <message>
        <source>Take it away, and try again.</source>
        <translation>Sie entfernen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The amount of {noise} is {amount}; give {low:g} to {high:g}.</source>
        <translation>Die Menge von {noise} ist {amount}; möglich ist {low:g} bis {high:g}.</translation>
    </message>
    <message>
        <source>The architecture cannot be read: {reason}.</source>
        <translation>Die Architektur kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The architecture makes no sense: {problem}.</source>
        <translation>Die Architektur ergibt keinen Sinn: {problem}.</translation>
    </message>
    <message>
        <source>The bundled digits cannot be mixed with photos.</source>
        <translation>Die mitgelieferten Ziffern lassen sich nicht mit Fotos mischen.</translation>
    </message>
    <message>
        <source>The card of &apos;{model}&apos; does not say how it was trained.</source>
        <translation>Die Karte von „{model}“ sagt nicht, wie es trainiert wurde.</translation>
    </message>
    <message>
        <source>The card of model &apos;{model}&apos; makes no sense: {problem}.</source>
        <translation>Die Karte des Modells „{model}“ ergibt keinen Sinn: {problem}.</translation>
    </message>
    <message>
        <source>The card {path} cannot be read: {reason}.</source>
        <translation>Die Karte {path} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The card {path} is larger than a megabyte; that is no card.</source>
        <translation>Die Karte {path} ist größer als ein Megabyte; das ist keine Karte.</translation>
    </message>
    <message>
        <source>The card {path} is not text.</source>
        <translation>Die Karte {path} ist kein Text.</translation>
    </message>
    <message>
        <source>The card {path} says that its id is &apos;{model}&apos;.</source>
        <translation>Die Karte {path} nennt die ID „{model}“.</translation>
    </message>
    <message>
        <source>The checkpoint {path} cannot be read: {reason}.</source>
        <translation>Der Zwischenstand {path} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The checkpoint {path} cannot be written: {reason}.</source>
        <translation>Der Zwischenstand {path} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>The cluster cannot be prepared: {kind}: {reason}.</source>
        <translation>Der Cluster lässt sich nicht vorbereiten: {kind}: {reason}.</translation>
    </message>
    <message>
        <source>The cluster gave it up: {kind}: {reason}.</source>
        <translation>Der Cluster hat es aufgegeben: {kind}: {reason}.</translation>
    </message>
    <message>
        <source>The encoder in {path} does not fit the config&apos;s architecture at &apos;{layer}&apos;.</source>
        <translation>Der Encoder in {path} passt bei „{layer}“ nicht zur Architektur der Konfiguration.</translation>
    </message>
    <message>
        <source>The folder of models {folder} cannot be read: {reason}.</source>
        <translation>Der Modellordner {folder} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {reason}.</source>
        <translation>Der Ordner {folder} kann nicht angelegt werden: {reason}.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read: {reason}.</source>
        <translation>Der Ordner {folder} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The index in {home} cannot be kept: {reason}.</source>
        <translation>Der Index in {home} kann nicht behalten werden: {reason}.</translation>
    </message>
    <message>
        <source>The journal {path} cannot be used: {reason}.</source>
        <translation>Das Protokoll {path} ist nicht benutzbar: {reason}.</translation>
    </message>
    <message>
        <source>The layer &apos;{layer}&apos; has no filters in the shape of a picture.</source>
        <translation>Die Schicht „{layer}“ hat keine Filter in Form eines Bildes.</translation>
    </message>
    <message>
        <source>The layer &apos;{layer}&apos; is not used when a photo is encoded.</source>
        <translation>Die Schicht „{layer}“ wird beim Kodieren eines Fotos nicht gebraucht.</translation>
    </message>
    <message>
        <source>The log file knows more.</source>
        <translation>Die Protokolldatei weiß mehr.</translation>
    </message>
    <message>
        <source>The loss diverged at step {step}.</source>
        <translation>Der Verlust lief bei Schritt {step} davon.</translation>
    </message>
    <message>
        <source>The mask covers the whole photo, so nothing is left to fill from.</source>
        <translation>Die Maske bedeckt das ganze Foto; es bleibt nichts, woraus gefüllt werden kann.</translation>
    </message>
    <message>
        <source>The mask is empty; the photo is left as it is.</source>
        <translation>Die Maske ist leer; das Foto bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The mask is {width} x {height} pixels, the photo {photo_width} x {photo_height}.</source>
        <translation>Die Maske hat {width} x {height} Pixel, das Foto {photo_width} x {photo_height}.</translation>
    </message>
    <message>
        <source>The mask to measure under is empty or of another size than the photos.</source>
        <translation>Die Maske, unter der gemessen wird, ist leer oder anders groß als die Fotos.</translation>
    </message>
    <message>
        <source>The mask {mask} is {columns} x {rows} pixels, and the photo {path} {width} x {height}.</source>
        <translation>Die Maske {mask} hat {columns} x {rows} Pixel, das Foto {path} hat {width} x {height}.</translation>
    </message>
    <message>
        <source>The mask {path} is {width} x {height} pixels, and the photo is {photo_width} x {photo_height}.</source>
        <translation>Die Maske {path} hat {width} x {height} Pixel, das Foto {photo_width} x {photo_height}.</translation>
    </message>
    <message>
        <source>The mask {path} would not be lossless.</source>
        <translation>Die Maske {path} bliebe nicht verlustfrei.</translation>
    </message>
    <message>
        <source>The masks are {first} and {second} pixels.</source>
        <translation>Die Masken haben {first} und {second} Pixel.</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; cannot be removed: {reason}.</source>
        <translation>Das Modell „{model}“ kann nicht entfernt werden: {reason}.</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; cannot make a picture from a code alone: max-unpooling also needs the places that max-pooling saved, and they are no part of the code.</source>
        <translation>Das Modell „{model}“ kann aus einem Code allein kein Bild machen: Max-Unpooling braucht auch die Stellen, die Max-Pooling gesichert hat, und sie gehören nicht zum Code.</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; gave a flat picture.</source>
        <translation>Das Modell „{model}“ hat ein leeres Bild geliefert.</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; gave numbers that are not finite.</source>
        <translation>Das Modell „{model}“ hat Zahlen geliefert, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; has no latent.</source>
        <translation>Das Modell „{model}“ hat kein Latent.</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; has no layer &apos;{layer}&apos;.</source>
        <translation>Das Modell „{model}“ hat keine Schicht „{layer}“.</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; is for {task}, not for {wanted}.</source>
        <translation>Das Modell „{model}“ ist für {task}, nicht für {wanted}.</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; is not installed; half of the fading was taken back.</source>
        <translation>Das Modell „{model}“ ist nicht installiert; die Hälfte des Verblassens wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; is not installed; the level is a classical estimate, for white noise only.</source>
        <translation>Das Modell „{model}“ ist nicht installiert; der Pegel ist klassisch geschätzt, nur für weißes Rauschen.</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; is {kind}, and nothing says where its codes lie.</source>
        <translation>Das Modell „{model}“ ist {kind}, und nichts sagt, wo seine Codes liegen.</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; neither denoises nor inpaints.</source>
        <translation>Das Modell „{model}“ entrauscht nicht und füllt nicht.</translation>
    </message>
    <message>
        <source>The model cannot be kept in {parent}: {reason}.</source>
        <translation>Das Modell kann in {parent} nicht behalten werden: {reason}.</translation>
    </message>
    <message>
        <source>The name &apos;{template}&apos; asks for {{{field}}}, which there is not.</source>
        <translation>Der Name „{template}“ verlangt {{{field}}}, das es nicht gibt.</translation>
    </message>
    <message>
        <source>The name &apos;{template}&apos; cannot be filled in: {reason}.</source>
        <translation>Der Name „{template}“ lässt sich nicht ausfüllen: {reason}.</translation>
    </message>
    <message>
        <source>The name &apos;{template}&apos; cannot be read: {reason}.</source>
        <translation>Der Name „{template}“ lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>The name &apos;{template}&apos; gives &apos;{name}&apos;, which is no photo file&apos;s name.</source>
        <translation>Der Name „{template}“ ergibt „{name}“; so heißt keine Fotodatei.</translation>
    </message>
    <message>
        <source>The name &apos;{template}&apos; is a path.</source>
        <translation>Der Name „{template}“ ist ein Pfad.</translation>
    </message>
    <message>
        <source>The net of model &apos;{model}&apos; does not give a picture: its weights are damaged.</source>
        <translation>Das Netz des Modells „{model}“ liefert kein Bild: Seine Gewichte sind beschädigt.</translation>
    </message>
    <message>
        <source>The net of model &apos;{model}&apos; does not give numbers: its weights are damaged.</source>
        <translation>Das Netz des Modells „{model}“ liefert keine Zahlen: Seine Gewichte sind beschädigt.</translation>
    </message>
    <message>
        <source>The net of model &apos;{model}&apos; does not work: {reason}.</source>
        <translation>Das Netz des Modells „{model}“ arbeitet nicht: {reason}.</translation>
    </message>
    <message>
        <source>The output {path} has no extension that aegui writes.</source>
        <translation>Die Ausgabe {path} hat keine Endung, die aegui schreibt.</translation>
    </message>
    <message>
        <source>The output {path} has the extension &apos;{extension}&apos;, which is no photo format that aegui writes.</source>
        <translation>Die Ausgabe {path} hat die Endung „{extension}“; dieses Fotoformat schreibt aegui nicht.</translation>
    </message>
    <message>
        <source>The photo cannot be encoded as {format}: {reason}.</source>
        <translation>Das Foto lässt sich nicht als {format} kodieren: {reason}.</translation>
    </message>
    <message>
        <source>The photo is faded by {levels:.0f} %.</source>
        <translation>Das Foto ist um {levels:.0f} % verblasst.</translation>
    </message>
    <message>
        <source>The photo is larger than the 4 GB that a TIFF can hold.</source>
        <translation>Das Foto ist größer als die 4 GB, die ein TIFF fasst.</translation>
    </message>
    <message>
        <source>The photos differ in size: {width} x {height} and {other_width} x {other_height} pixels.</source>
        <translation>Die Fotos sind verschieden groß: {width} x {height} und {other_width} x {other_height} Pixel.</translation>
    </message>
    <message>
        <source>The recipe {path} cannot be read: {reason}.</source>
        <translation>Das Rezept {path} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The recipe {path} is not text.</source>
        <translation>Das Rezept {path} ist kein Text.</translation>
    </message>
    <message>
        <source>The region {x},{y},{width},{height} does not lie in the photo, which is {columns} x {rows}.</source>
        <translation>Der Bereich {x},{y},{width},{height} liegt nicht im Foto, das {columns} x {rows} groß ist.</translation>
    </message>
    <message>
        <source>The run cannot be kept in {folder}: {reason}.</source>
        <translation>Der Lauf kann in {folder} nicht behalten werden: {reason}.</translation>
    </message>
    <message>
        <source>The run has no weights to export yet.</source>
        <translation>Der Lauf hat noch keine Gewichte zum Exportieren.</translation>
    </message>
    <message>
        <source>The scheduler {address} has no workers.</source>
        <translation>Der Scheduler {address} hat keine Worker.</translation>
    </message>
    <message>
        <source>The scheduler {address} went away.</source>
        <translation>Der Scheduler {address} ist verschwunden.</translation>
    </message>
    <message>
        <source>The size must be a multiple of {multiple}, at least 16; the batch at least 1.</source>
        <translation>Die Größe muss ein Vielfaches von {multiple} sein, mindestens 16; der Batch mindestens 1.</translation>
    </message>
    <message>
        <source>The size must be the architecture&apos;s side, {side}; the batch at least 2.</source>
        <translation>Die Größe muss die Seite der Architektur sein, {side}; der Batch mindestens 2.</translation>
    </message>
    <message>
        <source>The source lies where the copy goes; give dx or dy.</source>
        <translation>Die Quelle liegt dort, wohin die Kopie geht; dx oder dy angeben.</translation>
    </message>
    <message>
        <source>The training config {path} cannot be read: {reason}.</source>
        <translation>Die Trainingskonfiguration {path} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The training could not be started.</source>
        <translation>Das Training konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The training ended without a word.</source>
        <translation>Das Training endete ohne ein Wort.</translation>
    </message>
    <message>
        <source>The weights of model &apos;{model}&apos; are missing: {path}.</source>
        <translation>Die Gewichte des Modells „{model}“ fehlen: {path}.</translation>
    </message>
    <message>
        <source>The weights of model &apos;{model}&apos; do not fit its architecture: {problem}.</source>
        <translation>Die Gewichte des Modells „{model}“ passen nicht zu seiner Architektur: {problem}.</translation>
    </message>
    <message>
        <source>The weights of model &apos;{model}&apos; hold NaN or infinity in &apos;{name}&apos;.</source>
        <translation>Die Gewichte des Modells „{model}“ enthalten NaN oder Unendlich in „{name}“.</translation>
    </message>
    <message>
        <source>The weights to start from do not fit the config&apos;s architecture.</source>
        <translation>Die Ausgangsgewichte passen nicht zur Architektur der Konfiguration.</translation>
    </message>
    <message>
        <source>The weights {path} have no layer in common with the config&apos;s architecture.</source>
        <translation>Die Gewichte {path} haben keine Schicht mit der Architektur der Konfiguration gemein.</translation>
    </message>
    <message>
        <source>The weights {path} to start from cannot be read: {reason}.</source>
        <translation>Die Ausgangsgewichte {path} können nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The worker {address} has aegui {here}, not {release}.</source>
        <translation>Der Worker {address} hat aegui {here}, nicht {release}.</translation>
    </message>
    <message>
        <source>The workers would not give the same pixels: {kinds}.</source>
        <translation>Die Worker würden nicht dieselben Pixel liefern: {kinds}.</translation>
    </message>
    <message>
        <source>There are no photos to treat.</source>
        <translation>Es gibt keine Fotos zu bearbeiten.</translation>
    </message>
    <message>
        <source>There are no weights {path}.</source>
        <translation>Es gibt keine Gewichte {path}.</translation>
    </message>
    <message>
        <source>There is a model &apos;{model}&apos; already.</source>
        <translation>Ein Modell „{model}“ gibt es schon.</translation>
    </message>
    <message>
        <source>There is no batch in {out}.</source>
        <translation>In {out} gibt es keinen Stapel.</translation>
    </message>
    <message>
        <source>There is no card {path}.</source>
        <translation>Es gibt keine Karte {path}.</translation>
    </message>
    <message>
        <source>There is no checkpoint {path}.</source>
        <translation>Es gibt keinen Zwischenstand {path}.</translation>
    </message>
    <message>
        <source>There is no device &apos;{device}&apos;; choose from {choices}.</source>
        <translation>Es gibt kein Gerät „{device}“; möglich sind: {choices}.</translation>
    </message>
    <message>
        <source>There is no device &apos;{wanted}&apos; here.</source>
        <translation>Das Gerät „{wanted}“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>There is no file or folder {given}.</source>
        <translation>Es gibt keine Datei und keinen Ordner {given}.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Es gibt keine Datei {path}.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>Es gibt keinen Ordner {folder}.</translation>
    </message>
    <message>
        <source>There is no format &apos;{format}&apos;; choose from {choices}.</source>
        <translation>Es gibt kein Format „{format}“; möglich sind: {choices}.</translation>
    </message>
    <message>
        <source>There is no mask for {path}.</source>
        <translation>Zu {path} gibt es keine Maske.</translation>
    </message>
    <message>
        <source>There is no mask or folder of masks {path}.</source>
        <translation>Es gibt keine Maske und keinen Maskenordner {path}.</translation>
    </message>
    <message>
        <source>There is no method &apos;{method}&apos;; choose from {choices}.</source>
        <translation>Es gibt keine Methode „{method}“; möglich sind: {choices}.</translation>
    </message>
    <message>
        <source>There is no model &apos;{model}&apos;.</source>
        <translation>Es gibt kein Modell „{model}“.</translation>
    </message>
    <message>
        <source>There is no noise &apos;{kind}&apos;; choose from {choices}.</source>
        <translation>Es gibt kein Rauschen „{kind}“; möglich sind: {choices}.</translation>
    </message>
    <message>
        <source>There is no noise &apos;{noise}&apos;; choose from {choices}.</source>
        <translation>Es gibt kein Rauschen „{noise}“; möglich sind: {choices}.</translation>
    </message>
    <message>
        <source>There is no noise to remove; the photo is left as it is.</source>
        <translation>Es gibt kein Rauschen zu entfernen; das Foto bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>There is no photo in {folder}.</source>
        <translation>In {folder} ist kein Foto.</translation>
    </message>
    <message>
        <source>There is no precision &apos;{precision}&apos;; choose from {choices}.</source>
        <translation>Es gibt keine Genauigkeit „{precision}“; möglich sind: {choices}.</translation>
    </message>
    <message>
        <source>There is no recipe &apos;{name}&apos;.</source>
        <translation>Es gibt kein Rezept „{name}“.</translation>
    </message>
    <message>
        <source>There is no sample photo.</source>
        <translation>Es gibt kein Beispielfoto.</translation>
    </message>
    <message>
        <source>There is no training config {path}.</source>
        <translation>Es gibt keine Trainingskonfiguration {path}.</translation>
    </message>
    <message>
        <source>There is no verdict &apos;{verdict}&apos;; choose from {choices}.</source>
        <translation>Es gibt kein Urteil „{verdict}“; möglich sind: {choices}.</translation>
    </message>
    <message>
        <source>This batch was begun with another {what}.</source>
        <translation>Dieser Stapel wurde mit einer anderen Einstellung begonnen: {what}.</translation>
    </message>
    <message>
        <source>This photo is clean: leave this photo alone.</source>
        <translation>Dieses Foto ist rauschfrei und bleibt am besten, wie es ist.</translation>
    </message>
    <message>
        <source>Filled by structure (the autoencoder).</source>
        <translation>Mit Struktur gefüllt (Autoencoder).</translation>
    </message>
    <message>
        <source>Filled by texture (pieces of the photo).</source>
        <translation>Mit Textur gefüllt (Stücke des Fotos).</translation>
    </message>
    <message>
        <source>A code that keeps still</source>
        <translation>Ein Code, der still hält</translation>
    </message>
    <message>
        <source>Convolutions on small photos</source>
        <translation>Faltungen auf kleinen Fotos</translation>
    </message>
    <message>
        <source>Edges from patches</source>
        <translation>Kanten aus Bildstücken</translation>
    </message>
    <message>
        <source>Dense bottleneck on small photos</source>
        <translation>Dichte Engstelle auf kleinen Fotos</translation>
    </message>
    <message>
        <source>Small photos out of noise</source>
        <translation>Kleine Fotos aus Rauschen</translation>
    </message>
    <message>
        <source>White noise</source>
        <translation>Weißes Rauschen</translation>
    </message>
    <message>
        <source>Real photos</source>
        <translation>Echte Fotos</translation>
    </message>
    <message>
        <source>Retouch</source>
        <translation>Retuschieren</translation>
    </message>
    <message>
        <source>Noise level</source>
        <translation>Rauschpegel</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>For research and other non-commercial use, as the training photos&apos; terms ask; the code&apos;s MIT licence does not cover the weights.</source>
        <translation>Für Forschung und andere nicht kommerzielle Zwecke, wie es die Bedingungen der Trainingsfotos verlangen; die MIT-Lizenz des Programms gilt nicht für die Gewichte.</translation>
    </message>
    <message>
        <source>grey float32 of 16 x 16 px with white = 1; gives the same picture and 128 numbers</source>
        <translation>Grau, float32, 16 x 16 px, Weiß = 1; ergibt dasselbe Bild und 128 Zahlen</translation>
    </message>
    <message>
        <source>Intel Xeon with AMX (fp32), one of 2 cores, shared with several other trainings</source>
        <translation>Intel Xeon mit AMX (fp32), einer von 2 Kernen, geteilt mit mehreren anderen Trainings</translation>
    </message>
    <message>
        <source>research and educational use</source>
        <translation>Forschung und Lehre</translation>
    </message>
    <message>
        <source>A teaching model of grey 16 x 16 patches: it shows how little the code moves under noise.</source>
        <translation>Ein Lehrmodell für graue Stücke von 16 x 16: Es zeigt, wie wenig sich der Code bei Rauschen bewegt.</translation>
    </message>
    <message>
        <source>RGB float32 of 64 x 64 px with white = 1; gives the same picture and 128 numbers</source>
        <translation>RGB, float32, 64 x 64 px, Weiß = 1; ergibt dasselbe Bild und 128 Zahlen</translation>
    </message>
    <message>
        <source>Intel Xeon with AMX (bf16), one of 2 cores, shared with several other trainings</source>
        <translation>Intel Xeon mit AMX (bf16), einer von 2 Kernen, geteilt mit mehreren anderen Trainings</translation>
    </message>
    <message>
        <source>non-commercial research</source>
        <translation>nicht kommerzielle Forschung</translation>
    </message>
    <message>
        <source>A teaching model: 128 numbers for a 64 x 64 thumbnail leave it soft.</source>
        <translation>Ein Lehrmodell: 128 Zahlen für eine Miniatur von 64 x 64 lassen sie weich.</translation>
    </message>
    <message>
        <source>Only for whole photos made small; it cannot restore photos at their own size.</source>
        <translation>Nur für ganze, verkleinerte Fotos; Fotos in eigener Größe kann es nicht restaurieren.</translation>
    </message>
    <message>
        <source>RGB float32 with white = 1; gives logits for line, spot, stain and fading, and the RGB without damage</source>
        <translation>RGB, float32, Weiß = 1; ergibt Logits für Linie, Punkt, Fleck und Verblassen und das RGB ohne Schäden</translation>
    </message>
    <message>
        <source>Intel Xeon with AMX, one to two threads of two cores shared with other work, bf16</source>
        <translation>Intel Xeon mit AMX, ein bis zwei Threads auf zwei Kernen, geteilt mit anderer Arbeit, bf16</translation>
    </message>
    <message>
        <source>Trained on damage that was made, on photos that were aged by a program; real damage is more various.</source>
        <translation>An künstlichen Schäden gelernt, auf Fotos, die ein Programm gealtert hat; echte Schäden sind vielfältiger.</translation>
    </message>
    <message>
        <source>What looks like a scratch may be a wire, a whisker or a blade of grass: look at each proposal before you accept it.</source>
        <translation>Was wie ein Kratzer aussieht, kann ein Draht, ein Schnurrhaar oder ein Grashalm sein: Sehen Sie jeden Vorschlag an, bevor Sie ihn annehmen.</translation>
    </message>
    <message>
        <source>RGB float32 with white = 1 and a map of sigma / 255; gives the clean RGB</source>
        <translation>RGB, float32, Weiß = 1, und eine Karte von Sigma / 255; ergibt das saubere RGB</translation>
    </message>
    <message>
        <source>open licences, photo by photo</source>
        <translation>freie Lizenzen, je Foto</translation>
    </message>
    <message>
        <source>Trained for white Gaussian noise; the coloured noise of cameras, JPEG coding and film grain are not its job.</source>
        <translation>Gelernt für weißes Gaußsches Rauschen; farbiges Kamerarauschen, JPEG-Spuren und Filmkorn sind nicht seine Sache.</translation>
    </message>
    <message>
        <source>On black and white photos take denoise-b: their noise is the same in every channel, and this one knows only noise that is not.</source>
        <translation>Für Schwarzweißfotos denoise-b nehmen: ihr Rauschen ist in allen Kanälen gleich, und dieses Modell kennt nur Rauschen, das es nicht ist.</translation>
    </message>
    <message>
        <source>Told too high a level it smears fine texture; told too low a level it leaves noise.</source>
        <translation>Ein zu hoher Pegel verwischt feine Textur, ein zu niedriger lässt Rauschen stehen.</translation>
    </message>
    <message>
        <source>On white noise of known level it is behind denoise-a.</source>
        <translation>Bei weißem Rauschen bekannter Stärke liegt es hinter denoise-a.</translation>
    </message>
    <message>
        <source>On white noise of known level it is 0.11 to 0.17 dB behind denoise-a.</source>
        <translation>Bei weißem Rauschen bekannter Stärke liegt es 0,11 bis 0,17 dB hinter denoise-a.</translation>
    </message>
    <message>
        <source>RGB float32 with white = 1 and a hole map, 1 = to fill; gives RGB with the hole filled</source>
        <translation>RGB, float32, Weiß = 1, und eine Lochkarte, 1 = zu füllen; ergibt RGB mit gefülltem Loch</translation>
    </message>
    <message>
        <source>Trained for the smallest error, so wide holes come out smooth rather than textured.</source>
        <translation>Auf den kleinsten Fehler trainiert; breite Löcher werden daher eher glatt als texturiert.</translation>
    </message>
    <message>
        <source>It knows no meaning: faces, hands and lettering under a hole are not brought back.</source>
        <translation>Es kennt keine Bedeutung: Gesichter, Hände und Schrift unter einem Loch kommen nicht zurück.</translation>
    </message>
    <message>
        <source>RGB float32 with white = 1; gives log(sigma + 0.5), its log scale and five characters per 8 pixels</source>
        <translation>RGB, float32, Weiß = 1; ergibt log(Sigma + 0,5), dessen log-Streuung und fünf Merkmale je 8 Pixel</translation>
    </message>
    <message>
        <source>Fine, even texture without any structure (sand, cloth at a distance) can pass for noise.</source>
        <translation>Feine, gleichmäßige Textur ohne Struktur (Sand, Stoff von Weitem) kann als Rauschen gelten.</translation>
    </message>
    <message>
        <source>A photo that was denoised or strongly sharpened before has noise of no kind that it has seen.</source>
        <translation>Ein schon entrauschtes oder stark geschärftes Foto hat Rauschen, wie es dieses Modell nie gesehen hat.</translation>
    </message>
    <message>
        <source>RGB float32 of 32 x 32 px with white = 1; gives 128 numbers, length one</source>
        <translation>RGB, float32, 32 x 32 px, Weiß = 1; ergibt 128 Zahlen der Länge eins</translation>
    </message>
    <message>
        <source>It knows photos by their layout, light and colours, not by what they show; mirrored copies count as others.</source>
        <translation>Es kennt Fotos an Aufbau, Licht und Farben, nicht am Inhalt; gespiegelte Kopien gelten als andere.</translation>
    </message>
    <message>
        <source>Copies that keep less than about half of a photo are not found reliably.</source>
        <translation>Kopien mit weniger als etwa der Hälfte eines Fotos werden nicht sicher gefunden.</translation>
    </message>
    <message>
        <source>grey float32 of 16 x 16 px with white = 1; gives the same picture and 256 numbers</source>
        <translation>Grau, float32, 16 x 16 px, Weiß = 1; ergibt dasselbe Bild und 256 Zahlen</translation>
    </message>
    <message>
        <source>A teaching model of grey 16 x 16 patches: its filters are the point, not its reconstructions.</source>
        <translation>Ein Lehrmodell für graue Stücke von 16 x 16: Es geht um seine Filter, nicht um seine Bilder.</translation>
    </message>
    <message>
        <source>RGB float32 of 64 x 64 px with white = 1; gives the same picture and 32 numbers</source>
        <translation>RGB, float32, 64 x 64 px, Weiß = 1; ergibt dasselbe Bild und 32 Zahlen</translation>
    </message>
    <message>
        <source>A teaching model: it keeps the light and the large shapes of a 64 x 64 thumbnail, and no detail.</source>
        <translation>Ein Lehrmodell: Es behält Licht und große Formen einer Miniatur von 64 x 64 und keine Details.</translation>
    </message>
    <message>
        <source>Only for whole photos made small; patches at full scale are not what it learned.</source>
        <translation>Nur für ganze, verkleinerte Fotos; Stücke in voller Größe hat es nicht gelernt.</translation>
    </message>
    <message>
        <source>RGB float32 of 64 x 64 px with white = 1; gives the same picture and 64 numbers</source>
        <translation>RGB, float32, 64 x 64 px, Weiß = 1; ergibt dasselbe Bild und 64 Zahlen</translation>
    </message>
    <message>
        <source>Its samples have the light and colours of photos and nothing that could be named; a code drawn from N(0, 1) gives blobs.</source>
        <translation>Seine Bilder haben Licht und Farben von Fotos, aber nichts Benennbares; ein Code aus N(0, 1) ergibt Kleckse.</translation>
    </message>
    <message>
        <source>Learned from 1,400 photos: what it draws resembles those.</source>
        <translation>Aus 1.400 Fotos gelernt: Was es zeichnet, ähnelt diesen.</translation>
    </message>
</context>
<context>
    <name>ExploreConductor</name>
    <message>
        <source>The model &apos;damage&apos; is needed, and is not installed.</source>
        <translation>Das Modell „damage“ wird benötigt und ist nicht installiert.</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>{folder}: {count:,} photos</source>
        <translation>{folder}: {count:,} Fotos</translation>
    </message>
    <message>
        <source>, {count:,} cannot be read</source>
        <translation>, {count:,} nicht lesbar</translation>
    </message>
    <message>
        <source>Training on the digits</source>
        <translation>Training mit den Ziffern</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
</context>
<context>
    <name>ExploreWorkspace</name>
    <message>
        <source>Drop a folder of photos here</source>
        <translation>Einen Ordner mit Fotos hier ablegen</translation>
    </message>
    <message>
        <source>It is indexed once, on this machine; later only what is new. No photo is touched.</source>
        <translation>Er wird einmal auf diesem Rechner erfasst, später nur Neues. Kein Foto wird verändert.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner auswählen…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Explore another folder of photos</source>
        <translation>Einen anderen Ordner mit Fotos erkunden</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Ähnliche</translation>
    </message>
    <message>
        <source>Unusual</source>
        <translation>Ungewöhnliche</translation>
    </message>
    <message>
        <source>Latent</source>
        <translation>Latent</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>All photos of the folder, by likeness</source>
        <translation>Alle Fotos des Ordners, nach Ähnlichkeit</translation>
    </message>
    <message>
        <source>Search by a photo or a part of one; copies</source>
        <translation>Suche mit einem Foto oder einem Ausschnitt; Kopien</translation>
    </message>
    <message>
        <source>What stands out in the folder</source>
        <translation>Was im Ordner auffällt</translation>
    </message>
    <message>
        <source>Codes of a model: turn them, walk between them, draw new ones</source>
        <translation>Codes eines Modells: verändern, dazwischen wandern, neue zeichnen</translation>
    </message>
    <message>
        <source>Filters and feature maps of a model</source>
        <translation>Filter und Merkmalskarten eines Modells</translation>
    </message>
    <message>
        <source>Autoencoders that train in seconds, and what they can and cannot do</source>
        <translation>Autoencoder, die in Sekunden trainieren, und was sie können und was nicht</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop; photos that are indexed stay so</source>
        <translation>Anhalten; bereits erfasste Fotos bleiben es</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>{size} bytes</source>
        <translation>{size} Byte</translation>
    </message>
    <message>
        <source>transparency (becomes white)</source>
        <translation>Transparenz (wird weiß)</translation>
    </message>
    <message>
        <source>every pixel as it is</source>
        <translation>jeder Pixel, wie er ist</translation>
    </message>
    <message>
        <source>exact pixels</source>
        <translation>die genauen Pixel</translation>
    </message>
    <message>
        <source>{depth} bit</source>
        <translation>{depth} Bit</translation>
    </message>
    <message>
        <source>transparency</source>
        <translation>Transparenz</translation>
    </message>
    <message>
        <source>colour profile</source>
        <translation>Farbprofil</translation>
    </message>
    <message>
        <source>the place where it was taken</source>
        <translation>der Aufnahmeort</translation>
    </message>
    <message>
        <source>further pages</source>
        <translation>weitere Seiten</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>small file</source>
        <translation>kleine Datei</translation>
    </message>
    <message>
        <source>large file</source>
        <translation>große Datei</translation>
    </message>
    <message>
        <source>As the photo: {depth} bit</source>
        <translation>Wie das Foto: {depth} Bit</translation>
    </message>
    <message>
        <source>8 bit</source>
        <translation>8 Bit</translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation>16 Bit</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Farbtiefe</translation>
    </message>
    <message>
        <source>Bits per channel</source>
        <translation>Bit je Kanal</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Without the place</source>
        <translation>Ohne Aufnahmeort</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>What the file says of the photo; its colour profile always stays</source>
        <translation>Was die Datei über das Foto aussagt; das Farbprofil bleibt immer</translation>
    </message>
    <message>
        <source>Small, opens everywhere; 8 bit, no transparency</source>
        <translation>Klein, öffnet sich überall; 8 Bit, keine Transparenz</translation>
    </message>
    <message>
        <source>Every pixel as it is</source>
        <translation>Jeder Pixel, wie er ist</translation>
    </message>
    <message>
        <source>Every pixel as it is; for print and other editors</source>
        <translation>Jeder Pixel, wie er ist; für Druck und andere Editoren</translation>
    </message>
    <message>
        <source>Small, for the web; at quality 100 every pixel as it is</source>
        <translation>Klein, fürs Web; bei Qualität 100 jeder Pixel, wie er ist</translation>
    </message>
    <message>
        <source>Every pixel as it is, and nothing else</source>
        <translation>Jeder Pixel, wie er ist, und sonst nichts</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>{stem} is the photo&apos;s name, {ext} the format&apos;s ending, {folder} its folder</source>
        <translation>{stem} ist der Name des Fotos, {ext} die Endung des Formats, {folder} sein Ordner</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner auswählen…</translation>
    </message>
    <message>
        <source>Save in another folder</source>
        <translation>In einem anderen Ordner speichern</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save nothing (Esc)</source>
        <translation>Nichts speichern (Esc)</translation>
    </message>
    <message>
        <source>Kept: {parts}</source>
        <translation>Bleibt: {parts}</translation>
    </message>
    <message>
        <source>Lost: {parts}</source>
        <translation>Geht verloren: {parts}</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Nichts geht verloren.</translation>
    </message>
    <message>
        <source>{path} exists already and will be replaced.</source>
        <translation>{path} gibt es schon und wird ersetzt.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>About {size}</source>
        <translation>Etwa {size}</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>Ordner auswählen</translation>
    </message>
</context>
<context>
    <name>FadingDesk</name>
    <message>
        <source>Faded by about {share} %.</source>
        <translation>Um etwa {share} % verblasst.</translation>
    </message>
</context>
<context>
    <name>FadingSection</name>
    <message>
        <source>Fading and colour cast</source>
        <translation>Verblassen und Farbstich</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Tonwerte</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>full range</source>
        <translation>voller Umfang</translation>
    </message>
    <message>
        <source>Colour balance</source>
        <translation>Farbbalance</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutral</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>flatter</source>
        <translation>flacher</translation>
    </message>
    <message>
        <source>stronger</source>
        <translation>stärker</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Looks how faded the photo is, and sets the sliders; nothing is changed</source>
        <translation>Prüft, wie verblasst das Foto ist, und stellt die Regler ein; nichts wird verändert</translation>
    </message>
    <message>
        <source>Correct fading</source>
        <translation>Verblassen korrigieren</translation>
    </message>
    <message>
        <source>Changes the photo as it is shown now</source>
        <translation>Verändert das Foto, wie es jetzt gezeigt wird</translation>
    </message>
    <message>
        <source>As much as each photo is faded</source>
        <translation>So viel, wie jedes Foto verblasst ist</translation>
    </message>
    <message>
        <source>The damage model looks how faded the photo is; the sliders leave it at that</source>
        <translation>Das Schadensmodell sieht, wie verblasst das Foto ist; die Regler lassen es dabei</translation>
    </message>
</context>
<context>
    <name>FamilyTable</name>
    <message>
        <source>Choose a photo and press the button at the right.</source>
        <translation>Ein Foto auswählen und rechts die Schaltfläche drücken.</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>as it is seen</source>
        <translation>wie gesehen</translation>
    </message>
    <message>
        <source>redrawn</source>
        <translation>neu gezeichnet</translation>
    </message>
    <message>
        <source>components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>{model}
{numbers} numbers
for {values:,} values</source>
        <translation>{model}
{numbers} Zahlen
für {values:,} Werte</translation>
    </message>
    <message>
        <source>{psnr:.2f} dB</source>
        <translation>{psnr:.2f} dB</translation>
    </message>
    <message>
        <source>choose a folder to learn them from</source>
        <translation>Ordner auswählen, um sie daraus zu lernen</translation>
    </message>
</context>
<context>
    <name>FileDesk</name>
    <message>
        <source>Open photo</source>
        <translation>Foto öffnen</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} wird geöffnet…</translation>
    </message>
    <message>
        <source>Opening the sample…</source>
        <translation>Beispiel wird geöffnet…</translation>
    </message>
    <message>
        <source>Pasting…</source>
        <translation>Wird eingefügt…</translation>
    </message>
    <message>
        <source>pasted photo</source>
        <translation>eingefügtes Foto</translation>
    </message>
    <message>
        <source>Load mask</source>
        <translation>Maske laden</translation>
    </message>
    <message>
        <source>Loading the mask…</source>
        <translation>Maske wird geladen…</translation>
    </message>
    <message>
        <source>The mask is {width} x {height} pixels, the photo {photo_width} x {photo_height}.</source>
        <translation>Die Maske hat {width} x {height} Pixel, das Foto {photo_width} x {photo_height}.</translation>
    </message>
    <message>
        <source>Saving the mask…</source>
        <translation>Maske wird gespeichert…</translation>
    </message>
    <message>
        <source>Choose the clean original</source>
        <translation>Sauberes Original auswählen</translation>
    </message>
    <message>
        <source>Opening the original…</source>
        <translation>Original wird geöffnet…</translation>
    </message>
    <message>
        <source>Saving {name}…</source>
        <translation>{name} wird gespeichert…</translation>
    </message>
</context>
<context>
    <name>FilmModel</name>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>has a recipe or a mask</source>
        <translation>hat ein Rezept oder eine Maske</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Photos of the folder</source>
        <translation>Fotos des Ordners</translation>
    </message>
</context>
<context>
    <name>FoldHeading</name>
    <message>
        <source>Show or hide: {title}</source>
        <translation>Ein- oder ausblenden: {title}</translation>
    </message>
</context>
<context>
    <name>FolderDesk</name>
    <message>
        <source>Indexing</source>
        <translation>Wird erfasst</translation>
    </message>
    <message>
        <source>Laying out the map</source>
        <translation>Karte wird angeordnet</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Holds from the next start on.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Greys around the photo; dark where the system does not say.</source>
        <translation>Grautöne um das Foto; dunkel, wenn das System nichts vorgibt.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation>Größe von Text und Bedienelementen</translation>
    </message>
    <message>
        <source>Everything but the photo grows.</source>
        <translation>Alles außer dem Foto wird größer.</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Menus and results appear at once, nothing slides or fades.</source>
        <translation>Menüs und Ergebnisse erscheinen sofort, nichts gleitet oder blendet.</translation>
    </message>
    <message>
        <source>Colours of the screen</source>
        <translation>Farben des Bildschirms</translation>
    </message>
    <message>
        <source>The profile that photos are shown by, where the system does not know it.</source>
        <translation>Das Profil, mit dem Fotos gezeigt werden, wo das System es nicht kennt.</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>ICC file…</source>
        <translation>ICC-Datei…</translation>
    </message>
    <message>
        <source>Profile of the screen</source>
        <translation>Profil des Bildschirms</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>Leitfaden</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>The guide is written in English.</source>
        <translation>Der Leitfaden ist auf Englisch.</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Keys and gestures</source>
        <translation>Tasten und Gesten</translation>
    </message>
    <message>
        <source>Gestures</source>
        <translation>Gesten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>How the photo&apos;s values are spread, dark to the left</source>
        <translation>Wie die Werte des Fotos verteilt sind, dunkel links</translation>
    </message>
    <message>
        <source>clipped: {dark} % at black, {light} % at white</source>
        <translation>beschnitten: {dark} % im Schwarz, {light} % im Weiß</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>History</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Click to go back to a moment, or forward again</source>
        <translation>Klicken, um zu einem Zeitpunkt zurück- oder wieder vorzugehen</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>Wie geöffnet</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Aktion oder Taste suchen</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Press the key here; Tab moves on</source>
        <translation>Hier die Taste drücken; Tab geht weiter</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>The action has this key instead of its keys</source>
        <translation>Die Aktion erhält diese Taste anstelle ihrer bisherigen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>The action has this key beside its keys</source>
        <translation>Die Aktion erhält diese Taste zusätzlich</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Take all keys from the action</source>
        <translation>Der Aktion alle Tasten nehmen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Give the action the keys it came with</source>
        <translation>Der Aktion ihre ursprünglichen Tasten geben</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Give all actions the keys they came with</source>
        <translation>Allen Aktionen ihre ursprünglichen Tasten geben</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>also {action}</source>
        <translation>auch {action}</translation>
    </message>
    <message>
        <source>{key} belongs to {action}, and is taken from it.</source>
        <translation>{key} gehört zu „{action}“ und wird dort entfernt.</translation>
    </message>
</context>
<context>
    <name>LatentBars</name>
    <message>
        <source>The code: one bar per number</source>
        <translation>Der Code: ein Balken je Zahl</translation>
    </message>
    <message>
        <source>{count} numbers, {dead} dead</source>
        <translation>{count} Zahlen, {dead} tot</translation>
    </message>
    <message>
        <source>, {nats:.1f} nats in all</source>
        <translation>, insgesamt {nats:.1f} Nats</translation>
    </message>
    <message>
        <source>, {share:.0f} % at work at a time</source>
        <translation>, {share:.0f} % gleichzeitig aktiv</translation>
    </message>
    <message>
        <source>The figures of the code come with the first validation.</source>
        <translation>Die Zahlen des Codes kommen mit der ersten Validierung.</translation>
    </message>
</context>
<context>
    <name>LatentDesk</name>
    <message>
        <source>Redrawing</source>
        <translation>Wird neu gezeichnet</translation>
    </message>
</context>
<context>
    <name>LatentPage</name>
    <message>
        <source>Latent</source>
        <translation>Latent</translation>
    </message>
    <message>
        <source>The short list of numbers that a model makes of a photo, and what it draws from it.</source>
        <translation>Die kurze Zahlenliste, die ein Modell aus einem Foto macht, und was es daraus zeichnet.</translation>
    </message>
    <message>
        <source>{title}, {count} numbers</source>
        <translation>{title}, {count} Zahlen</translation>
    </message>
    <message>
        <source>Components are learned from {count:,} other photos, and can be no more than those.</source>
        <translation>Komponenten werden aus {count:,} anderen Fotos gelernt und können nicht mehr sein als diese.</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Verändern</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Dazwischen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Turn the numbers of a photo&apos;s code</source>
        <translation>Die Zahlen des Codes eines Fotos verändern</translation>
    </message>
    <message>
        <source>Walk from one photo to another</source>
        <translation>Von einem Foto zum anderen wandern</translation>
    </message>
    <message>
        <source>Draw codes at random</source>
        <translation>Codes zufällig ziehen</translation>
    </message>
    <message>
        <source>The photo through every net, beside principal components</source>
        <translation>Das Foto durch jedes Netz, neben Hauptkomponenten</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>A model with a latent</source>
        <translation>Ein Modell mit Latent</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Other photo</source>
        <translation>Anderes Foto</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>Foto…</translation>
    </message>
    <message>
        <source>Choose the photo</source>
        <translation>Foto auswählen</translation>
    </message>
    <message>
        <source>Other photo…</source>
        <translation>Anderes Foto…</translation>
    </message>
    <message>
        <source>Choose the photo to walk to</source>
        <translation>Zielfoto auswählen</translation>
    </message>
    <message>
        <source>Back to the photo</source>
        <translation>Zurück zum Foto</translation>
    </message>
    <message>
        <source>All numbers as they were encoded</source>
        <translation>Alle Zahlen wie kodiert</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>Neu ziehen</translation>
    </message>
    <message>
        <source>Other codes</source>
        <translation>Andere Codes</translation>
    </message>
    <message>
        <source>Redraw with every net</source>
        <translation>Mit jedem Netz neu zeichnen</translation>
    </message>
    <message>
        <source>Components are learned from the folder&apos;s photos</source>
        <translation>Komponenten werden aus den Fotos des Ordners gelernt</translation>
    </message>
    <message>
        <source>As the model sees it</source>
        <translation>Wie das Modell es sieht</translation>
    </message>
    <message>
        <source>Drawn from the code</source>
        <translation>Aus dem Code gezeichnet</translation>
    </message>
    <message>
        <source>Choose a photo at the right.</source>
        <translation>Rechts ein Foto auswählen.</translation>
    </message>
    <message>
        <source>The photo as the model sees it</source>
        <translation>Das Foto, wie das Modell es sieht</translation>
    </message>
    <message>
        <source>Drawn from its code</source>
        <translation>Aus seinem Code gezeichnet</translation>
    </message>
    <message>
        <source>Between the photos</source>
        <translation>Zwischen den Fotos</translation>
    </message>
    <message>
        <source>Choose two photos at the right.</source>
        <translation>Rechts zwei Fotos auswählen.</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Auf dem Weg</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>other photo</source>
        <translation>anderes Foto</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>Stufe {number}</translation>
    </message>
    <message>
        <source>Drawn from the mixture</source>
        <translation>Aus der Mischverteilung gezeichnet</translation>
    </message>
    <message>
        <source>Drawn from N(0, 1)</source>
        <translation>Aus N(0, 1) gezeichnet</translation>
    </message>
    <message>
        <source>From the mixture fitted to real codes</source>
        <translation>Aus der an echte Codes angepassten Mischverteilung</translation>
    </message>
    <message>
        <source>From N(0, 1)</source>
        <translation>Aus N(0, 1)</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>Zahl {number}</translation>
    </message>
</context>
<context>
    <name>LayersPage</name>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Choose a model at the right.</source>
        <translation>Rechts ein Modell auswählen.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>What a net looks for, layer by layer, and what it finds in a photo.</source>
        <translation>Wonach ein Netz Schicht für Schicht sucht, und was es in einem Foto findet.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Any model that is installed</source>
        <translation>Jedes installierte Modell</translation>
    </message>
    <message>
        <source>A layer that has filters</source>
        <translation>Eine Schicht mit Filtern</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Feature maps</source>
        <translation>Merkmalskarten</translation>
    </message>
    <message>
        <source>The weights, each stretched to its own range</source>
        <translation>Die Gewichte, jedes auf seinen eigenen Bereich gestreckt</translation>
    </message>
    <message>
        <source>What the layer gives for the photo</source>
        <translation>Was die Schicht für das Foto ausgibt</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>Foto…</translation>
    </message>
    <message>
        <source>Choose the photo to look at</source>
        <translation>Foto zum Ansehen auswählen</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n Gruppe</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Denoise</source>
        <translation>Entrauschen</translation>
    </message>
    <message>
        <source>Retouch</source>
        <translation>Retuschieren</translation>
    </message>
    <message>
        <source>Measure noise</source>
        <translation>Rauschen messen</translation>
    </message>
    <message>
        <source>Find damage</source>
        <translation>Schäden finden</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Einbettung</translation>
    </message>
    <message>
        <source>{count} M</source>
        <translation>{count} M</translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation>{hours} Stunden</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Gelernt aus</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>error {value} %</source>
        <translation>Fehler {value} %</translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Importing {name}…</source>
        <translation>{name} wird importiert…</translation>
    </message>
    <message>
        <source>{name} is removed.</source>
        <translation>{name} wurde entfernt.</translation>
    </message>
    <message>
        <source>{name} is the default now.</source>
        <translation>{name} ist jetzt Standard.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Modell importieren</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>{name} entfernen?</translation>
    </message>
    <message>
        <source>Its weights and its card are deleted from this computer.</source>
        <translation>Gewichte und Karte werden von diesem Computer gelöscht.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>in Ordnung</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) checked: sound.</source>
        <translation>
            <numerusform>%n Modell geprüft: in Ordnung.</numerusform>
            <numerusform>%n Modelle geprüft: in Ordnung.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is here.</source>
        <translation>{name} ist jetzt vorhanden.</translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Set as default</source>
        <translation>Als Standard festlegen</translation>
    </message>
    <message>
        <source>The task begins with this model</source>
        <translation>Die Aufgabe beginnt mit diesem Modell</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Check the model&apos;s file against its card</source>
        <translation>Die Datei des Modells gegen seine Karte prüfen</translation>
    </message>
    <message>
        <source>Verify all</source>
        <translation>Alle prüfen</translation>
    </message>
    <message>
        <source>Check the files of all models</source>
        <translation>Die Dateien aller Modelle prüfen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Take in a model: weights and the card beside them</source>
        <translation>Ein Modell aufnehmen: Gewichte und die Karte daneben</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Delete a model of your own</source>
        <translation>Ein eigenes Modell löschen</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>eigenes</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>Installierte Modelle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>Über das Modell</translation>
    </message>
    <message>
        <source>Shipped models stay.</source>
        <translation>Mitgelieferte Modelle bleiben.</translation>
    </message>
    <message>
        <source>No models are installed. Import one, or train one on your own pictures.</source>
        <translation>Keine Modelle installiert. Eines importieren oder mit eigenen Bildern trainieren.</translation>
    </message>
</context>
<context>
    <name>LinePainter</name>
    <message>
        <source>noise {value:.1f}</source>
        <translation>Rauschen {value:.1f}</translation>
    </message>
    <message>
        <source>change {value:.1f}</source>
        <translation>Änderung {value:.1f}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The clipboard holds no photo</source>
        <translation>Die Zwischenablage enthält kein Foto</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Photos that look alike lie close together. Draw a lasso around some to work on them.</source>
        <translation>Ähnliche Fotos liegen nahe beieinander. Einige mit dem Lasso umfahren, um damit zu arbeiten.</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>Principal components: at once, directions have a meaning</source>
        <translation>Hauptkomponenten: sofort da, Richtungen haben eine Bedeutung</translation>
    </message>
    <message>
        <source>Lay out by</source>
        <translation>Anordnen nach</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Hand</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>By zoom</source>
        <translation>Nach Zoom</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Photos where there is room</source>
        <translation>Fotos, wo Platz ist</translation>
    </message>
    <message>
        <source>Always points</source>
        <translation>Immer Punkte</translation>
    </message>
    <message>
        <source>As many photos as fit</source>
        <translation>So viele Fotos wie passen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Schärfe</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Schäden</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>What the colour of a point tells</source>
        <translation>Was die Farbe eines Punktes aussagt</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Photo under the pointer</source>
        <translation>Foto unter dem Mauszeiger</translation>
    </message>
    <message>
        <source>Move the pointer over a photo.</source>
        <translation>Bewegen Sie den Zeiger über ein Foto.</translation>
    </message>
    <message>
        <source>{name}
{width} x {height} px, {day}
noise {sigma:.1f}, sharpness {sharpness:.2f}</source>
        <translation>{name}
{width} x {height} px, {day}
Rauschen {sigma:.1f}, Schärfe {sharpness:.2f}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) chosen</source>
        <translation>
            <numerusform>%n Foto gewählt</numerusform>
            <numerusform>%n Fotos gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Click a photo, or draw a lasso around some.</source>
        <translation>Ein Foto anklicken oder einige mit dem Lasso umfahren.</translation>
    </message>
    <message>
        <source>t-SNE: neighbours stay neighbours; takes about a minute and a half for 10,000 photos</source>
        <translation>t-SNE: Nachbarn bleiben Nachbarn; dauert bei 10.000 Fotos etwa anderthalb Minuten</translation>
    </message>
    <message>
        <source>Drag moves the map ({map_hand}); hold Alt for the lasso</source>
        <translation>Ziehen verschiebt die Karte ({map_hand}); Alt halten für das Lasso</translation>
    </message>
    <message>
        <source>Drag draws around photos ({map_lasso})</source>
        <translation>Ziehen umfährt Fotos ({map_lasso})</translation>
    </message>
    <message>
        <source>The whole map ({map_fit})</source>
        <translation>Die ganze Karte ({map_fit})</translation>
    </message>
    <message>
        <source>sigma {value:.1f}</source>
        <translation>Sigma {value:.1f}</translation>
    </message>
    <message>
        <source>{value:.1f} %</source>
        <translation>{value:.1f} %</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
</context>
<context>
    <name>MaskDesk</name>
    <message>
        <source>Clear mask</source>
        <translation>Maske löschen</translation>
    </message>
    <message>
        <source>Invert mask</source>
        <translation>Maske umkehren</translation>
    </message>
    <message>
        <source>Grow mask</source>
        <translation>Maske erweitern</translation>
    </message>
    <message>
        <source>Shrink mask</source>
        <translation>Maske verkleinern</translation>
    </message>
    <message>
        <source>Brush stroke</source>
        <translation>Pinselstrich</translation>
    </message>
    <message>
        <source>Eraser stroke</source>
        <translation>Radierstrich</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>Wie geöffnet</translation>
    </message>
</context>
<context>
    <name>NetDiagram</name>
    <message>
        <source>The net</source>
        <translation>Das Netz</translation>
    </message>
    <message>
        <source>in</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>out</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>Residual</translation>
    </message>
    <message>
        <source>bottleneck</source>
        <translation>Engstelle</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>dense</source>
        <translation>dicht</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>gekoppelt</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>unfold</source>
        <translation>auffalten</translation>
    </message>
    <message>
        <source>Drawing the net</source>
        <translation>Netz wird gezeichnet</translation>
    </message>
    <message>
        <source>{name}: {shape}
{parameters:,} parameters
{macs:,.0f} multiply-adds per pixel</source>
        <translation>{name}: {shape}
{parameters:,} Parameter
{macs:,.0f} Multiplikationen mit Addition je Pixel</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>Work on them in Batch</source>
        <translation>Im Stapel bearbeiten</translation>
    </message>
    <message>
        <source>Open in Restore</source>
        <translation>Zum Restaurieren öffnen</translation>
    </message>
    <message>
        <source>Find similar photos</source>
        <translation>Ähnliche Fotos finden</translation>
    </message>
    <message>
        <source>Take the chosen photos to the Batch workspace</source>
        <translation>Die gewählten Fotos in den Arbeitsbereich „Stapel“ übernehmen</translation>
    </message>
    <message>
        <source>Open the chosen photos one by one</source>
        <translation>Die gewählten Fotos einzeln öffnen</translation>
    </message>
    <message>
        <source>Search by the first of the chosen photos</source>
        <translation>Mit dem ersten gewählten Foto suchen</translation>
    </message>
</context>
<context>
    <name>NoisePanel</name>
    <message>
        <source>Gaussian</source>
        <translation>Gauß</translation>
    </message>
    <message>
        <source>Sigma</source>
        <translation>Sigma</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>drowned</source>
        <translation>untergegangen</translation>
    </message>
    <message>
        <source>Poisson (photons)</source>
        <translation>Poisson (Photonen)</translation>
    </message>
    <message>
        <source>Photons at white</source>
        <translation>Photonen bei Weiß</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>bright</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>Salt and pepper</source>
        <translation>Salz und Pfeffer</translation>
    </message>
    <message>
        <source>Pixels hit</source>
        <translation>Getroffene Pixel</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Speckle</source>
        <translation>Speckle</translation>
    </message>
    <message>
        <source>Relative sigma</source>
        <translation>Relatives Sigma</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>coarse</source>
        <translation>grob</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>fein</translation>
    </message>
    <message>
        <source>Add noise</source>
        <translation>Verrauschen</translation>
    </message>
    <message>
        <source>Spoils the photo on purpose. The clean one is kept, and Compare measures against it.</source>
        <translation>Verschlechtert das Foto absichtlich. Das saubere bleibt erhalten, und „Vergleichen“ misst dagegen.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>How the noise comes about</source>
        <translation>Wie das Rauschen entsteht</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed draws the same noise</source>
        <translation>Derselbe Startwert ergibt dasselbe Rauschen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Neuer Startwert</translation>
    </message>
    <message>
        <source>Draw another seed</source>
        <translation>Anderen Startwert ziehen</translation>
    </message>
    <message>
        <source>The same kind, amount and seed give the same pixels.</source>
        <translation>Dieselbe Art, Menge und derselbe Startwert ergeben dieselben Pixel.</translation>
    </message>
</context>
<context>
    <name>NoiseReadout</name>
    <message>
        <source>Measured noise</source>
        <translation>Gemessenes Rauschen</translation>
    </message>
    <message>
        <source>Measuring the noise…</source>
        <translation>Rauschen wird gemessen…</translation>
    </message>
    <message>
        <source>Measured when a photo opens</source>
        <translation>Wird beim Öffnen eines Fotos gemessen</translation>
    </message>
    <message>
        <source>Measured: sigma {sigma:.1f}</source>
        <translation>Gemessen: Sigma {sigma:.1f}</translation>
    </message>
    <message>
        <source>{sigma:.1f} levels of 255. The kind is right with {percent:.0f} % confidence.</source>
        <translation>{sigma:.1f} von 255 Stufen. Die Art stimmt mit {percent:.0f} % Sicherheit.</translation>
    </message>
    <message>
        <source>Fine texture can look like noise. If noise stays, raise the strength.</source>
        <translation>Feine Struktur kann wie Rauschen aussehen. Bleibt Rauschen, die Stärke erhöhen.</translation>
    </message>
    <message>
        <source>This photo is clean:</source>
        <translation>Dieses Foto ist rauschfrei:</translation>
    </message>
    <message>
        <source>leave it alone</source>
        <translation>so lassen</translation>
    </message>
    <message>
        <source>The level is unsure: less is removed</source>
        <translation>Die Stärke ist unsicher: Es wird weniger entfernt</translation>
    </message>
    <message>
        <source>The kind is certain</source>
        <translation>Die Art ist sicher</translation>
    </message>
    <message>
        <source>The kind is likely</source>
        <translation>Die Art ist wahrscheinlich</translation>
    </message>
    <message>
        <source>The kind is a guess</source>
        <translation>Die Art ist geschätzt</translation>
    </message>
    <message>
        <source>No noise</source>
        <translation>Kein Rauschen</translation>
    </message>
    <message>
        <source>White noise</source>
        <translation>Weißes Rauschen</translation>
    </message>
    <message>
        <source>Camera noise</source>
        <translation>Kamerarauschen</translation>
    </message>
    <message>
        <source>JPEG artefacts</source>
        <translation>JPEG-Artefakte</translation>
    </message>
    <message>
        <source>Film grain</source>
        <translation>Filmkorn</translation>
    </message>
    <message>
        <source>no noise</source>
        <translation>kein Rauschen</translation>
    </message>
    <message>
        <source>white noise</source>
        <translation>weißes Rauschen</translation>
    </message>
    <message>
        <source>camera noise</source>
        <translation>Kamerarauschen</translation>
    </message>
    <message>
        <source>film grain</source>
        <translation>Filmkorn</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Copy the details, to send them to whoever helps you</source>
        <translation>Die Einzelheiten kopieren, um sie an Hilfe zu schicken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>OfferPage</name>
    <message>
        <source>Train an autoencoder in a few seconds</source>
        <translation>Einen Autoencoder in wenigen Sekunden trainieren</translation>
    </message>
    <message>
        <source>1,797 handwritten digits come with aegui. Watch a net squeeze them into a few numbers and draw them again: curves, samples and its code, live.</source>
        <translation>1797 handgeschriebene Ziffern kommen mit aegui. Zusehen, wie ein Netz sie in wenige Zahlen presst und wieder zeichnet: Kurven, Proben und Code, live.</translation>
    </message>
    <message>
        <source>Train on the digits</source>
        <translation>Mit den Ziffern trainieren</translation>
    </message>
    <message>
        <source>Choose a folder of photos…</source>
        <translation>Ordner mit Fotos auswählen…</translation>
    </message>
    <message>
        <source>Look at the net first</source>
        <translation>Zuerst das Netz ansehen</translation>
    </message>
    <message>
        <source>or drop a folder of your own here</source>
        <translation>oder einen eigenen Ordner hier ablegen</translation>
    </message>
</context>
<context>
    <name>OptionsBar</name>
    <message>
        <source>Options of the tool</source>
        <translation>Werkzeugoptionen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>Härte</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Pen pressure</source>
        <translation>Stiftdruck</translation>
    </message>
    <message>
        <source>A pen pressed harder draws broader</source>
        <translation>Ein fester gedrückter Stift malt breiter</translation>
    </message>
    <message>
        <source>Aligned</source>
        <translation>Ausgerichtet</translation>
    </message>
    <message>
        <source>The source moves along from stroke to stroke; else each begins at it anew</source>
        <translation>Die Quelle wandert von Strich zu Strich mit; sonst beginnt jeder neu an ihr</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Subtract</source>
        <translation>Abziehen</translation>
    </message>
    <message>
        <source>The selection becomes the mask</source>
        <translation>Die Auswahl wird zur Maske</translation>
    </message>
    <message>
        <source>The selection is added to the mask (hold Shift)</source>
        <translation>Die Auswahl kommt zur Maske hinzu (Umschalt halten)</translation>
    </message>
    <message>
        <source>The selection is taken from the mask (hold Alt)</source>
        <translation>Die Auswahl wird von der Maske abgezogen (Alt halten)</translation>
    </message>
    <message>
        <source>What becomes of the mask</source>
        <translation>Was mit der Maske geschieht</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Hand</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radiergummi</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Magic select</source>
        <translation>Zauberstab</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Klonen</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Drag moves the photo, the wheel zooms.</source>
        <translation>Ziehen verschiebt das Foto, das Mausrad zoomt.</translation>
    </message>
    <message>
        <source>Drag by hand, or click corners and press Enter.</source>
        <translation>Freihändig ziehen, oder Ecken anklicken und Eingabe drücken.</translation>
    </message>
    <message>
        <source>Drag a box.</source>
        <translation>Ein Rechteck aufziehen.</translation>
    </message>
    <message>
        <source>Click a colour, or drag a box around an object.</source>
        <translation>Eine Farbe anklicken, oder ein Rechteck um ein Objekt ziehen.</translation>
    </message>
    <message>
        <source>Alt+click: source</source>
        <translation>Alt+Klick: Quelle</translation>
    </message>
    <message>
        <source>More options of the tool</source>
        <translation>Weitere Optionen des Werkzeugs</translation>
    </message>
</context>
<context>
    <name>OverlayButton</name>
    <message>
        <source>Mask colour and opacity</source>
        <translation>Farbe und Deckkraft der Maske</translation>
    </message>
    <message>
        <source>Colour and opacity of the mask. {overlay}: hides it. {overlay_color}: the next colour.</source>
        <translation>Farbe und Deckkraft der Maske. {overlay}: blendet sie aus. {overlay_color}: nächste Farbe.</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Other colour…</source>
        <translation>Andere Farbe…</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Mask colour</source>
        <translation>Maskenfarbe</translation>
    </message>
</context>
<context>
    <name>PenaltyRows</name>
    <message>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <source>How much the code&apos;s distance from N(0, 1) weighs beside the picture&apos;s error: more makes what is sampled more like photos, and what is redrawn softer</source>
        <translation>Wie viel der Abstand des Codes von N(0, 1) neben dem Bildfehler wiegt: mehr macht Erzeugtes fotoähnlicher und Nachgezeichnetes weicher</translation>
    </message>
    <message>
        <source>Free bits</source>
        <translation>Freie Bits</translation>
    </message>
    <message>
        <source>Nats that each number of the code may carry at no cost, so that none falls silent early</source>
        <translation>Nats, die jede Zahl des Codes kostenlos tragen darf, damit keine zu früh verstummt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>KL to a target</source>
        <translation>KL zu einem Ziel</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>Sparsamkeit</translation>
    </message>
    <message>
        <source>L1 keeps the sum of all activity small; KL holds each unit&apos;s mean activity to the target, with sigmoid units; None leaves it to the strongest that are kept</source>
        <translation>L1 hält die Summe aller Aktivität klein; KL hält die mittlere Aktivität jeder Einheit am Ziel, mit Sigmoid-Einheiten; Keine überlässt es den stärksten, die bleiben</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>How much sparsity weighs beside the picture&apos;s error: the more, the fewer units are at work</source>
        <translation>Wie viel die Sparsamkeit neben dem Bildfehler wiegt: je mehr, desto weniger Einheiten sind aktiv</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>The share of pictures for which a unit should be at work</source>
        <translation>Der Anteil der Bilder, für die eine Einheit aktiv sein soll</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Keep the strongest</source>
        <translation>Stärkste behalten</translation>
    </message>
    <message>
        <source>Only so many numbers of each code, the largest, are kept; the rest become zero</source>
        <translation>Nur so viele Zahlen jedes Codes, die größten, bleiben; der Rest wird null</translation>
    </message>
    <message>
        <source>Contraction</source>
        <translation>Kontraktion</translation>
    </message>
    <message>
        <source>How much it weighs that the code moves when the picture does: more holds the code still, and redraws less exactly</source>
        <translation>Wie viel es wiegt, dass sich der Code mit dem Bild bewegt: mehr hält den Code ruhig und zeichnet weniger genau nach</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Restore</source>
        <translation>Restaurieren</translation>
    </message>
    <message>
        <source>Restore one photo ({place_restore})</source>
        <translation>Ein Foto restaurieren ({place_restore})</translation>
    </message>
    <message>
        <source>Whole folders, unattended ({place_batch})</source>
        <translation>Ganze Ordner, unbeaufsichtigt ({place_batch})</translation>
    </message>
    <message>
        <source>Train autoencoders on your own pictures ({place_train})</source>
        <translation>Autoencoder mit eigenen Bildern trainieren ({place_train})</translation>
    </message>
    <message>
        <source>Look into folders and models ({place_explore})</source>
        <translation>In Ordner und Modelle hineinsehen ({place_explore})</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Workspace: {name}</source>
        <translation>Arbeitsbereich: {name}</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>As much as was measured</source>
        <translation>So viel wie gemessen</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Sanft</translation>
    </message>
    <message>
        <source>Some noise stays, and so does the finest detail</source>
        <translation>Etwas Rauschen bleibt, und mit ihm das feinste Detail</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>Smooth, for small prints and the web</source>
        <translation>Glatt, für kleine Abzüge und das Web</translation>
    </message>
    <message>
        <source>Keep grain</source>
        <translation>Körnig</translation>
    </message>
    <message>
        <source>Colour speckles go, half of the fine grain stays</source>
        <translation>Farbflecken verschwinden, die halbe feine Körnung bleibt</translation>
    </message>
</context>
<context>
    <name>RecipeDesk</name>
    <message>
        <source>Recipe run again</source>
        <translation>Rezept erneut ausgeführt</translation>
    </message>
    <message>
        <source>Recipe changed</source>
        <translation>Rezept geändert</translation>
    </message>
    <message>
        <source>Steps from last time</source>
        <translation>Schritte vom letzten Mal</translation>
    </message>
    <message>
        <source>The step stays as it was</source>
        <translation>Der Schritt blieb, wie er war</translation>
    </message>
    <message>
        <source>Editing step {number}. Run makes the photo anew.</source>
        <translation>Schritt {number} wird bearbeitet. „Ausführen“ macht das Foto neu.</translation>
    </message>
    <message>
        <source>{step} has no settings</source>
        <translation>{step} hat keine Einstellungen</translation>
    </message>
    <message>
        <source>Mask of a step</source>
        <translation>Maske eines Schritts</translation>
    </message>
    <message>
        <source>Editing step {number}. Apply puts it in its place.</source>
        <translation>Schritt {number} wird bearbeitet. „Anwenden“ setzt ihn an seine Stelle.</translation>
    </message>
    <message>
        <source>Copied: {command}</source>
        <translation>Kopiert: {command}</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Save recipe…</source>
        <translation>Rezept speichern…</translation>
    </message>
    <message>
        <source>Load recipe…</source>
        <translation>Rezept laden…</translation>
    </message>
    <message>
        <source>Ready-made recipes</source>
        <translation>Fertige Rezepte</translation>
    </message>
</context>
<context>
    <name>RecipePanel</name>
    <message>
        <source>What you do to the photo is listed here, and can be changed later.</source>
        <translation>Was mit dem Foto geschieht, steht hier und lässt sich später ändern.</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Edit (Enter)</source>
        <translation>Bearbeiten (Eingabe)</translation>
    </message>
    <message>
        <source>Earlier (Alt+Up)</source>
        <translation>Früher (Alt+Auf)</translation>
    </message>
    <message>
        <source>Later (Alt+Down)</source>
        <translation>Später (Alt+Ab)</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More about the recipe</source>
        <translation>Mehr zum Rezept</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Make the photo anew with these steps</source>
        <translation>Das Foto mit diesen Schritten neu erzeugen</translation>
    </message>
    <message>
        <source>Do every step again, from the photo as it was opened</source>
        <translation>Jeden Schritt noch einmal ausführen, vom geöffneten Foto an</translation>
    </message>
</context>
<context>
    <name>RecipeWords</name>
    <message>
        <source>Heal</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Klonen</translation>
    </message>
    <message>
        <source>Denoise</source>
        <translation>Entrauschen</translation>
    </message>
    <message>
        <source>Retouch</source>
        <translation>Retuschieren</translation>
    </message>
    <message>
        <source>Find damage</source>
        <translation>Schäden finden</translation>
    </message>
    <message>
        <source>Correct fading</source>
        <translation>Verblassen korrigieren</translation>
    </message>
    <message>
        <source>Add noise</source>
        <translation>Verrauschen</translation>
    </message>
    <message>
        <source>Measure the noise</source>
        <translation>Rauschen messen</translation>
    </message>
    <message>
        <source>Denoise, sigma auto</source>
        <translation>Entrauschen, Sigma automatisch</translation>
    </message>
    <message>
        <source>Denoise, sigma {sigma}</source>
        <translation>Entrauschen, Sigma {sigma}</translation>
    </message>
    <message>
        <source>Add {kind} noise, {amount}</source>
        <translation>Rauschen hinzufügen ({kind}), {amount}</translation>
    </message>
    <message>
        <source>{step}, other settings</source>
        <translation>{step}, andere Einstellungen</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>structure</source>
        <translation>Struktur</translation>
    </message>
    <message>
        <source>texture</source>
        <translation>Textur</translation>
    </message>
    <message>
        <source>colour {value} %</source>
        <translation>Farbe {value} %</translation>
    </message>
    <message>
        <source>colour as strength</source>
        <translation>Farbe wie Stärke</translation>
    </message>
    <message>
        <source>levels {value} %</source>
        <translation>Tonwerte {value} %</translation>
    </message>
    <message>
        <source>levels auto</source>
        <translation>Tonwerte automatisch</translation>
    </message>
    <message>
        <source>balance {value} %</source>
        <translation>Balance {value} %</translation>
    </message>
    <message>
        <source>balance auto</source>
        <translation>Balance automatisch</translation>
    </message>
    <message>
        <source>sigma {value}</source>
        <translation>Sigma {value}</translation>
    </message>
    <message>
        <source>strength {value} %</source>
        <translation>Stärke {value} %</translation>
    </message>
    <message>
        <source>grain {value} %</source>
        <translation>Körnung {value} %</translation>
    </message>
    <message>
        <source>grown by {value} px</source>
        <translation>um {value} px erweitert</translation>
    </message>
    <message>
        <source>seed {value}</source>
        <translation>Startwert {value}</translation>
    </message>
    <message>
        <source>amount {value}</source>
        <translation>Menge {value}</translation>
    </message>
    <message>
        <source>sensitivity {value}</source>
        <translation>Empfindlichkeit {value}</translation>
    </message>
    <message>
        <source>from {value} px</source>
        <translation>ab {value} px</translation>
    </message>
    <message>
        <source>contrast {value}</source>
        <translation>Kontrast {value}</translation>
    </message>
    <message>
        <source>soft over {value} px</source>
        <translation>weich über {value} px</translation>
    </message>
    <message>
        <source>hardness {value} %</source>
        <translation>Härte {value} %</translation>
    </message>
    <message>
        <source>{value} px across</source>
        <translation>{value} px waagerecht</translation>
    </message>
    <message>
        <source>{value} px down</source>
        <translation>{value} px senkrecht</translation>
    </message>
    <message>
        <source>best</source>
        <translation>beste Qualität</translation>
    </message>
    <message>
        <source>not best</source>
        <translation>nicht beste Qualität</translation>
    </message>
    <message>
        <source>only where painted</source>
        <translation>nur wo gemalt ist</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>no lines</source>
        <translation>keine Linien</translation>
    </message>
    <message>
        <source>spots</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>no spots</source>
        <translation>keine Punkte</translation>
    </message>
    <message>
        <source>stains</source>
        <translation>Flecken</translation>
    </message>
    <message>
        <source>no stains</source>
        <translation>keine Flecken</translation>
    </message>
</context>
<context>
    <name>RemovedBar</name>
    <message>
        <source>What was removed</source>
        <translation>Was entfernt wurde</translation>
    </message>
    <message>
        <source>Enlarge what was removed {times} times ({gain})</source>
        <translation>Entferntes {times}-fach verstärken ({gain})</translation>
    </message>
    <message>
        <source>Enlarge what was removed</source>
        <translation>Entferntes verstärken</translation>
    </message>
    <message>
        <source>What was removed, around grey</source>
        <translation>Was entfernt wurde, um Grau</translation>
    </message>
</context>
<context>
    <name>RepairDesk</name>
    <message>
        <source>Looking for damage…</source>
        <translation>Schäden werden gesucht…</translation>
    </message>
    <message>
        <source>Looking for damage… {n} %</source>
        <translation>Schäden werden gesucht… {n} %</translation>
    </message>
    <message>
        <source>Find damage</source>
        <translation>Schäden finden</translation>
    </message>
    <message>
        <source>{kind}: {score} % sure, {area} px</source>
        <translation>{kind}: {score} % sicher, {area} px</translation>
    </message>
    <message>
        <source>{accepted} of {count} accepted.</source>
        <translation>{accepted} von {count} angenommen.</translation>
    </message>
    <message>
        <source>Look for damage first.</source>
        <translation>Zuerst nach Schäden suchen.</translation>
    </message>
    <message>
        <source>Accept damage</source>
        <translation>Schäden annehmen</translation>
    </message>
    <message>
        <source>Reject damage</source>
        <translation>Schäden ablehnen</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Alle annehmen</translation>
    </message>
    <message>
        <source>Reject all</source>
        <translation>Alle ablehnen</translation>
    </message>
</context>
<context>
    <name>RestoreWorkspace</name>
    <message>
        <source>Open photo</source>
        <translation>Foto öffnen</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Compare before and after</source>
        <translation>Vorher und nachher vergleichen</translation>
    </message>
</context>
<context>
    <name>Restorer</name>
    <message>
        <source>Denoise a part, sigma {sigma:.0f}</source>
        <translation>Teil entrauschen, Sigma {sigma:.0f}</translation>
    </message>
    <message>
        <source>Denoise, sigma {sigma:.0f}</source>
        <translation>Entrauschen, Sigma {sigma:.0f}</translation>
    </message>
</context>
<context>
    <name>RetouchPanel</name>
    <message>
        <source>Retouch</source>
        <translation>Retuschieren</translation>
    </message>
    <message>
        <source>Paint over scratches, dust or objects. What you painted is filled from its surroundings.</source>
        <translation>Kratzer, Staub oder Objekte übermalen. Das Übermalte wird aus der Umgebung gefüllt.</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Pinselgröße</translation>
    </message>
    <message>
        <source>fine  [</source>
        <translation>fein  [</translation>
    </message>
    <message>
        <source>]  broad</source>
        <translation>]  breit</translation>
    </message>
    <message>
        <source>Grow mask</source>
        <translation>Maske erweitern</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>wider</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>Repaints a little more than was painted, so that no halo stays. The paler rim shows how far.</source>
        <translation>Retuschiert etwas mehr als gemalt, damit kein Saum bleibt. Der hellere Rand zeigt, wie weit.</translation>
    </message>
    <message>
        <source>Apply after each stroke</source>
        <translation>Nach jedem Strich anwenden</translation>
    </message>
    <message>
        <source>Otherwise paint as much as you like, then press {apply}</source>
        <translation>Sonst beliebig viel malen und dann {apply} drücken</translation>
    </message>
    <message>
        <source>How to fill</source>
        <translation>Art der Füllung</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Struktur</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>Textur</translation>
    </message>
    <message>
        <source>Decides for each hole by its thickness and what is around it, and says what it took</source>
        <translation>Entscheidet für jede Lücke nach Dicke und Umgebung und sagt, was gewählt wurde</translation>
    </message>
    <message>
        <source>The autoencoder: scratches, edges, smooth places</source>
        <translation>Der Autoencoder: Kratzer, Kanten, glatte Flächen</translation>
    </message>
    <message>
        <source>Pieces of the photo itself: big holes in grass, stone, cloth. It knows no faces</source>
        <translation>Stücke des Fotos selbst: große Löcher in Gras, Stein, Stoff. Gesichter kennt es nicht</translation>
    </message>
    <message>
        <source>Another variant</source>
        <translation>Andere Variante</translation>
    </message>
    <message>
        <source>Fills the last hole anew, in another way each time</source>
        <translation>Füllt die letzte Lücke neu, jedes Mal anders</translation>
    </message>
    <message>
        <source>Best, 8 times as slow</source>
        <translation>Beste Qualität, 8-mal so langsam</translation>
    </message>
    <message>
        <source>The mean over the eight flips and quarter turns of the hole</source>
        <translation>Das Mittel über die acht Spiegelungen und Vierteldrehungen des Lochs</translation>
    </message>
    <message>
        <source>Put grain back</source>
        <translation>Korn zurückgeben</translation>
    </message>
    <message>
        <source>smooth</source>
        <translation>glatt</translation>
    </message>
    <message>
        <source>as the photo&apos;s</source>
        <translation>wie im Foto</translation>
    </message>
    <message>
        <source>How much of the photo&apos;s own grain a smooth fill is given</source>
        <translation>Wie viel vom Korn des Fotos eine glatte Füllung bekommt</translation>
    </message>
    <message>
        <source>No retouching model is installed.</source>
        <translation>Kein Modell zum Retuschieren installiert.</translation>
    </message>
    <message>
        <source>Paint over what should vanish first.</source>
        <translation>Zuerst übermalen, was verschwinden soll.</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Wird geschrieben</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>The code, number by number</source>
        <translation>Der Code, Zahl für Zahl</translation>
    </message>
    <message>
        <source>Held-out pictures</source>
        <translation>Zurückgehaltene Bilder</translation>
    </message>
</context>
<context>
    <name>RunStrip</name>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Hold the training where it is</source>
        <translation>Das Training anhalten, wo es steht</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Keep a checkpoint and end; you can go on later</source>
        <translation>Einen Zwischenstand sichern und enden; später geht es weiter</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on from the last checkpoint, exactly</source>
        <translation>Genau vom letzten Zwischenstand an fortsetzen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Make a model of it, with a card, among your models</source>
        <translation>Ein Modell mit Karte daraus machen, unter den eigenen Modellen</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>The line for a terminal that trains exactly this</source>
        <translation>Die Zeile für ein Terminal, die genau dies trainiert</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Checkpoints, curves and samples of this run</source>
        <translation>Zwischenstände, Kurven und Proben dieses Laufs</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>Schritt {step}</translation>
    </message>
    <message>
        <source>{rate:,.0f} img/s</source>
        <translation>{rate:,.0f} Bilder/s</translation>
    </message>
</context>
<context>
    <name>RunsList</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Tick runs to compare their curves</source>
        <translation>Läufe ankreuzen, um ihre Kurven zu vergleichen</translation>
    </message>
</context>
<context>
    <name>SampleStrip</name>
    <message>
        <source>Samples: originals, what the net sees, what it gives</source>
        <translation>Proben: Originale, was das Netz sieht, was es ausgibt</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Samples come with the first validation.</source>
        <translation>Proben kommen mit der ersten Validierung.</translation>
    </message>
</context>
<context>
    <name>Scene</name>
    <message>
        <source>Measured noise, sigma</source>
        <translation>Gemessenes Rauschen, Sigma</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>SearchDesk</name>
    <message>
        <source>Comparing</source>
        <translation>Wird verglichen</translation>
    </message>
    <message>
        <source>Looking for the unusual</source>
        <translation>Ungewöhnliches wird gesucht</translation>
    </message>
    <message>
        <source>Looking for damage</source>
        <translation>Schäden werden gesucht</translation>
    </message>
</context>
<context>
    <name>SelectionDesk</name>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Select object</source>
        <translation>Objekt auswählen</translation>
    </message>
    <message>
        <source>Magic select</source>
        <translation>Zauberstab</translation>
    </message>
</context>
<context>
    <name>SessionDesk</name>
    <message>
        <source>Mask from last time</source>
        <translation>Maske vom letzten Mal</translation>
    </message>
    <message>
        <source>aegui ended unexpectedly while you worked on {name}.</source>
        <translation>aegui wurde unerwartet beendet, während {name} bearbeitet wurde.</translation>
    </message>
    <message>
        <source>The photo is another one than when it was worked on: its steps are let be.</source>
        <translation>Das Foto ist ein anderes als bei der Bearbeitung: Seine Schritte werden nicht übernommen.</translation>
    </message>
    <message>
        <source>Steps kept: {steps}. Entries of the history: {entries}. Nothing is written to the photo.</source>
        <translation>Erhaltene Schritte: {steps}. Einträge im Protokoll: {entries}. Am Foto wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>{name} is another photo than when it was worked on.</source>
        <translation>{name} ist ein anderes Foto als bei der Bearbeitung.</translation>
    </message>
    <message>
        <source>Its work is let be.</source>
        <translation>Die Arbeit daran wird nicht übernommen.</translation>
    </message>
    <message>
        <source>Your work is back</source>
        <translation>Die Arbeit ist wieder da</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>The folder {name} holds no photos.</source>
        <translation>Der Ordner {name} enthält keine Fotos.</translation>
    </message>
    <message>
        <source>Drop a photo, or a folder with photos in it.</source>
        <translation>Ein Foto oder einen Ordner mit Fotos ablegen.</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Histogram, recipe and history</source>
        <translation>Histogramm, Rezept und Protokoll</translation>
    </message>
    <message>
        <source>Memory of the history</source>
        <translation>Speicher des Protokolls</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>The history keeps {kept} MB of at most {most}; the oldest entries go first</source>
        <translation>Das Protokoll belegt {kept} MB von höchstens {most}; die ältesten Einträge gehen zuerst</translation>
    </message>
</context>
<context>
    <name>SimilarPage</name>
    <message>
        <source>Results, best first</source>
        <translation>Ergebnisse, die besten zuerst</translation>
    </message>
    <message>
        <source>Photo to search by</source>
        <translation>Foto, mit dem gesucht wird</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Ähnliche</translation>
    </message>
    <message>
        <source>What in this folder looks like a photo, or like the part that you drag over it.</source>
        <translation>Was in diesem Ordner wie ein Foto aussieht, oder wie der Ausschnitt, der darauf gezogen wird.</translation>
    </message>
    <message>
        <source>Choose a photo, drop one here, or search from the map.</source>
        <translation>Ein Foto auswählen, hier ablegen oder von der Karte aus suchen.</translation>
    </message>
    <message>
        <source>{count:,} photos, best first, in {time:.0f} ms. 1 is the same photo.</source>
        <translation>{count:,} Fotos, die besten zuerst, in {time:.0f} ms. 1 ist dasselbe Foto.</translation>
    </message>
    <message>
        <source>group {number}</source>
        <translation>Gruppe {number}</translation>
    </message>
    <message>
        <source>{groups:,} groups, {photos:,} photos: their 64-bit hashes differ in 8 bits or fewer.</source>
        <translation>{groups:,} Gruppen, {photos:,} Fotos: Ihre 64-Bit-Hashes unterscheiden sich in höchstens 8 Bit.</translation>
    </message>
    <message>
        <source>No two photos of this folder are copies of one another.</source>
        <translation>In diesem Ordner sind keine zwei Fotos Kopien voneinander.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Like a photo</source>
        <translation>Wie ein Foto</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Best first, with scores</source>
        <translation>Die besten zuerst, mit Punktzahl</translation>
    </message>
    <message>
        <source>Near-duplicates: scaled, coded again, brightened</source>
        <translation>Fast-Duplikate: skaliert, neu kodiert, aufgehellt</translation>
    </message>
    <message>
        <source>Choose a photo…</source>
        <translation>Foto auswählen…</translation>
    </message>
    <message>
        <source>Search by a photo from anywhere</source>
        <translation>Mit einem beliebigen Foto suchen</translation>
    </message>
    <message>
        <source>Search by the whole photo</source>
        <translation>Mit dem ganzen Foto suchen</translation>
    </message>
    <message>
        <source>Forget the part that was dragged</source>
        <translation>Den aufgezogenen Ausschnitt verwerfen</translation>
    </message>
    <message>
        <source>Choose results first.</source>
        <translation>Zuerst Ergebnisse auswählen.</translation>
    </message>
</context>
<context>
    <name>SliderRow</name>
    <message>
        <source>{label}: drag, or type the number. Double click resets.</source>
        <translation>{label}: ziehen oder Zahl eingeben. Doppelklick setzt zurück.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop; the photo stays as it was ({stop})</source>
        <translation>Anhalten; das Foto bleibt, wie es war ({stop})</translation>
    </message>
    <message>
        <source>Pixel under the pointer</source>
        <translation>Pixel unter dem Mauszeiger</translation>
    </message>
    <message>
        <source>Measured noise</source>
        <translation>Gemessenes Rauschen</translation>
    </message>
    <message>
        <source>Size, depth and colour profile</source>
        <translation>Größe, Farbtiefe und Farbprofil</translation>
    </message>
    <message>
        <source>Model and device</source>
        <translation>Modell und Gerät</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps of the recipe</source>
        <translation>Schritte des Rezepts</translation>
    </message>
</context>
<context>
    <name>TaskDock</name>
    <message>
        <source>Denoise</source>
        <translation>Entrauschen</translation>
    </message>
    <message>
        <source>Retouch</source>
        <translation>Retusche</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Schäden</translation>
    </message>
    <message>
        <source>Add noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Open a photo to begin</source>
        <translation>Ein Foto öffnen, um zu beginnen</translation>
    </message>
    <message>
        <source>Photo {number} of {count}. Page Down opens the next, Page Up the one before.</source>
        <translation>Foto {number} von {count}. Bild ab öffnet das nächste, Bild auf das vorherige.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>Graustufen</translation>
    </message>
    <message>
        <source>{title}: preparing…</source>
        <translation>{title}: wird vorbereitet…</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>noch etwa {time}</translation>
    </message>
    <message>
        <source>{title}: done in {time}</source>
        <translation>{title}: fertig in {time}</translation>
    </message>
    <message>
        <source>Failed. The photo is as it was.</source>
        <translation>Fehlgeschlagen. Das Foto ist, wie es war.</translation>
    </message>
    <message>
        <source>Cancelled. The photo is as it was.</source>
        <translation>Abgebrochen. Das Foto ist, wie es war.</translation>
    </message>
    <message>
        <source>The photo changed meanwhile, so the result was dropped.</source>
        <translation>Das Foto hat sich inzwischen geändert, das Ergebnis wurde verworfen.</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Gespeichert als {name}</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>rauschfrei</translation>
    </message>
    <message>
        <source>No preview: {reason}</source>
        <translation>Keine Vorschau: {reason}</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Open a photo</source>
        <translation>Ein Foto öffnen</translation>
    </message>
    <message>
        <source>Drop one anywhere in the window, or click a sample.</source>
        <translation>Irgendwo im Fenster ablegen oder ein Beispiel anklicken.</translation>
    </message>
    <message>
        <source>Choose what to do</source>
        <translation>Aufgabe wählen</translation>
    </message>
    <message>
        <source>See the difference</source>
        <translation>Den Unterschied sehen</translation>
    </message>
    <message>
        <source>Your photo is safe</source>
        <translation>Das Foto ist sicher</translation>
    </message>
    <message>
        <source>The panel at the right shows one task at a time. {apply} applies it, {stop} stops it.</source>
        <translation>Das Bedienfeld rechts zeigt je eine Aufgabe. {apply} wendet sie an, {stop} hält sie an.</translation>
    </message>
    <message>
        <source>Hold {original} for the original. {compare} goes through split, side by side and removed.</source>
        <translation>{original} halten zeigt das Original. {compare} wechselt zwischen geteilt, nebeneinander und dem Entfernten.</translation>
    </message>
    <message>
        <source>Nothing is written before you save, and {undo} takes back every step. {help} shows all keys.</source>
        <translation>Vor dem Speichern wird nichts geschrieben, und {undo} nimmt jeden Schritt zurück. {help} zeigt alle Tasten.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the tour; the Help menu has it</source>
        <translation>Einführung schließen; im Menü „Hilfe“ ist sie wieder zu finden</translation>
    </message>
    <message>
        <source>Close the tour</source>
        <translation>Einführung schließen</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Einführung beenden</translation>
    </message>
    <message>
        <source>The next step of the tour</source>
        <translation>Der nächste Schritt der Einführung</translation>
    </message>
    <message>
        <source>Tour: {title}</source>
        <translation>Einführung: {title}</translation>
    </message>
</context>
<context>
    <name>TrainConductor</name>
    <message>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped; it can be gone on with</source>
        <translation>Angehalten; kann fortgesetzt werden</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Wird exportiert</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Wird gestartet</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Name des Modells</translation>
    </message>
    <message>
        <source>{name} is among your models now</source>
        <translation>{name} gehört jetzt zu den eigenen Modellen</translation>
    </message>
    <message>
        <source>Your photos</source>
        <translation>Eigene Fotos</translation>
    </message>
</context>
<context>
    <name>TrainPanel</name>
    <message>
        <source>Digits, bundled</source>
        <translation>Ziffern, mitgeliefert</translation>
    </message>
    <message>
        <source>Digits are too small to restore</source>
        <translation>Ziffern sind zum Restaurieren zu klein</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Von Grund auf</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner auswählen…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Photos of this folder and all below it</source>
        <translation>Fotos dieses Ordners und aller darunter</translation>
    </message>
    <message>
        <source>Use the digits</source>
        <translation>Ziffern verwenden</translation>
    </message>
    <message>
        <source>1,797 handwritten digits that come with aegui: trains in seconds</source>
        <translation>1797 handgeschriebene Ziffern, die mit aegui kommen: trainiert in Sekunden</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Represent</source>
        <translation>Darstellen</translation>
    </message>
    <message>
        <source>Denoise</source>
        <translation>Entrauschen</translation>
    </message>
    <message>
        <source>Inpaint</source>
        <translation>Füllen</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>What holds the code</source>
        <translation>Was den Code hält</translation>
    </message>
    <message>
        <source>What the family does stands here</source>
        <translation>Hier steht, was die Familie tut</translation>
    </message>
    <message>
        <source>Latent size</source>
        <translation>Latente Größe</translation>
    </message>
    <message>
        <source>How many numbers stand for a picture</source>
        <translation>Wie viele Zahlen für ein Bild stehen</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Stop after that long; at 0 the number of steps decides</source>
        <translation>Nach dieser Zeit anhalten; bei 0 entscheidet die Zahl der Schritte</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Share of the pictures that is only validated on</source>
        <translation>Anteil der Bilder, der nur zur Validierung dient</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps of gradient descent</source>
        <translation>Schritte des Gradientenabstiegs</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Pictures per step</source>
        <translation>Bilder je Schritt</translation>
    </message>
    <message>
        <source>Picture side</source>
        <translation>Bildseite</translation>
    </message>
    <message>
        <source>Height and width that the net sees, in pixels</source>
        <translation>Höhe und Breite, die das Netz sieht, in Pixel</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Sigma of what is added for the net to remove</source>
        <translation>Sigma des Rauschens, das das Netz entfernen soll</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>Weights to begin from: such a net, or the encoder of one that learned without labels</source>
        <translation>Gewichte, mit denen begonnen wird: ein solches Netz, oder der Encoder eines, das ohne Etiketten gelernt hat</translation>
    </message>
    <message>
        <source>Widths</source>
        <translation>Breiten</translation>
    </message>
    <message>
        <source>Channels per scale, finest first, such as 16, 32, 64</source>
        <translation>Kanäle je Stufe, die feinste zuerst, etwa 16, 32, 64</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Down-sampling</source>
        <translation>Herunterskalieren</translation>
    </message>
    <message>
        <source>Up-sampling</source>
        <translation>Hochskalieren</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Training starten</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>The line for a terminal that does the same</source>
        <translation>Die Zeile für ein Terminal, die dasselbe tut</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Noise, sigma</source>
        <translation>Rauschen, Sigma</translation>
    </message>
    <message>
        <source>Convolutional</source>
        <translation>Faltend</translation>
    </message>
    <message>
        <source>Maps are made smaller step by step, then larger.</source>
        <translation>Karten werden schrittweise kleiner, dann größer.</translation>
    </message>
    <message>
        <source>Undercomplete</source>
        <translation>Unterbestimmt</translation>
    </message>
    <message>
        <source>Dense layers; the code is narrower than the picture.</source>
        <translation>Dichte Schichten; der Code ist schmaler als das Bild.</translation>
    </message>
    <message>
        <source>Denoising</source>
        <translation>Entrauschend</translation>
    </message>
    <message>
        <source>Sees a spoilt picture and is held to the clean one.</source>
        <translation>Sieht ein verdorbenes Bild und wird am sauberen gemessen.</translation>
    </message>
    <message>
        <source>Variational</source>
        <translation>Variational</translation>
    </message>
    <message>
        <source>The code is drawn; new pictures can be sampled from it.</source>
        <translation>Der Code wird gezogen; neue Bilder lassen sich daraus erzeugen.</translation>
    </message>
    <message>
        <source>Sparse</source>
        <translation>Dünn besetzt</translation>
    </message>
    <message>
        <source>Many numbers, of which few are at work at a time.</source>
        <translation>Viele Zahlen, von denen jeweils wenige aktiv sind.</translation>
    </message>
    <message>
        <source>Contractive</source>
        <translation>Kontraktiv</translation>
    </message>
    <message>
        <source>A code that hardly moves when the picture does.</source>
        <translation>Ein Code, der sich kaum bewegt, wenn das Bild es tut.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{count:,} steps</source>
        <translation>{count:,} Schritte</translation>
    </message>
</context>
<context>
    <name>TrainWorkspace</name>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Selbsttest</translation>
    </message>
    <message>
        <source>Make it yours</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Pictures, family and net</source>
        <translation>Bilder, Familie und Netz</translation>
    </message>
    <message>
        <source>Curves, samples and code of runs</source>
        <translation>Kurven, Proben und Code der Läufe</translation>
    </message>
    <message>
        <source>Every denoiser on your own photos</source>
        <translation>Jeder Entrauscher auf eigenen Fotos</translation>
    </message>
    <message>
        <source>Train a shipped model on, on your own photos</source>
        <translation>Ein mitgeliefertes Modell mit eigenen Fotos weitertrainieren</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>What is trained</source>
        <translation>Was trainiert wird</translation>
    </message>
</context>
<context>
    <name>TrialDesk</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Selbsttest</translation>
    </message>
</context>
<context>
    <name>TrialPage</name>
    <message>
        <source>Choose photos…</source>
        <translation>Fotos auswählen…</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Fotos auswählen</translation>
    </message>
    <message>
        <source>A few clean photos of yours; they are not changed</source>
        <translation>Einige eigene, saubere Fotos; sie werden nicht verändert</translation>
    </message>
    <message>
        <source>sigma </source>
        <translation>Sigma </translation>
    </message>
    <message>
        <source>Noise, sigma</source>
        <translation>Rauschen, Sigma</translation>
    </message>
    <message>
        <source>How much noise is added, standard deviation in 8-bit units</source>
        <translation>Wie viel Rauschen hinzugefügt wird, Standardabweichung in 8-Bit-Einheiten</translation>
    </message>
    <message>
        <source>Run every model</source>
        <translation>Alle Modelle ausführen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Which denoiser is best on your photos?</source>
        <translation>Welcher Entrauscher ist für diese Fotos der beste?</translation>
    </message>
    <message>
        <source>Known noise is added to the middle of each photo; every installed model and the classical methods clean it, and the original says how well. Nothing is written.</source>
        <translation>Der Mitte jedes Fotos wird bekanntes Rauschen hinzugefügt; alle installierten Modelle und die klassischen Verfahren säubern sie, und das Original sagt, wie gut. Es wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>{count} Fotos</translation>
    </message>
    <message>
        <source>No photos chosen yet</source>
        <translation>Noch keine Fotos ausgewählt</translation>
    </message>
    <message>
        <source>Choose photos first.</source>
        <translation>Zuerst Fotos auswählen.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Bold names are models of aegui; seconds are per megapixel.</source>
        <translation>Fette Namen sind Modelle von aegui; Sekunden gelten je Megapixel.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>to the best</source>
        <translation>zum besten</translation>
    </message>
    <message>
        <source>s/Mpx</source>
        <translation>s/MP</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Rangliste</translation>
    </message>
</context>
<context>
    <name>UnlikeMap</name>
    <message>
        <source>Unlike the original, %</source>
        <translation>Abweichung vom Original, %</translation>
    </message>
</context>
<context>
    <name>UnusualPage</name>
    <message>
        <source>Photos, the most unusual first</source>
        <translation>Fotos, die ungewöhnlichsten zuerst</translation>
    </message>
    <message>
        <source>Chosen photo with its error map</source>
        <translation>Gewähltes Foto mit seiner Fehlerkarte</translation>
    </message>
    <message>
        <source>Unusual</source>
        <translation>Ungewöhnliche</translation>
    </message>
    <message>
        <source>An autoencoder redraws each photo; what it cannot redraw as well as such texture allows stands out, and so does what has nothing like it in the folder.</source>
        <translation>Ein Autoencoder zeichnet jedes Foto neu; was er schlechter trifft, als solche Textur es zulässt, fällt auf, ebenso was im Ordner nicht seinesgleichen hat.</translation>
    </message>
    <message>
        <source>Error map</source>
        <translation>Fehlerkarte</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Press the button below; every photo is read once.</source>
        <translation>Die Schaltfläche unten drücken; jedes Foto wird einmal gelesen.</translation>
    </message>
    <message>
        <source>The figure counts standard deviations above the middle of this folder. The map is bright where the error is eight times what the texture explains.</source>
        <translation>Die Zahl gibt Standardabweichungen über der Mitte dieses Ordners an. Die Karte ist hell, wo der Fehler achtmal so groß ist, wie die Textur erklärt.</translation>
    </message>
    <message>
        <source>Look for the unusual</source>
        <translation>Nach Ungewöhnlichem suchen</translation>
    </message>
    <message>
        <source>Read every photo and rank them</source>
        <translation>Jedes Foto lesen und einordnen</translation>
    </message>
    <message>
        <source>Choose photos first.</source>
        <translation>Zuerst Fotos auswählen.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Open photo…</source>
        <translation>Foto öffnen…</translation>
    </message>
    <message>
        <source>Open photo</source>
        <translation>Foto öffnen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Drop a photo here</source>
        <translation>Ein Foto hier ablegen</translation>
    </message>
    <message>
        <source>Or try a sample</source>
        <translation>Oder ein Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Noisy</source>
        <translation>Verrauscht</translation>
    </message>
    <message>
        <source>Open photo… ({open})</source>
        <translation>Foto öffnen… ({open})</translation>
    </message>
    <message>
        <source>or paste one with {paste}. It never leaves this computer.</source>
        <translation>oder mit {paste} einfügen. Es verlässt diesen Computer nie.</translation>
    </message>
    <message>
        <source>A noisy sample: open it, then press {apply} to clean it</source>
        <translation>Ein verrauschtes Beispiel: öffnen und mit {apply} säubern</translation>
    </message>
    <message>
        <source>Scratched</source>
        <translation>Zerkratzt</translation>
    </message>
    <message>
        <source>A scratched sample: open it and paint over the scratches</source>
        <translation>Ein zerkratztes Beispiel: öffnen und die Kratzer übermalen</translation>
    </message>
    <message>
        <source>A clean sample, to try things on</source>
        <translation>Ein sauberes Beispiel zum Ausprobieren</translation>
    </message>
    <message>
        <source>Sample: {name}</source>
        <translation>Beispiel: {name}</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>Work</source>
        <translation>Verarbeitung</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>fp32, exact</source>
        <translation>fp32, exakt</translation>
    </message>
    <message>
        <source>bf16, faster</source>
        <translation>bf16, schneller</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Retouch at once</source>
        <translation>Sofort retuschieren</translation>
    </message>
    <message>
        <source>Wait for Apply</source>
        <translation>Auf „Anwenden“ warten</translation>
    </message>
    <message>
        <source>In the app&apos;s data folder</source>
        <translation>Im Datenordner von aegui</translation>
    </message>
    <message>
        <source>Beside the photo</source>
        <translation>Neben dem Foto</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>Nirgends</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>The processor that computes. Automatic takes the fastest there is.</source>
        <translation>Der Prozessor, der rechnet. Automatisch nimmt den schnellsten, den es gibt.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Automatic takes bf16 only where it is right and faster.</source>
        <translation>Automatisch nimmt bf16 nur, wo es korrekt und schneller ist.</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Speichergrenze</translation>
    </message>
    <message>
        <source>Smaller tiles take less memory and more time; results stay the same.</source>
        <translation>Kleinere Kacheln brauchen weniger Speicher und mehr Zeit; die Ergebnisse bleiben gleich.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Fewer leave room for other programs.</source>
        <translation>Weniger lassen anderen Programmen Platz.</translation>
    </message>
    <message>
        <source>After a stroke of the brush</source>
        <translation>Nach einem Pinselstrich</translation>
    </message>
    <message>
        <source>Retouch each stroke as it ends, or all that is painted.</source>
        <translation>Jeden Strich sofort retuschieren oder alles Gemalte auf einmal.</translation>
    </message>
    <message>
        <source>Recipe and mask of a photo</source>
        <translation>Rezept und Maske eines Fotos</translation>
    </message>
    <message>
        <source>Where they are remembered, so that you can go on later.</source>
        <translation>Wo sie aufbewahrt werden, um später weiterzumachen.</translation>
    </message>
</context>
<context>
    <name>WorkStrip</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>YoursPage</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The model to begin from; it stays as it is</source>
        <translation>Das Modell, mit dem begonnen wird; es bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner auswählen…</translation>
    </message>
    <message>
        <source>Your photos</source>
        <translation>Eigene Fotos</translation>
    </message>
    <message>
        <source>Photos of yours, the more the better</source>
        <translation>Eigene Fotos, je mehr, desto besser</translation>
    </message>
    <message>
        <source>What the photos are like</source>
        <translation>Wie die Fotos beschaffen sind</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>Herausfinden</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Rauschfrei</translation>
    </message>
    <message>
        <source>Noisy, no clean ones</source>
        <translation>Verrauscht, keine sauberen</translation>
    </message>
    <message>
        <source>From noisy photos the model learns by itself, from neighbouring pixels</source>
        <translation>Aus verrauschten Fotos lernt das Modell von selbst, aus benachbarten Pixeln</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> Schritte</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>More steps learn more, and take longer</source>
        <translation>Mehr Schritte lernen mehr und dauern länger</translation>
    </message>
    <message>
        <source>Make it mine</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Use it from now on</source>
        <translation>Ab jetzt verwenden</translation>
    </message>
    <message>
        <source>{child} beats {parent} on {count} photos that it did not see.</source>
        <translation>{child} schlägt {parent} auf {count} Fotos, die es nicht gesehen hat.</translation>
    </message>
    <message>
        <source>{child} does not beat {parent} on {count} photos that it did not see: nothing changes.</source>
        <translation>{child} schlägt {parent} auf {count} Fotos, die es nicht gesehen hat, nicht: Nichts ändert sich.</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>Gewinn</translation>
    </message>
    <message>
        <source>Choose a folder of your photos first.</source>
        <translation>Zuerst einen Ordner mit eigenen Fotos auswählen.</translation>
    </message>
    <message>
        <source>No model that can be trained on is installed.</source>
        <translation>Kein Modell installiert, das weitertrainiert werden kann.</translation>
    </message>
    <message>
        <source>Wait for the training to end.</source>
        <translation>Warten, bis das Training beendet ist.</translation>
    </message>
    <message>
        <source>Trains a shipped model on, gently, on your own photos, and judges both on photos that it did not see. From clean photos it learns as it did before. From noisy ones it learns by itself: it can remove noise that differs from pixel to pixel, not grain or JPEG blocks, and nobody can say how far it is from the truth. It becomes the default only if it wins and you say so.</source>
        <translation>Trainiert ein mitgeliefertes Modell behutsam mit eigenen Fotos weiter und beurteilt beide auf Fotos, die es nicht gesehen hat. Aus sauberen Fotos lernt es wie zuvor. Aus verrauschten lernt es von selbst: Es kann Rauschen entfernen, das sich von Pixel zu Pixel unterscheidet, nicht Körnung oder JPEG-Blöcke, und niemand kann sagen, wie weit es von der Wahrheit entfernt ist. Standard wird es nur, wenn es gewinnt und ausdrücklich gewählt wird.</translation>
    </message>
    <message>
        <source>A model that knows your photos</source>
        <translation>Ein Modell, das die eigenen Fotos kennt</translation>
    </message>
</context>
</TS>
