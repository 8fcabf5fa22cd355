package vn.bienban.steps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Loads the classes of the project and of the libraries it reads articles with so that {@link
 * Steps} counts what they do. Everything else is the parent's.
 */
final class CountingLoader extends ClassLoader {
  private static final List<String> COUNTED =
      List.of("vn.bienban.", "org.jsoup.", "opennlp.", "info.debatty.");

  private static final String STEPS = Type.getInternalName(Steps.class);

  /** Methods of the JDK that make a text, list or array as long as the work it takes. */
  private static final Map<String, Set<String>> MAKERS =
      Map.of(
          "java/lang/String",
          Set.of(
              "substring",
              "toLowerCase",
              "toUpperCase",
              "replace",
              "strip",
              "trim",
              "repeat",
              "replaceAll",
              "replaceFirst",
              "split",
              "toCharArray",
              "concat",
              "join",
              "intern"),
          "java/lang/StringBuilder",
          Set.of("toString", "substring"),
          "java/util/Arrays",
          Set.of("copyOf", "copyOfRange"),
          "java/util/List",
          Set.of("copyOf", "toArray"),
          "java/util/Set",
          Set.of("copyOf", "toArray"),
          "java/util/stream/Stream",
          Set.of("toList", "collect", "toArray"),
          "java/text/Normalizer",
          Set.of("normalize"));

  private static final Set<String> STAND_INS =
      Arrays.stream(Steps.class.getMethods())
          .map(CountingLoader::signature)
          .collect(Collectors.toSet());

  CountingLoader() {
    super(CountingLoader.class.getClassLoader());
  }

  private static String signature(Method method) {
    return method.getName() + Type.getMethodDescriptor(method);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null) {
        boolean counted =
            COUNTED.stream().anyMatch(name::startsWith) && !name.equals(Steps.class.getName());
        loaded = counted ? define(name) : getParent().loadClass(name);
      }
      return loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      ClassReader reader = new ClassReader(in);
      ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
      reader.accept(new CountingClass(writer), 0);
      byte[] bytes = writer.toByteArray();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class CountingClass extends ClassVisitor {
    private String type = "";

    CountingClass(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        String signature,
        String superName,
        String[] interfaces) {
      type = name;
      super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      boolean asks = type.equals("vn/bienban/text/TimeLimit") && name.equals("check");
      return new CountingMethod(
          super.visitMethod(access, name, descriptor, signature, exceptions),
          asks ? "asked" : "step");
    }
  }

  private static final class CountingMethod extends MethodVisitor {
    private final Set<Label> seen = new HashSet<>();

    /** What the method counts as. */
    private final String as;

    CountingMethod(MethodVisitor next, String as) {
      super(Opcodes.ASM9, next);
      this.as = as;
    }

    private void call(String name, String descriptor) {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, name, descriptor, false);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      call(as, "()V");
    }

    @Override
    public void visitLabel(Label label) {
      seen.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (seen.contains(label)) {
        call("step", "()V");
      }
      super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      String receiver = owner.equals("java/util/ArrayList") ? "java/util/List" : owner;
      String standIn = "(L" + receiver + ";" + descriptor.substring(1);
      if (opcode != Opcodes.INVOKESTATIC && STAND_INS.contains(name + standIn)) {
        call(name, standIn);
        return;
      }
      if (owner.equals("java/lang/System") && name.equals("arraycopy")) {
        super.visitInsn(Opcodes.DUP);
        call("many", "(I)V");
      }
      if (name.equals("<init>") && descriptor.equals("(Ljava/util/Collection;)V")) {
        super.visitInsn(Opcodes.DUP);
        call("made", "(Ljava/lang/Object;)V");
      }
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      if (MAKERS.getOrDefault(receiver, Set.of()).contains(name)) {
        super.visitInsn(Opcodes.DUP);
        call("made", "(Ljava/lang/Object;)V");
      }
    }
  }
}
