package org.maskwright.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long a file and a method may be: what is longer does several things, or lacks a noun. */
final class SizeLimits extends TreePathScanner<@Nullable Void, @Nullable Void> {
    /** Lines of a file, the last one without its end included. */
    static final int FILE = 300;

    /** Lines of a method, from its annotations to its closing brace; comments above it do not count. */
    static final int METHOD = 35;

    private final SourcePositions positions;
    private final List<String> found = new ArrayList<>();

    private SizeLimits(SourcePositions positions) {
        this.positions = positions;
    }

    /** What is too long in a file, as {@code A.java: 301 lines} or {@code A.method: 36 lines}. */
    static List<String> exceeded(CompilationUnitTree unit, SourcePositions positions) {
        var limits = new SizeLimits(positions);
        long lines = unit.getLineMap().getLineNumber(Math.max(0, positions.getEndPosition(unit, unit) - 1));
        if (lines > FILE) {
            limits.found.add(name(unit) + ": " + lines + " lines");
        }
        limits.scan(unit, null);
        return limits.found;
    }

    private static String name(CompilationUnitTree unit) {
        return unit.getSourceFile().getName().replaceFirst(".*[/\\\\]", "");
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
        CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
        long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
        long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
        if (last - first >= METHOD) {
            Tree type = getCurrentPath().getParentPath().getLeaf();
            found.add(
                    ((ClassTree) type).getSimpleName() + "." + method.getName() + ": " + (last - first + 1) + " lines");
        }
        return super.visitMethod(method, null);
    }
}
