package org.maskwright.architecture;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Finds records that hold an array and let others write to it, or compare it by identity: each gives a copy, and says what is equal. Those
 * that are private to a class are its own business.
 */
final class ArrayRecords {
    private ArrayRecords() {}

    /** What is against the rule, as {@code Type.component} or {@code Type.equals}, in the order of the sources. */
    static List<String> open(Iterable<? extends JavaFileObject> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task = (JavacTask) compiler.getTask(null, null, d -> {}, List.of("-proc:none"), null, sources);
        var found = new ArrayList<String>();
        for (CompilationUnitTree unit : task.parse()) {
            new Scan(found).scan(unit, null);
        }
        return found;
    }

    private static final class Scan extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final List<String> found;

        Scan(List<String> found) {
            this.found = found;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
            if (tree.getKind() == Tree.Kind.RECORD
                    && !tree.getModifiers().getFlags().contains(Modifier.PRIVATE)) {
                report(tree);
            }
            return super.visitClass(tree, null);
        }

        private void report(ClassTree tree) {
            List<String> arrays = arrays(tree);
            Set<String> written = methods(tree);
            arrays.stream().filter(a -> !written.contains(a)).forEach(a -> found.add(tree.getSimpleName() + "." + a));
            if (!arrays.isEmpty() && !written.contains("equals")) {
                found.add(tree.getSimpleName() + ".equals");
            }
        }

        private static List<String> arrays(ClassTree tree) {
            return tree.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .filter(v -> !v.getModifiers().getFlags().contains(Modifier.STATIC))
                    .filter(v -> v.getType() instanceof ArrayTypeTree)
                    .map(v -> v.getName().toString())
                    .toList();
        }

        private static Set<String> methods(ClassTree tree) {
            return tree.getMembers().stream()
                    .filter(MethodTree.class::isInstance)
                    .map(m -> ((MethodTree) m).getName().toString())
                    .collect(Collectors.toSet());
        }
    }
}
