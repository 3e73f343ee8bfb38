package org.maskwright.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands, handing them the console instead of letting them reach for the process's streams. */
final class CommandFactory implements IFactory {
    private final Console console;
    private final IFactory others = CommandLine.defaultFactory();

    CommandFactory(Console console) {
        this.console = console;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (var constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Console.class) {
                return type.cast(constructor.newInstance(console));
            }
        }
        return others.create(type);
    }
}
