package org.maskwright.cli;

import java.lang.reflect.Constructor;
import java.util.List;
import org.maskwright.check.fix.RuleBook;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands, handing them the console, and the rules and fixes to those that want them, instead of letting them reach for these. */
final class CommandFactory implements IFactory {
    private final Console console;
    private final RuleBook book;
    private final IFactory others = CommandLine.defaultFactory();

    CommandFactory(Console console, RuleBook book) {
        this.console = console;
        this.book = book;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            List<Class<?>> wanted = List.of(constructor.getParameterTypes());
            if (wanted.equals(List.of(Console.class))) {
                return type.cast(constructor.newInstance(console));
            } else if (wanted.equals(List.of(Console.class, RuleBook.class))) {
                return type.cast(constructor.newInstance(console, book));
            }
        }
        return others.create(type);
    }
}
