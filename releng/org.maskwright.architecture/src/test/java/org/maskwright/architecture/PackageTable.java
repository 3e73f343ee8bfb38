package org.maskwright.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which package may use which others of its own bundle, below the workbench; who may use another bundle is told in {@link House}, and the
 * packages of the workbench have {@link Floors}. The table says what is so, no less and no more, so that it can be read as a map.
 */
final class PackageTable {
    /** A package, then the packages of its bundle that it uses. One that has no row uses none. */
    static final String HOUSE = """
            core.area           core
            core.metric         core core.area
            core.option         core
            core.rle            core core.area
            core.shape          core core.area

            imaging             imaging.file imaging.jpeg imaging.matrix imaging.png imaging.stored
            imaging.composite   imaging.image imaging.matrix
            imaging.feature     imaging.file
            imaging.image       imaging.feature imaging.file imaging.jpeg imaging.mask imaging.matrix imaging.png imaging.stored
            imaging.jpeg        imaging.file imaging.matrix imaging.stored
            imaging.mask        imaging imaging.feature imaging.file imaging.jpeg imaging.matrix imaging.png imaging.stored
            imaging.png         imaging.file imaging.stored
            imaging.stored      imaging.file
            imaging.tool        imaging.image imaging.matrix
            imaging.video       imaging.file imaging.image imaging.matrix

            infer               infer.engine infer.model
            infer.model         infer.engine

            dataset             dataset.catalog dataset.file dataset.journal dataset.layout dataset.ledger dataset.settings
            dataset.catalog     dataset.file
            dataset.journal     dataset.file
            dataset.layout      dataset.file
            dataset.ledger      dataset.file dataset.journal dataset.layout
            dataset.settings    dataset.file dataset.journal dataset.layout
            dataset.split       dataset dataset.file dataset.journal dataset.ledger dataset.settings
            dataset.stroke      dataset.file
            dataset.thumbnail   dataset dataset.file
            dataset.version     dataset dataset.file dataset.layout dataset.ledger

            evaluate.report     evaluate

            train.data          train
            train.engine        train train.network train.onnx
            train.network       train
            train.onnx          train train.network
            train.recipe        train train.data
            train.run           train train.data train.engine train.network train.program train.recipe

            format              format.celeba format.cityscapes format.coco format.container format.cvat format.datumaro format.folder format.json format.labelme format.labelstudio format.model format.shard format.supervisely format.voc format.yolo
            format.celeba       format.model
            format.cityscapes   format.json format.model format.shape
            format.coco         format.json format.model format.shape
            format.container    format.json format.model
            format.cvat         format.model format.shape format.xml
            format.datumaro     format.json format.model format.shape
            format.derived      format.model
            format.folder       format.model
            format.labelme      format.json format.model format.picture format.shape format.xml
            format.labelstudio  format.json format.model format.shape
            format.model        format.shape
            format.shard        format.container format.model
            format.supervisely  format.json format.model format.picture format.shape
            format.voc          format.model
            format.yolo         format.model format.shape

            check               check.facts
            check.rule          check check.facts
            check.fix           check check.facts check.rule
            check.report        check check.facts

            spark               spark.facts spark.input spark.split spark.twins
            spark.split         spark.facts
            spark.input         spark.facts
            spark.twins         spark.facts

            ui.canvas           ui.canvas.raster ui.canvas.tool

            session.browse      session
            session.clean       session
            session.compare     session session.browse
            session.edit        session
            session.exporting   session
            session.history     session
            session.importing   session
            session.live        session.composite
            session.model       session session.training
            session.problems    session
            session.sample      session session.browse
            session.split       session
            session.statistics  session session.browse
            session.training    session
            session.version     session
            session.workspace   session session.browse session.edit session.problems
            """;

    private static final String OURS = "org.maskwright.";

    private final Map<String, Set<String>> rows = new TreeMap<>();

    private PackageTable() {}

    /** Reads a table: names without {@code org.maskwright.}, parted by blanks. */
    static PackageTable of(String text) {
        var table = new PackageTable();
        text.lines().filter(l -> !l.isBlank()).forEach(line -> {
            List<String> names = List.of(line.strip().split(" +"));
            table.rows.put(names.getFirst(), new TreeSet<>(names.subList(1, names.size())));
        });
        return table;
    }

    /** Where classes and table differ, in words; empty where they agree. */
    List<String> differences(PackageUse use) {
        var found = new ArrayList<String>();
        var unused = new TreeMap<String, Set<String>>();
        rows.forEach((name, others) -> unused.put(name, new TreeSet<>(others)));
        for (String user : use.packages()) {
            for (String used : use.usedBy(user)) {
                boolean isTold =
                        unused.getOrDefault(shortName(user), new TreeSet<>()).remove(shortName(used));
                if (!isTold
                        && bundle(user).equals(bundle(used))
                        && !bundle(user).equals("ui")) {
                    found.add(use.witness(user, used) + ", which the table does not allow");
                }
            }
        }
        unused.forEach((user, others) -> others.forEach(
                o -> found.add("the table lets " + user + " use " + o + ", which it does not: take it out")));
        return found;
    }

    private static String shortName(String name) {
        return name.substring(OURS.length());
    }

    /** The canvas is a bundle of its own. */
    private static String bundle(String name) {
        String inHouse = shortName(name);
        return inHouse.startsWith("ui.canvas") ? "ui.canvas" : inHouse.replaceFirst("\\..*", "");
    }
}
