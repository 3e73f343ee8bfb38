package org.maskwright.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Finds public types and methods without a Javadoc comment, by parsing sources with the compiler of the running JDK. */
final class PublicComments {
    private PublicComments() {}

    /**
     * What lacks a comment, as {@code Type} or {@code Type.method}.
     *
     * <p>A method that overrides says nothing new, nor does a constructor without parameters; the components of a record are described in
     * its own comment.
     */
    static List<String> missing(Iterable<? extends JavaFileObject> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task = (JavacTask) compiler.getTask(null, null, d -> {}, List.of("-proc:none"), null, sources);
        var docs = DocTrees.instance(task);
        var found = new ArrayList<String>();
        for (CompilationUnitTree unit : task.parse()) {
            new Scan(docs, found).scan(unit, null);
        }
        return found;
    }

    /** Walks through one file; leaves out what is within a class that is not public, and the inside of methods. */
    private static final class Scan extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees docs;
        private final List<String> found;

        Scan(DocTrees docs, List<String> found) {
            this.docs = docs;
            this.found = found;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
            if (!isPublic(tree.getModifiers().getFlags())) {
                return null;
            }
            report(tree.getSimpleName().toString());
            return super.visitClass(tree, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
            boolean overrides = tree.getModifiers().getAnnotations().stream()
                    .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
            boolean bare = tree.getReturnType() == null && tree.getParameters().isEmpty();
            if (isPublic(tree.getModifiers().getFlags()) && !overrides && !bare) {
                report(enclosing().getSimpleName() + "." + tree.getName());
            }
            return null;
        }

        /** Members of an interface are public unless they say that they are private. */
        private boolean isPublic(Set<Modifier> flags) {
            return flags.contains(Modifier.PUBLIC)
                    || !flags.contains(Modifier.PRIVATE)
                            && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.INTERFACE;
        }

        private ClassTree enclosing() {
            return (ClassTree) getCurrentPath().getParentPath().getLeaf();
        }

        private void report(String name) {
            TreePath path = getCurrentPath();
            if (docs.getDocComment(path) == null) {
                found.add(name);
            }
        }
    }
}
