package org.maskwright.ui.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.maskwright.core.LabelClass;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Rect;
import org.maskwright.core.Subscription;
import org.maskwright.dataset.stroke.Origin;
import org.maskwright.imaging.tool.Photo;
import org.maskwright.session.edit.MaskEditing;
import org.maskwright.ui.canvas.ImageCanvas;
import org.maskwright.ui.canvas.SheetEasel;
import org.maskwright.ui.canvas.raster.Layers;
import org.maskwright.ui.canvas.raster.Pyramid;
import org.maskwright.ui.canvas.raster.Sheet;
import org.maskwright.ui.canvas.tool.Palette;
import org.maskwright.ui.canvas.tool.ProposalTool;
import org.maskwright.ui.canvas.tool.Tool;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.FocusMark;
import org.maskwright.ui.parts.Named;

/** A mask upon its image, the tool that draws upon it, and how it is seen. Of the UI thread. */
final class MaskBoard {
    private final ImageCanvas canvas;
    private final Palette palette = new Palette();
    private final MaskLook look;
    private final BoardPicture picture;
    private final PhotoJobs jobs;
    private final ClickDesk clicks;
    private final CounterpartDesk counterparts;
    private ToolKind kind = ToolKind.BRUSH;
    private ToolKind before = ToolKind.ERASER;
    private Optional<Opened> opened = Optional.empty();
    private Tool tool = Tool.NONE;
    private Optional<ProposalTool> proposal = Optional.empty();
    private Consumer<Suggestion> suggest = s -> {};
    private Runnable chosen = () -> {};

    private record Opened(MaskEditing editing, Sheet sheet, Subscription changes) {}

    MaskBoard(ImageCanvas canvas, MaskLook look) {
        this.canvas = canvas;
        this.look = look;
        this.jobs = new PhotoJobs(UiThread.of(canvas.control()), this::photo);
        this.clicks = new ClickDesk(this, s -> suggest.accept(s));
        this.counterparts = new CounterpartDesk(this);
        this.picture = new BoardPicture(canvas, look, counterparts);
        look.onChange(this::paint);
        palette.onChange(canvas::mark);
        Named.as(control(), EditMessages.CANVAS);
        FocusMark.on(control());
        for (int sign : List.of(SWT.MouseMove, SWT.MouseDown, SWT.MouseWheel, SWT.KeyDown)) {
            control().addListener(sign, e -> touched());
        }
    }

    /** Somebody is at work on what is edited. */
    void touched() {
        editing().ifPresent(MaskEditing::touched);
    }

    Canvas control() {
        return canvas.control();
    }

    ImageCanvas canvas() {
        return canvas;
    }

    ClickDesk clicks() {
        return clicks;
    }

    CounterpartDesk counterparts() {
        return counterparts;
    }

    /** Told what a person should know of models. */
    void sayWith(Consumer<String> listener) {
        clicks.advice().sayWith(listener);
        counterparts.sayWith(listener);
    }

    Palette palette() {
        return palette;
    }

    /** Shows a mask that is edited from now on; its size is the image's. */
    void show(MaskEditing editing, Optional<Pyramid> image) {
        close();
        var sheet = new Sheet(Layers.of(image, Optional.of(editing.document().snapshot())));
        opened = Optional.of(new Opened(editing, sheet, editing.onChange(r -> changed(editing, sheet, r))));
        canvas.fit();
        choose(kind);
        counterparts.look();
        touched();
    }

    private static void changed(MaskEditing editing, Sheet sheet, Rect area) {
        Layers now = sheet.layers();
        sheet.replace(new Layers(now.image(), Optional.of(editing.document().snapshot()), now.other()), area);
    }

    /** Shows a line of text in place of a mask. */
    void note(String text) {
        close();
        picture.note(text);
    }

    private void close() {
        jobs.stop();
        end(Tool.Reply.CANCEL);
        tool = Tool.NONE;
        proposal = Optional.empty();
        canvas.use(tool);
        clicks.stop();
        opened.ifPresent(o -> o.changes().close());
        opened = Optional.empty();
        counterparts.leave();
    }

    /** Lets go of models. */
    void dispose() {
        clicks.advice().close();
        counterparts.close();
    }

    /** What is edited. */
    Optional<MaskEditing> editing() {
        return opened.map(Opened::editing);
    }

    /** Where tools have something computed and proposed. */
    void suggestWith(Consumer<Suggestion> ask) {
        suggest = ask;
    }

    /** What tools look at; grey where there is no image. */
    Photo photo() {
        Layers layers = layers().orElseThrow();
        return layers.image()
                .map(Pyramid::photo)
                .orElseGet(() -> Photo.adopt(
                        layers.size(),
                        new byte[3 * Math.toIntExact(layers.size().pixels())]));
    }

    /** What is under a px of the picture. */
    Optional<Layers> layers() {
        return opened.map(o -> o.sheet().layers());
    }

    /** Paints the mask as it is to be seen now: it may have been saved, or be seen otherwise. */
    void paint() {
        opened.ifPresent(o -> picture.paint(o.editing(), o.sheet(), proposal));
    }

    /** Shows what the mask would be, until it is accepted or dropped. */
    void propose(MaskSnapshot next, String by) {
        propose(next, by, () -> {});
    }

    /** The same, for somebody who is told when it is accepted. */
    void propose(MaskSnapshot next, String by, Runnable accepted) {
        opened.ifPresent(o -> {
            Tool asking = proposal.map(ProposalTool::asking).orElse(tool);
            proposal.ifPresent(ProposalTool::withdraw);
            if (!asking.goesOn()) {
                end(Tool.Reply.CANCEL);
                asking = Tool.NONE;
            }
            var shown = new ProposalTool(easel(o, Origin::tool, accepted), next, by, asking);
            proposal = Optional.of(shown);
            tool = shown;
            canvas.use(tool);
            paint();
        });
    }

    /** Shows the mask as it is again: what was asked for last would change nothing. The tool that asked goes on. */
    void withdraw() {
        proposal.ifPresent(p -> {
            p.withdraw();
            proposal = Optional.empty();
            tool = p.asking();
            if (tool.goesOn()) {
                canvas.use(tool);
                paint();
            } else {
                choose(kind);
            }
        });
    }

    /** Whether a proposal is shown as the mask would be, not as what changes: one step after the other, or in shades. */
    boolean isSeenAsIs() {
        return proposal.isEmpty() || BoardPicture.isSeenAsIs(proposal.get());
    }

    /** Whether values of the mask are shares. */
    boolean isSoft() {
        return editing().filter(e -> e.document().snapshot().isSoft()).isPresent();
    }

    /** Whether what is proposed was come to in steps. */
    boolean isStepwise() {
        return tool.isStepwise();
    }

    /** The mask as it would be, while something is proposed. */
    Optional<MaskSnapshot> proposed() {
        return proposal.map(ProposalTool::next);
    }

    /** Draws with another tool; what the one before had under way is dropped. */
    void choose(ToolKind next) {
        end(Tool.Reply.CANCEL);
        before = next == kind ? before : kind;
        kind = next;
        proposal = Optional.empty();
        tool = opened.filter(o -> o.editing().state().writable())
                .<Tool>map(o ->
                        next.make(new ToolKind.Bench(easel(o, Origin::hand, () -> {}), palette, suggest, jobs, clicks)))
                .orElse(Tool.NONE);
        canvas.use(tool);
        clicks.stop();
        paint();
        chosen.run();
    }

    private static SheetEasel easel(Opened o, Function<String, Origin> origin, Runnable made) {
        return new SheetEasel(o.sheet(), () -> o.editing().document().snapshot(), (patch, by) -> {
            o.editing().apply(patch, origin.apply(by));
            made.run();
        });
    }

    /** Takes the tool again that was used before this one. */
    void swap() {
        choose(before);
    }

    ToolKind kind() {
        return kind;
    }

    /** Told when another tool is chosen. */
    void onChosen(Runnable listener) {
        chosen = listener;
    }

    void resize(int steps) {
        tool.resize(steps);
        canvas.mark();
    }

    /** Answers what the tool has under way; tells whether there was something. */
    boolean answer(Tool.Reply reply) {
        boolean taken = end(reply);
        if (taken && proposal.isPresent() && reply != Tool.Reply.BACK) {
            choose(kind);
        }
        return taken;
    }

    private boolean end(Tool.Reply reply) {
        boolean taken = tool.answer(reply);
        canvas.mark();
        return taken;
    }

    MaskLook look() {
        return look;
    }

    /** Takes back a click, or drops what is under way, or else takes back a stroke. */
    void undo() {
        if (!answer(tool.isStepwise() ? Tool.Reply.BACK : Tool.Reply.CANCEL)) {
            editing().ifPresent(MaskEditing::undo);
        }
    }

    /** Drops what is under way, or else brings a stroke back. */
    void redo() {
        if (!answer(Tool.Reply.CANCEL)) {
            editing().ifPresent(MaskEditing::redo);
        }
    }

    /** Labels that can be drawn, of what is edited. */
    List<LabelClass> classes() {
        return editing().map(e -> e.sample().labels().drawable()).orElse(List.of());
    }
}
