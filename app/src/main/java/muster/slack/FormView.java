package muster.slack;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import com.slack.api.model.view.Views;
import java.util.ArrayList;
import java.util.List;
import muster.command.Form;

/** A form as Slack's modal. The block's id is the field's name. */
final class FormView {
  static final String CALLBACK = "form";
  private static final String ACTION = "answer";

  private FormView() {}

  static View of(Form form, String channel) {
    List<LayoutBlock> blocks = new ArrayList<>();
    form.advice().ifPresent(advice -> blocks.add(section(s -> s.text(markdownText(advice)))));
    form.fields().forEach(field -> blocks.add(question(field)));
    return Views.view(
        v ->
            v.type("modal")
                .callbackId(CALLBACK)
                .privateMetadata(FormCarry.of(form, channel).written())
                .title(viewTitle(t -> t.type("plain_text").text(form.title()).emoji(false)))
                .submit(viewSubmit(s -> s.type("plain_text").text(form.submit()).emoji(false)))
                .close(viewClose(c -> c.type("plain_text").text("Not now").emoji(false)))
                .blocks(blocks));
  }

  /** A modal that only says something, where a shortcut leaves no other place to say it. */
  static View saying(String title, String text) {
    return Views.view(
        v ->
            v.type("modal")
                .callbackId("said")
                .title(viewTitle(t -> t.type("plain_text").text(title).emoji(false)))
                .close(viewClose(c -> c.type("plain_text").text("Close").emoji(false)))
                .blocks(List.of(section(s -> s.text(markdownText(text))))));
  }

  /** Beside which field to say what concerns the whole form: Slack takes errors only of inputs. */
  static String lastField(View view) {
    return view.getBlocks().stream()
        .filter(InputBlock.class::isInstance)
        .reduce((first, second) -> second)
        .orElseGet(() -> view.getBlocks().getLast())
        .getBlockId();
  }

  private static LayoutBlock question(Form.Field field) {
    return switch (field) {
      case Form.Words words -> words(words);
      case Form.Choice choice -> choice(choice);
      case Form.Ticks ticks -> ticks(ticks);
    };
  }

  private static InputBlock words(Form.Words words) {
    return input(
        i ->
            i.blockId(words.name())
                .optional(words.optional())
                .label(plainText(words.label()))
                .hint(words.hint().isEmpty() ? null : plainText(words.hint()))
                .element(
                    plainTextInput(
                        e ->
                            e.actionId(ACTION)
                                .multiline(words.severalLines())
                                .maxLength(words.most())
                                .initialValue(
                                    words.initial().isEmpty() ? null : words.initial()))));
  }

  private static InputBlock choice(Form.Choice choice) {
    List<OptionObject> options = options(choice.options());
    OptionObject initial =
        options.stream()
            .filter(o -> choice.initial().equals(java.util.Optional.of(o.getValue())))
            .findFirst()
            .orElse(null);
    return input(
        i ->
            i.blockId(choice.name())
                .label(plainText(choice.label()))
                .hint(choice.hint().isEmpty() ? null : plainText(choice.hint()))
                .element(
                    staticSelect(e -> e.actionId(ACTION).options(options).initialOption(initial))));
  }

  private static InputBlock ticks(Form.Ticks ticks) {
    return input(
        i ->
            i.blockId(ticks.name())
                .optional(true)
                .label(plainText(ticks.label()))
                .element(checkboxes(e -> e.actionId(ACTION).options(options(ticks.options())))));
  }

  private static List<OptionObject> options(List<Form.Option> options) {
    return options.stream()
        .map(
            o ->
                OptionObject.builder()
                    .text(plainText(o.label()))
                    .value(o.value())
                    .description(o.note().map(note -> plainText(note)).orElse(null))
                    .build())
        .toList();
  }
}
