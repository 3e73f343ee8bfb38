package org.maskwright.format.cityscapes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.LabelClass;

/** The classes of Cityscapes with their ids and colours, as its own scripts list them. */
final class StreetClasses {
    /** Line by line name and colour; the line is the id. */
    private static final String TABLE = """
            unlabeled            000000
            ego vehicle          000000
            rectification border 000000
            out of roi           000000
            static               000000
            dynamic              6f4a00
            ground               510051
            road                 804080
            sidewalk             f423e8
            parking              faaaa0
            rail track           e6968c
            building             464646
            wall                 66669c
            fence                be9999
            guard rail           b4a5b4
            bridge               966464
            tunnel               96785a
            pole                 999999
            polegroup            999999
            traffic light        faaa1e
            traffic sign         dcdc00
            vegetation           6b8e23
            terrain              98fb98
            sky                  4682b4
            person               dc143c
            rider                ff0000
            car                  00008e
            truck                000046
            bus                  003c64
            caravan              00005a
            trailer              00006e
            train                005064
            motorcycle           0000e6
            bicycle              770b20
            """;

    private static final String GROUP = "group";

    private final Map<String, LabelClass> byName = new LinkedHashMap<>();

    StreetClasses() {
        for (String line : TABLE.lines().toList()) {
            int space = line.lastIndexOf(' ');
            String name = line.substring(0, space).strip();
            int rgb = Integer.parseInt(line.substring(space + 1), 16);
            byName.put(name, new LabelClass(byName.size(), name, rgb));
        }
    }

    /** All, in the order of their ids, what is not labelled first. */
    List<LabelClass> list() {
        return List.copyOf(new ArrayList<>(byName.values()));
    }

    /** The class of an object's label; that of several objects drawn as one ({@code persongroup}) is that of each. */
    Optional<LabelClass> find(String label) {
        LabelClass found = byName.get(label);
        boolean group = found == null && label.endsWith(GROUP);
        return Optional.ofNullable(group ? byName.get(label.substring(0, label.length() - GROUP.length())) : found);
    }
}
