package org.maskwright.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The types that a file declares to others, on the top of it and within a type. Left out are those that are private, and the cases of a
 * sealed type that are written within it: like an enum's constants they are read with its name, {@code Edit.Rename}.
 */
final class TypeNames extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final List<String> names = new ArrayList<>();

    private TypeNames() {}

    /** Their simple names, in the order of the file. */
    static List<String> of(CompilationUnitTree unit) {
        var types = new TypeNames();
        types.scan(unit, null);
        return types.names;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
        boolean named = !type.getSimpleName().isEmpty();
        if (named && !type.getModifiers().getFlags().contains(Modifier.PRIVATE) && !isCase(type)) {
            names.add(type.getSimpleName().toString());
        }
        return super.visitClass(type, null);
    }

    private boolean isCase(ClassTree type) {
        Tree around = getCurrentPath().getParentPath().getLeaf();
        return around instanceof ClassTree sealed
                && sealed.getModifiers().getFlags().contains(Modifier.SEALED)
                && type.getImplementsClause().stream().anyMatch(t -> t.toString()
                        .replaceFirst("<.*", "")
                        .equals(sealed.getSimpleName().toString()));
    }
}
