package org.maskwright.dataset.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maskwright.core.SampleStatus;

/** What is to be done for a list of edits. */
final class EditTasks {
    private EditTasks() {}

    /** One task for each edit of a file, in order; then one for all statuses, in which the last for a sample counts. */
    static List<Task> of(List<Edit> edits, JournalLine.Begin begin) {
        List<Task> tasks = new ArrayList<>();
        Map<String, SampleStatus> statuses = new LinkedHashMap<>();
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.Rewrite e -> tasks.add(new EditTask.NewContents(e.path(), e.path(), e.change()));
                case Edit.Convert e -> tasks.add(new EditTask.NewContents(e.path(), e.target(), e.change()));
                case Edit.Rename e -> tasks.add(new EditTask.NewName(e.path(), e.target()));
                case Edit.Quarantine e -> tasks.add(new EditTask.SetAside(e.path(), e.why()));
                case Edit.SetStatus e -> statuses.put(e.sample(), e.status());
                case Edit.WriteState e ->
                    tasks.add(new EditTask.StateContents(e.file().path(), e.change()));
            }
        }
        if (!statuses.isEmpty()) {
            tasks.add(new StatusTask(statuses, begin));
        }
        return tasks;
    }

    /** The folders in which making them leaves temporary files for a moment. */
    static List<String> folders(List<Edit> edits) {
        Set<String> folders = new LinkedHashSet<>();
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.Rewrite e -> folders.add(Workplace.parent(e.path()));
                case Edit.Convert e -> folders.add(Workplace.parent(e.target()));
                case Edit.Rename e -> folders.add(Workplace.parent(e.target()));
                case Edit.Quarantine e -> folders.add(Workplace.parent(e.path()));
                case Edit.SetStatus e -> folders.add(Workplace.parent(Workplace.STATUS_FILE));
                case Edit.WriteState e -> folders.add(Workplace.parent(e.file().path()));
            }
        }
        return List.copyOf(folders);
    }
}
