package org.maskwright.ui.bot;

import java.awt.AWTException;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

/** A program of its own that moves the mouse as it is told line by line: AWT and SWT cannot both have the screen in one. */
final class MouseServer {
    private MouseServer() {}

    /** Reads {@code move X Y}, {@code press} and {@code release}, both of the first button or {@code right}, and answers each line when it is done. */
    public static void main(String[] arguments) throws AWTException, IOException {
        var robot = new Robot();
        var lines = new BufferedReader(new InputStreamReader(System.in));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ");
            boolean right = words.length == 2 && "right".equals(words[1]);
            int button = right ? InputEvent.BUTTON3_DOWN_MASK : InputEvent.BUTTON1_DOWN_MASK;
            switch (words[0]) {
                case "move" -> robot.mouseMove(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
                case "press" -> robot.mousePress(button);
                case "release" -> robot.mouseRelease(button);
                default -> throw new IllegalArgumentException(line);
            }
            System.out.println("done");
        }
    }
}
