package org.maskwright.dataset.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maskwright.dataset.file.StateFile;

/** What is to be done for a list of edits. */
final class EditTasks {
    private EditTasks() {}

    /** One task for each edit of a file, in order; then one for all rows of each table. */
    static List<Task> of(List<Edit> edits, JournalLine.Begin begin) {
        List<Task> tasks = new ArrayList<>();
        Map<StateFile, List<Edit.SetRow>> rows = new LinkedHashMap<>();
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.Rewrite e ->
                    tasks.add(new EditTask.NewContents(e.path(), e.path(), e.expected(), e.change()));
                case Edit.Create e -> tasks.add(new EditTask.NewFile(e.path(), e.change()));
                case Edit.Convert e ->
                    tasks.add(new EditTask.NewContents(e.path(), e.target(), e.expected(), e.change()));
                case Edit.Rename e -> tasks.add(new EditTask.NewName(e.path(), e.target(), e.expected()));
                case Edit.Quarantine e -> tasks.add(new EditTask.SetAside(e.path(), e.expected(), e.why()));
                case Edit.SetRow e ->
                    rows.computeIfAbsent(e.table().file(), f -> new ArrayList<>())
                            .add(e);
                case Edit.WriteState e ->
                    tasks.add(new EditTask.StateContents(e.file().path(), e.change()));
            }
        }
        rows.values().forEach(of -> tasks.add(new RowsTask(of, begin)));
        return tasks;
    }

    /** The folders in which making them leaves temporary files for a moment. */
    static List<String> folders(List<Edit> edits) {
        Set<String> folders = new LinkedHashSet<>();
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.Rewrite e -> folders.add(Workplace.parent(e.path()));
                case Edit.Create e -> folders.add(Workplace.parent(e.path()));
                case Edit.Convert e -> folders.add(Workplace.parent(e.target()));
                case Edit.Rename e -> folders.add(Workplace.parent(e.target()));
                case Edit.Quarantine e -> folders.add(Workplace.parent(e.path()));
                case Edit.SetRow e ->
                    folders.add(Workplace.parent(e.table().file().path()));
                case Edit.WriteState e -> folders.add(Workplace.parent(e.file().path()));
            }
        }
        return List.copyOf(folders);
    }
}
