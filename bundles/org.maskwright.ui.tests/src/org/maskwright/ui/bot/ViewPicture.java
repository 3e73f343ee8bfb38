package org.maskwright.ui.bot;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;

/**
 * What is seen of a view.
 *
 * @param colours how many different ones there are
 * @param ground luminance of the commonest one, 0 for black to 1 for white
 */
public record ViewPicture(int colours, double ground) {
    /** Looks at a view again and again until a condition holds, for a while; what was seen last. */
    public static ViewPicture of(WorkbenchBot bot, String view, Predicate<ViewPicture> enough) {
        ViewPicture[] seen = new ViewPicture[1];
        try {
            bot.waitUntil(view + " is drawn", () -> {
                seen[0] = of(view);
                return enough.test(seen[0]);
            });
        } catch (AssertionError never) {
            System.out.println(never.getMessage() + ": " + seen[0]);
        }
        return seen[0];
    }

    /** Whether the ground is dark. */
    public boolean dark() {
        return ground < 0.4;
    }

    private static ViewPicture of(String id) {
        IViewPart view = PlatformUI.getWorkbench()
                .getWorkbenchWindows()[0]
                .getActivePage()
                .findView(id);
        var control = (Composite) view.getSite().getService(MPart.class).getWidget();
        Rectangle area = control.getClientArea();
        Point corner = control.toDisplay(0, 0);
        var image = new Image(control.getDisplay(), Math.max(1, area.width), Math.max(1, area.height));
        var gc = new GC(control.getDisplay());
        gc.copyArea(image, corner.x, corner.y);
        gc.dispose();
        ImageData pixels = image.getImageData();
        image.dispose();
        return of(pixels);
    }

    private static ViewPicture of(ImageData pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        int[] row = new int[pixels.width];
        for (int y = 0; y < pixels.height; y++) {
            pixels.getPixels(0, y, pixels.width, row, 0);
            for (int pixel : row) {
                counts.merge(pixel, 1, Integer::sum);
            }
        }
        int commonest = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
        RGB rgb = pixels.palette.getRGB(commonest);
        return new ViewPicture(counts.size(), (0.2126 * rgb.red + 0.7152 * rgb.green + 0.0722 * rgb.blue) / 255);
    }
}
