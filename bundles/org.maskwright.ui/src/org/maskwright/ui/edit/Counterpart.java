package org.maskwright.ui.edit;

import java.nio.file.Path;
import org.eclipse.osgi.util.NLS;

/** What a mask is compared with where its differences are shown. */
sealed interface Counterpart {
    /** The mask as its file holds it. */
    record AsSaved() implements Counterpart {
        @Override
        public String text() {
            return EditMessages.AGAINST_SAVED;
        }
    }

    /**
     * A mask in any file; of this sample only.
     *
     * @param path of the file
     */
    record OfFile(Path path) implements Counterpart {
        @Override
        public String text() {
            return path.getFileName() + "";
        }
    }

    /**
     * What a model makes of the photo; of each sample.
     *
     * @param model name in the library
     */
    record OfModel(String model) implements Counterpart {
        @Override
        public String text() {
            return NLS.bind(EditMessages.AGAINST_MODEL, model);
        }
    }

    /** As a person chooses it. */
    String text();
}
