<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>蒙版</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Batch: the photos</source>
        <translation>批处理：照片</translation>
    </message>
    <message>
        <source>Explore: the map</source>
        <translation>探索：地图</translation>
    </message>
    <message>
        <source>Open a photo first.</source>
        <translation>请先打开一张照片。</translation>
    </message>
    <message>
        <source>Wait for the work to end, or press {stop} to stop it.</source>
        <translation>请等待处理结束，或按 {stop} 停止。</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>当前没有任务在运行。</translation>
    </message>
    <message>
        <source>Undo is still at work.</source>
        <translation>撤销仍在进行中。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>Paint a mask first.</source>
        <translation>请先绘制蒙版。</translation>
    </message>
    <message>
        <source>There is no result to compare with yet.</source>
        <translation>还没有可比较的结果。</translation>
    </message>
    <message>
        <source>There is no noise map: the model noise-level is needed.</source>
        <translation>没有噪点图：需要 noise-level 模型。</translation>
    </message>
    <message>
        <source>Nothing has changed since the photo was opened or saved.</source>
        <translation>自打开或存储以来没有任何更改。</translation>
    </message>
    <message>
        <source>There is no next photo: drop several, or a folder.</source>
        <translation>没有下一张照片：请拖入多张照片或一个文件夹。</translation>
    </message>
    <message>
        <source>There is no photo before this one.</source>
        <translation>前面没有照片了。</translation>
    </message>
    <message>
        <source>There is nothing to apply here.</source>
        <translation>此处没有可应用的内容。</translation>
    </message>
    <message>
        <source>The recipe has no steps yet: do something to the photo first.</source>
        <translation>配方中还没有步骤：请先对照片进行处理。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Paste photo</source>
        <translation>粘贴照片</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>存储为…</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>下一张照片</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>上一张照片</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>首选项…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>模型…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Run recipe</source>
        <translation>运行配方</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>拷贝为命令</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Fit in window</source>
        <translation>适合窗口大小</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100%</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Next way to compare</source>
        <translation>切换比较方式</translation>
    </message>
    <message>
        <source>Hold for the original</source>
        <translation>按住查看原图</translation>
    </message>
    <message>
        <source>Split level or upright</source>
        <translation>水平或垂直分割</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <source>Enlarge what was removed</source>
        <translation>放大显示移除内容</translation>
    </message>
    <message>
        <source>Show noise map</source>
        <translation>显示噪点图</translation>
    </message>
    <message>
        <source>Histogram, recipe and history</source>
        <translation>直方图、配方和历史记录</translation>
    </message>
    <message>
        <source>Filmstrip</source>
        <translation>胶片显示窗格</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批处理</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>抓手</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形选框</translation>
    </message>
    <message>
        <source>Magic select</source>
        <translation>魔棒</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>仿制</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>修复画笔</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>减小画笔</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>增大画笔</translation>
    </message>
    <message>
        <source>Softer brush</source>
        <translation>降低画笔硬度</translation>
    </message>
    <message>
        <source>Harder brush</source>
        <translation>提高画笔硬度</translation>
    </message>
    <message>
        <source>Show mask</source>
        <translation>显示蒙版</translation>
    </message>
    <message>
        <source>Next mask colour</source>
        <translation>切换蒙版颜色</translation>
    </message>
    <message>
        <source>Quick mask</source>
        <translation>快速蒙版</translation>
    </message>
    <message>
        <source>Clear mask</source>
        <translation>清除蒙版</translation>
    </message>
    <message>
        <source>Invert mask</source>
        <translation>反转蒙版</translation>
    </message>
    <message>
        <source>Grow mask</source>
        <translation>扩展蒙版</translation>
    </message>
    <message>
        <source>Shrink mask</source>
        <translation>收缩蒙版</translation>
    </message>
    <message>
        <source>Load mask…</source>
        <translation>载入蒙版…</translation>
    </message>
    <message>
        <source>Save mask…</source>
        <translation>存储蒙版…</translation>
    </message>
    <message>
        <source>Denoise</source>
        <translation>降噪</translation>
    </message>
    <message>
        <source>Retouch</source>
        <translation>修饰</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>损伤</translation>
    </message>
    <message>
        <source>Add noise</source>
        <translation>添加噪点</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Next piece of damage</source>
        <translation>下一处损伤</translation>
    </message>
    <message>
        <source>Previous piece of damage</source>
        <translation>上一处损伤</translation>
    </message>
    <message>
        <source>Accept the piece</source>
        <translation>接受此处</translation>
    </message>
    <message>
        <source>Reject the piece</source>
        <translation>拒绝此处</translation>
    </message>
    <message>
        <source>Keys and gestures</source>
        <translation>快捷键与手势</translation>
    </message>
    <message>
        <source>Guide to autoencoders</source>
        <translation>自编码器指南</translation>
    </message>
    <message>
        <source>Show the tour</source>
        <translation>显示导览</translation>
    </message>
    <message>
        <source>Approve the result</source>
        <translation>认可结果</translation>
    </message>
    <message>
        <source>Reject the result</source>
        <translation>拒绝结果</translation>
    </message>
    <message>
        <source>Take the verdict back</source>
        <translation>撤回判定</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>移动地图</translation>
    </message>
    <message>
        <source>Draw around photos</source>
        <translation>圈选照片</translation>
    </message>
    <message>
        <source>The whole map</source>
        <translation>整张地图</translation>
    </message>
    <message>
        <source>Choose all photos</source>
        <translation>选择所有照片</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Wheel, pinch</source>
        <translation>滚轮、双指捏合</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>在指针处缩放</translation>
    </message>
    <message>
        <source>Middle drag, or hold Space</source>
        <translation>按住中键拖动，或按住空格键</translation>
    </message>
    <message>
        <source>Move the photo</source>
        <translation>移动照片</translation>
    </message>
    <message>
        <source>Shift+click</source>
        <translation>Shift+单击</translation>
    </message>
    <message>
        <source>Straight line from the last stroke</source>
        <translation>从上一笔画直线</translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation>按住右键拖动</translation>
    </message>
    <message>
        <source>Erase for a moment</source>
        <translation>临时擦除</translation>
    </message>
    <message>
        <source>Alt+wheel, Alt+right drag</source>
        <translation>Alt+滚轮、Alt+右键拖动</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>Alt+right drag up, down</source>
        <translation>Alt+右键上下拖动</translation>
    </message>
    <message>
        <source>Brush hardness</source>
        <translation>画笔硬度</translation>
    </message>
    <message>
        <source>Shift, Alt with a selection</source>
        <translation>选择时按 Shift、Alt</translation>
    </message>
    <message>
        <source>Add, subtract</source>
        <translation>添加、减去</translation>
    </message>
    <message>
        <source>Lasso: click, click, Enter</source>
        <translation>套索：单击、单击、Enter</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>多边形</translation>
    </message>
    <message>
        <source>Alt+click with clone, heal</source>
        <translation>仿制、修复时 Alt+单击</translation>
    </message>
    <message>
        <source>Choose the source</source>
        <translation>选取源</translation>
    </message>
    <message>
        <source>Double click on a slider</source>
        <translation>双击滑块</translation>
    </message>
    <message>
        <source>Back to its default</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Move the photo, while it has the focus</source>
        <translation>照片获得焦点时移动照片</translation>
    </message>
    <message>
        <source>Alt+Left, Alt+Right</source>
        <translation>Alt+左、Alt+右</translation>
    </message>
    <message>
        <source>Move the split</source>
        <translation>移动分割线</translation>
    </message>
</context>
<context>
    <name>Advanced</name>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>fp32, exact</source>
        <translation>fp32，精确</translation>
    </message>
    <message>
        <source>bf16, faster</source>
        <translation>bf16，更快</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The trained model that does the work</source>
        <translation>执行处理的已训练模型</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>The processor that computes</source>
        <translation>执行计算的处理器</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Automatic takes bf16 only where it is right and faster</source>
        <translation>“自动”仅在 bf16 正确且更快时使用它</translation>
    </message>
</context>
<context>
    <name>AnomalyMap</name>
    <message>
        <source>Times the usual error</source>
        <translation>相对于通常误差的倍数</translation>
    </message>
</context>
<context>
    <name>BatchConductor</name>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Drop folders or photos first.</source>
        <translation>请先拖入文件夹或照片。</translation>
    </message>
    <message>
        <source>This batch is done: drop more photos, or start anew.</source>
        <translation>此批处理已完成：请拖入更多照片，或重新开始。</translation>
    </message>
    <message>
        <source>Looking at the photos</source>
        <translation>正在检查照片</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>正在载入模型</translation>
    </message>
    <message>
        <source>{count:,} photos</source>
        <translation>{count:,} 张照片</translation>
    </message>
    <message>
        <source>{count:,} other files passed over</source>
        <translation>已跳过 {count:,} 个其他文件</translation>
    </message>
    <message>
        <source>{count:,} want the extra {extra}</source>
        <translation>{count:,} 张需要附加组件 {extra}</translation>
    </message>
    <message>
        <source>{count:,} names were taken</source>
        <translation>{count:,} 个名称已被占用</translation>
    </message>
    <message>
        <source>{count} folders cannot be read</source>
        <translation>{count} 个文件夹无法读取</translation>
    </message>
    <message>
        <source>The outputs will take about {need}, and only {free} are free.</source>
        <translation>输出约需 {need}，仅剩 {free} 可用空间。</translation>
    </message>
    <message>
        <source>Begun earlier; {count:,} photos are left.</source>
        <translation>先前已开始；还剩 {count:,} 张照片。</translation>
    </message>
    <message>
        <source>Ready. The outputs will take about {need}; {free} are free.</source>
        <translation>就绪。输出约需 {need}；可用空间 {free}。</translation>
    </message>
    <message>
        <source>{ended:,} of {total:,}</source>
        <translation>{ended:,} / {total:,}</translation>
    </message>
    <message>
        <source>, {failed:,} failed</source>
        <translation>，{failed:,} 张失败</translation>
    </message>
    <message>
        <source>All {count:,} photos are done, in {time}.</source>
        <translation>全部 {count:,} 张照片已完成，用时 {time}。</translation>
    </message>
    <message>
        <source>{done:,} photos are done, {failed:,} failed, in {time}.</source>
        <translation>{done:,} 张照片已完成，{failed:,} 张失败，用时 {time}。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选取…</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>蒙版</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>蒙版</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
</context>
<context>
    <name>BatchPanel</name>
    <message>
        <source>Outputs go to {path}</source>
        <translation>输出到 {path}</translation>
    </message>
    <message>
        <source>Choose the recipe&apos;s file.</source>
        <translation>请选取配方文件。</translation>
    </message>
    <message>
        <source>This recipe works under masks: choose them.</source>
        <translation>此配方需要蒙版：请选取蒙版。</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>What is done to every photo</source>
        <translation>对每张照片执行的操作</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>One for each photo…</source>
        <translation>每张照片一个…</translation>
    </message>
    <message>
        <source>One for all…</source>
        <translation>全部共用一个…</translation>
    </message>
    <message>
        <source>Damage that is found</source>
        <translation>检测到的损伤</translation>
    </message>
    <message>
        <source>Where recipes that retouch work: a folder of masks with the photos&apos; names, or one mask for all</source>
        <translation>修饰类配方的作用区域：与照片同名的蒙版文件夹，或全部共用一个蒙版</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>蒙版</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选取…</translation>
    </message>
    <message>
        <source>Folder of outputs</source>
        <translation>输出文件夹</translation>
    </message>
    <message>
        <source>Choose the folder of outputs</source>
        <translation>选取输出文件夹</translation>
    </message>
    <message>
        <source>Name of outputs</source>
        <translation>输出名称</translation>
    </message>
    <message>
        <source>{stem}, {ext}, {folder} and {number} are filled in</source>
        <translation>{stem}、{ext}、{folder} 和 {number} 会被自动替换</translation>
    </message>
    <message>
        <source>As the photo</source>
        <translation>与照片相同</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>The format of outputs</source>
        <translation>输出格式</translation>
    </message>
    <message>
        <source>Folders in folders too</source>
        <translation>包含子文件夹</translation>
    </message>
    <message>
        <source>The tree of folders is mirrored</source>
        <translation>保留文件夹的层级结构</translation>
    </message>
    <message>
        <source>Recipe, model and version go into each output&apos;s XMP</source>
        <translation>将配方、模型和版本写入每个输出的 XMP</translation>
    </message>
    <message>
        <source>Write how it was made</source>
        <translation>写入处理信息</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批处理</translation>
    </message>
    <message>
        <source>One recipe over many photos. Originals are never touched.</source>
        <translation>用一个配方处理多张照片。原片绝不会被改动。</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation>JPEG 品质</translation>
    </message>
    <message>
        <source>Of JPEG and WebP</source>
        <translation>用于 JPEG 和 WebP</translation>
    </message>
    <message>
        <source>Read and write ahead</source>
        <translation>预读与后写</translation>
    </message>
    <message>
        <source>Photos read and written beside the engine</source>
        <translation>在计算的同时读写的照片数</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>The address of a Dask scheduler; empty: this machine</source>
        <translation>Dask 调度器的地址；留空则使用本机</translation>
    </message>
    <message>
        <source>No file is chosen yet.</source>
        <translation>尚未选取文件。</translation>
    </message>
    <message>
        <source>This recipe works on the whole photo.</source>
        <translation>此配方作用于整张照片。</translation>
    </message>
    <message>
        <source>Damage is looked for in every photo.</source>
        <translation>将在每张照片中检测损伤。</translation>
    </message>
</context>
<context>
    <name>BatchStrip</name>
    <message>
        <source>Throughput</source>
        <translation>处理速度</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Hold the work before the next photo</source>
        <translation>在下一张照片之前暂停</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop; what is done stays, and you can go on later</source>
        <translation>停止；已完成的会保留，之后可以继续</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>重试失败项</translation>
    </message>
    <message>
        <source>Try the photos that failed again</source>
        <translation>重新处理失败的照片</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <source>Totals, failures, first and best photos</source>
        <translation>汇总、失败项、首张和最佳照片</translation>
    </message>
    <message>
        <source>Show outputs</source>
        <translation>显示输出</translation>
    </message>
    <message>
        <source>Open the folder of outputs</source>
        <translation>打开输出文件夹</translation>
    </message>
    <message>
        <source>{value:,.0f} photos/min</source>
        <translation>{value:,.0f} 张/分钟</translation>
    </message>
    <message>
        <source>{value:.2f} Mpx/s</source>
        <translation>{value:.2f} 百万像素/秒</translation>
    </message>
</context>
<context>
    <name>BatchWorkspace</name>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Drop folders and photos here</source>
        <translation>将文件夹和照片拖到此处</translation>
    </message>
    <message>
        <source>Every photo is accounted for in a journal. Stop whenever you like, and go on where it was.</source>
        <translation>每张照片都有记录。可随时停止，之后从原处继续。</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选取文件夹…</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>选取照片…</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Forget this list; no file is touched</source>
        <translation>清除此列表；不会改动任何文件</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>All photos and their state</source>
        <translation>所有照片及其状态</translation>
    </message>
    <message>
        <source>Before and after, to approve or reject</source>
        <translation>前后对比，以便通过或拒绝</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Size of the sample</source>
        <translation>抽样数量</translation>
    </message>
    <message>
        <source>How many photos a random sample has</source>
        <translation>随机抽样包含的照片数</translation>
    </message>
    <message>
        <source>Random sample</source>
        <translation>随机抽样</translation>
    </message>
    <message>
        <source>Show that many photos at random</source>
        <translation>随机显示这么多张照片</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>The chosen results are good ({rows_approve})</source>
        <translation>所选结果良好 ({rows_approve})</translation>
    </message>
    <message>
        <source>The chosen results are not good ({rows_reject})</source>
        <translation>所选结果不好 ({rows_reject})</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Rejected to Restore</source>
        <translation>在“修复”中处理已拒绝项</translation>
    </message>
    <message>
        <source>Open the rejected photos one by one</source>
        <translation>逐一打开被拒绝的照片</translation>
    </message>
    <message>
        <source>Open result in Restore</source>
        <translation>在“修复”中打开结果</translation>
    </message>
    <message>
        <source>Open original in Restore</source>
        <translation>在“修复”中打开原片</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>未评判</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>The open photo. Arrow keys move it, Ctrl with plus and minus zooms.</source>
        <translation>当前打开的照片。方向键移动，Ctrl 加加号或减号缩放。</translation>
    </message>
</context>
<context>
    <name>CloneDesk</name>
    <message>
        <source>The copy will come from here. Now paint where it should go.</source>
        <translation>将从此处拷贝。现在涂抹目标位置。</translation>
    </message>
    <message>
        <source>Choose first where to copy from: Alt and a click.</source>
        <translation>请先用 Alt+单击选取拷贝源。</translation>
    </message>
    <message>
        <source>The source lies where you paint: choose another with Alt and a click.</source>
        <translation>源就在涂抹处：请用 Alt+单击另选一个。</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>修复画笔</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>仿制</translation>
    </message>
</context>
<context>
    <name>CloneForm</name>
    <message>
        <source>Hardness</source>
        <translation>硬度</translation>
    </message>
    <message>
        <source>Bring to the colours around</source>
        <translation>与周围颜色融合</translation>
    </message>
    <message>
        <source>Heal: the copy takes the colours around the stroke; else it stays as it is</source>
        <translation>修复：副本采用笔画周围的颜色；否则保持原样</translation>
    </message>
    <message>
        <source>Source across</source>
        <translation>来源水平距离</translation>
    </message>
    <message>
        <source>Pixels from the stroke to its source, right</source>
        <translation>从笔画到来源向右的像素数</translation>
    </message>
    <message>
        <source>Source down</source>
        <translation>来源垂直距离</translation>
    </message>
    <message>
        <source>Pixels from the stroke to its source, downwards</source>
        <translation>从笔画到来源向下的像素数</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>As opened</source>
        <translation>打开时</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Model {name}</source>
        <translation>模型 {name}</translation>
    </message>
    <message>
        <source>Recipe {name}</source>
        <translation>配方 {name}</translation>
    </message>
</context>
<context>
    <name>CompareDesk</name>
    <message>
        <source>Working…</source>
        <translation>处理中…</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Measures the photo against its clean original: the one before noise was added, or a file.</source>
        <translation>将照片与干净的原片比较：添加噪点之前的照片，或某个文件。</translation>
    </message>
    <message>
        <source>Choose original…</source>
        <translation>选取原片…</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>PSNR, dB</source>
        <translation>PSNR，dB</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>PSNR: more is closer, one decibel is just visible. SSIM: 1 is the same picture.</source>
        <translation>PSNR：越大越接近，1 分贝刚好可见。SSIM：1 表示完全相同。</translation>
    </message>
    <message>
        <source>There is no clean original yet. Add noise to a clean photo, or choose a file.</source>
        <translation>还没有干净的原片。请为干净的照片添加噪点，或选取文件。</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>Against the clean original</source>
        <translation>与干净的原片相比</translation>
    </message>
</context>
<context>
    <name>CompareSection</name>
    <message>
        <source>One against another</source>
        <translation>两者对比</translation>
    </message>
    <message>
        <source>Compare A with B</source>
        <translation>比较 A 和 B</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Does what is not at hand yet, then shows both; Y changes how</source>
        <translation>先完成缺少的部分，再显示两者；Y 切换方式</translation>
    </message>
    <message>
        <source>Before and after again</source>
        <translation>恢复前后比较</translation>
    </message>
    <message>
        <source>Show where it is unlike the original</source>
        <translation>显示与原片的差异</translation>
    </message>
    <message>
        <source>A map of local SSIM; it needs the clean original</source>
        <translation>局部 SSIM 图；需要干净的原片</translation>
    </message>
    <message>
        <source>PSNR {psnr} dB, SSIM {ssim}</source>
        <translation>PSNR {psnr} dB，SSIM {ssim}</translation>
    </message>
    <message>
        <source>Side {letter}</source>
        <translation>{letter} 侧</translation>
    </message>
    <message>
        <source>A moment of the history, a model, or a ready-made recipe</source>
        <translation>历史记录中的某一状态、某个模型或现成的配方</translation>
    </message>
</context>
<context>
    <name>Conductor</name>
    <message>
        <source>Update step</source>
        <translation>更新步骤</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>处理中…</translation>
    </message>
    <message>
        <source>Undo {title}</source>
        <translation>撤销“{title}”</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo {title}</source>
        <translation>重做“{title}”</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>CropGrid</name>
    <message>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>Parent and child will stand here side by side.</source>
        <translation>原模型与新模型将在此并排显示。</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>所见</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>PSNR on held-out pictures, dB</source>
        <translation>留出图片的 PSNR，dB</translation>
    </message>
</context>
<context>
    <name>DamagePanel</name>
    <message>
        <source>Damage</source>
        <translation>损伤</translation>
    </message>
    <message>
        <source>Finds scratches, dust and stains, and marks them. Nothing is repaired before you say so.</source>
        <translation>找出划痕、灰尘和污渍并标出。未经您确认,不会修复任何内容。</translation>
    </message>
    <message>
        <source>Retouch accepted</source>
        <translation>修复已接受的</translation>
    </message>
    <message>
        <source>Look for damage first, or paint what you see.</source>
        <translation>请先查找损伤,或涂抹您看到的地方。</translation>
    </message>
</context>
<context>
    <name>DamageSection</name>
    <message>
        <source>Look for damage</source>
        <translation>检测损伤</translation>
    </message>
    <message>
        <source>Marks scratches, dust and stains on the mask. Nothing is repaired before you press Retouch.</source>
        <translation>在蒙版上标出划痕、灰尘和污渍。按“修饰”之前不会修复任何内容。</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>灵敏度</translation>
    </message>
    <message>
        <source>only sure ones</source>
        <translation>仅确定的</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Smallest piece</source>
        <translation>最小区域</translation>
    </message>
    <message>
        <source>specks too</source>
        <translation>包括小点</translation>
    </message>
    <message>
        <source>large only</source>
        <translation>仅大块</translation>
    </message>
    <message>
        <source>Grow mask</source>
        <translation>扩展蒙版</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>wider</source>
        <translation>更宽</translation>
    </message>
    <message>
        <source>What the recipe looks for, on every photo that it runs on.</source>
        <translation>配方在每张照片上查找的内容。</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>线条</translation>
    </message>
    <message>
        <source>Spots</source>
        <translation>斑点</translation>
    </message>
    <message>
        <source>Stains</source>
        <translation>污渍</translation>
    </message>
    <message>
        <source>Scratches, hairs and folds</source>
        <translation>划痕、毛发和折痕</translation>
    </message>
    <message>
        <source>Dust and blots</source>
        <translation>灰尘和斑点</translation>
    </message>
    <message>
        <source>Stains and torn corners</source>
        <translation>污渍和残缺的边角</translation>
    </message>
    <message>
        <source>Show what looks unlike a photo</source>
        <translation>显示不像照片的部分</translation>
    </message>
    <message>
        <source>A heat map of the autoencoder&apos;s error: what it has not learned to draw is warm</source>
        <translation>自编码器误差的热力图：它没学会描绘的部分呈暖色</translation>
    </message>
    <message>
        <source>Click a piece to reject or accept it, paint what was missed, then press Retouch.</source>
        <translation>单击某处以拒绝或接受，补画遗漏的部分，然后按“修饰”。</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>全部接受</translation>
    </message>
    <message>
        <source>All pieces will be repaired</source>
        <translation>将修复所有区域</translation>
    </message>
    <message>
        <source>Reject all</source>
        <translation>全部拒绝</translation>
    </message>
    <message>
        <source>No piece will be repaired; click those that should</source>
        <translation>不修复任何区域；请单击需要修复的</translation>
    </message>
</context>
<context>
    <name>DenoiseDesk</name>
    <message>
        <source>Edges show in what was removed: lower the strength</source>
        <translation>移除内容中可见边缘：请降低强度</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Preparing the preview…</source>
        <translation>正在准备预览…</translation>
    </message>
</context>
<context>
    <name>DenoisePanel</name>
    <message>
        <source>Denoise</source>
        <translation>降噪</translation>
    </message>
    <message>
        <source>Removes noise and keeps detail.</source>
        <translation>移除噪点，保留细节。</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>gentle</source>
        <translation>柔和</translation>
    </message>
    <message>
        <source>thorough</source>
        <translation>彻底</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Keep grain</source>
        <translation>保留颗粒</translation>
    </message>
    <message>
        <source>smooth</source>
        <translation>光滑</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>同原片</translation>
    </message>
    <message>
        <source>As strength</source>
        <translation>与强度相同</translation>
    </message>
    <message>
        <source>Colour noise is removed as strongly as the rest</source>
        <translation>颜色噪点与其余噪点同等移除</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Show what was removed ({compare})</source>
        <translation>显示移除的内容 ({compare})</translation>
    </message>
    <message>
        <source>No denoising model is installed.</source>
        <translation>未安装降噪模型。</translation>
    </message>
    <message>
        <source>Paint where noise should go first, or switch off “Only where painted”.</source>
        <translation>请先涂抹要降噪的区域，或关闭“仅涂抹区域”。</translation>
    </message>
    <message>
        <source>Denoise anyway</source>
        <translation>仍然降噪</translation>
    </message>
    <message>
        <source>Noise level</source>
        <translation>噪点强度</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>干净</translation>
    </message>
    <message>
        <source>very noisy</source>
        <translation>噪点很多</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Use the measured noise level (sigma, in 8-bit units)</source>
        <translation>使用测得的噪点强度（sigma，8 位单位）</translation>
    </message>
    <message>
        <source>Measure the noise level</source>
        <translation>测量噪点强度</translation>
    </message>
    <message>
        <source>Best, 8 times as slow</source>
        <translation>最佳，速度为八分之一</translation>
    </message>
    <message>
        <source>The mean over the eight flips and quarter turns of the photo</source>
        <translation>对照片的八种翻转和旋转取平均</translation>
    </message>
    <message>
        <source>Only where painted</source>
        <translation>仅涂抹区域</translation>
    </message>
    <message>
        <source>Take the brush (B), paint where noise should go; the rest stays</source>
        <translation>用画笔 (B) 涂抹要降噪的区域；其余保持不变</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>fine  [</source>
        <translation>细  [</translation>
    </message>
    <message>
        <source>]  broad</source>
        <translation>]  粗</translation>
    </message>
</context>
<context>
    <name>DesignDesk</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Weights to begin from</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>On the bundled digits</source>
        <translation>使用内置的数字</translation>
    </message>
    <message>
        <source>Choose pictures first.</source>
        <translation>请先选取图片。</translation>
    </message>
    <message>
        <source>Drawing the net</source>
        <translation>正在绘制网络</translation>
    </message>
    <message>
        <source>Looking at the photos</source>
        <translation>正在检查照片</translation>
    </message>
    <message>
        <source>{learned:,} to learn from, {held:,} held out</source>
        <translation>{learned:,} 张用于学习，{held:,} 张留出</translation>
    </message>
</context>
<context>
    <name>DesignPage</name>
    <message>
        <source>What is trained</source>
        <translation>训练内容</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>multiply-adds per pixel</source>
        <translation>每像素乘加次数</translation>
    </message>
    <message>
        <source>a pixel sees</source>
        <translation>单个像素的感受野</translation>
    </message>
    <message>
        <source>numbers per picture</source>
        <translation>每张图片的数值</translation>
    </message>
    <message>
        <source>{side} px</source>
        <translation>{side} 像素</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Save mask</source>
        <translation>存储蒙版</translation>
    </message>
    <message>
        <source>Load recipe</source>
        <translation>载入配方</translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation>存储配方</translation>
    </message>
    <message>
        <source>Replace {name}?</source>
        <translation>替换“{name}”？</translation>
    </message>
    <message>
        <source>The photo that you opened is written over and cannot be brought back. Save as keeps both.</source>
        <translation>打开的照片将被覆盖且无法恢复。“存储为”可同时保留两者。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save the changes to {name}?</source>
        <translation>要存储对“{name}”的更改吗？</translation>
    </message>
    <message>
        <source>Its steps are remembered and done again when you come back; no file has them yet.</source>
        <translation>各步骤已记住，再次打开时会重新执行；目前还没有写入任何文件。</translation>
    </message>
    <message>
        <source>Without saving, the restored photo is lost.</source>
        <translation>如果不存储，修复后的照片将丢失。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>存储为…</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>不存储</translation>
    </message>
    <message>
        <source>{misfit} It is scaled to the photo.</source>
        <translation>{misfit} 蒙版将缩放到照片大小。</translation>
    </message>
    <message>
        <source>There is a mask already. What becomes of the two?</source>
        <translation>已有一个蒙版。如何处理这两个蒙版?</translation>
    </message>
    <message>
        <source>Load the mask {name}?</source>
        <translation>加载蒙版 {name}?</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Subtract</source>
        <translation>减去</translation>
    </message>
    <message>
        <source>Intersect</source>
        <translation>相交</translation>
    </message>
</context>
<context>
    <name>DigitsPage</name>
    <message>
        <source>Latent map</source>
        <translation>潜空间图</translation>
    </message>
    <message>
        <source>Where the denoiser leads</source>
        <translation>去噪器的指向</translation>
    </message>
    <message>
        <source>Rate and distortion</source>
        <translation>码率与失真</translation>
    </message>
    <message>
        <source>bytes per digit</source>
        <translation>每个数字的字节数</translation>
    </message>
    <message>
        <source>PSNR, dB</source>
        <translation>PSNR，dB</translation>
    </message>
    <message>
        <source>Digits and a photo, redrawn</source>
        <translation>重绘的数字和照片</translation>
    </message>
    <message>
        <source>White noise, redrawn</source>
        <translation>重绘的白噪声</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>1,797 handwritten digits of 8 x 8 pixels. Nine small nets learn them here in well under a minute, and show what every autoencoder can and cannot do.</source>
        <translation>1,797 个 8 x 8 像素的手写数字。九个小网络在一分钟内学会它们，并展示自编码器能做什么、不能做什么。</translation>
    </message>
    <message>
        <source>Drawn from the point under the pointer</source>
        <translation>由指针所在点绘制</translation>
    </message>
    <message>
        <source>Train, then move the pointer over the latent map.</source>
        <translation>先训练，再在潜空间图上移动指针。</translation>
    </message>
    <message>
        <source>The latent map: two numbers per digit. Behind the points stands what the decoder draws there. Between two kinds of digit it draws something that is neither.</source>
        <translation>潜空间图：每个数字对应两个数值。点的背后是解码器在该处绘制的内容。在两类数字之间，它绘制的两者都不是。</translation>
    </message>
    <message>
        <source>Train on the digits</source>
        <translation>用数字训练</translation>
    </message>
    <message>
        <source>Takes seconds</source>
        <translation>只需几秒</translation>
    </message>
    <message>
        <source>autoencoder</source>
        <translation>自编码器</translation>
    </message>
    <message>
        <source>Train again</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>Move the pointer over the latent map.</source>
        <translation>在潜空间图上移动指针。</translation>
    </message>
    <message>
        <source>Digits come back at {digits:.1f} dB. Pieces of a photo, put through the same net: {photo:.1f} dB.</source>
        <translation>数字重建为 {digits:.1f} dB。照片的局部通过同一网络：{photo:.1f} dB。</translation>
    </message>
    <message>
        <source>The same net, trained on white noise as long: {noise:.1f} dB, and always answering with the mean gives {mean:.1f} dB. Where pixels have nothing in common there is nothing to learn.</source>
        <translation>同一网络用白噪声训练同样时长：{noise:.1f} dB；始终以平均值作答为 {mean:.1f} dB。像素之间毫无关联时，无可学习。</translation>
    </message>
    <message>
        <source>Codes of 1 to 32 numbers, 6 bits each, beside JPEG without its header. At few bytes the net wins.</source>
        <translation>1 到 32 个数值、每个 6 位的编码，与不含文件头的 JPEG 比较。字节很少时网络胜出。</translation>
    </message>
    <message>
        <source>Nobody told the net which digit is which; colours are only for you.</source>
        <translation>没有人告诉网络哪个数字是哪个；颜色仅供查看。</translation>
    </message>
    <message>
        <source>What the denoiser adds to a point, in the plane of two components: it leads towards the digits.</source>
        <translation>在两个主成分的平面上，去噪器为每个点加上的量：它指向数字所在处。</translation>
    </message>
    <message>
        <source>A latent of two numbers</source>
        <translation>由两个数值组成的潜变量</translation>
    </message>
    <message>
        <source>A denoiser points towards the data</source>
        <translation>去噪器指向数据</translation>
    </message>
    <message>
        <source>It knows only its data</source>
        <translation>它只认识自己的数据</translation>
    </message>
    <message>
        <source>It loses something</source>
        <translation>总会丢失一些信息</translation>
    </message>
    <message>
        <source>It is helpless on noise</source>
        <translation>面对噪声无能为力</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Loading the model</source>
        <translation>正在载入模型</translation>
    </message>
    <message>
        <source>Looking for damage</source>
        <translation>正在检测损伤</translation>
    </message>
    <message>
        <source>Preparing the sliders</source>
        <translation>正在准备滑块</translation>
    </message>
    <message>
        <source>Denoising</source>
        <translation>去噪</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; cannot be a model&apos;s id.</source>
        <translation>“{model}”不能作为模型 ID。</translation>
    </message>
    <message>
        <source>&apos;{model}&apos; is none of your own models.</source>
        <translation>“{model}”不是您自己的模型。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; cannot be a model&apos;s id.</source>
        <translation>“{name}”不能作为模型 ID。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is for a {family} net, and this one is {kind}.</source>
        <translation>“{name}”用于 {family} 网络，而这个网络是 {kind}。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is missing</source>
        <translation>缺少“{name}”</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not part of it</source>
        <translation>“{name}”不属于其中</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is {shape} and should be {right}</source>
        <translation>“{name}”是 {shape}，应为 {right}</translation>
    </message>
    <message>
        <source>A cluster needs dask.distributed.</source>
        <translation>集群需要 dask.distributed。</translation>
    </message>
    <message>
        <source>A memory limit of {memory} MiB is too small; give at least {least}.</source>
        <translation>{memory} MiB 的内存限制太小；请至少设为 {least}。</translation>
    </message>
    <message>
        <source>A model is its weights and a card (.toml) that describes them.</source>
        <translation>模型由权重和描述它的说明卡（.toml）组成。</translation>
    </message>
    <message>
        <source>A model that inpaints needs clean photos.</source>
        <translation>修补模型需要干净的照片。</translation>
    </message>
    <message>
        <source>A net that learns from itself must have learned before.</source>
        <translation>向自己学习的网络必须先经过训练。</translation>
    </message>
    <message>
        <source>A pixel outside the mask would have changed; nothing was kept.</source>
        <translation>蒙版之外有像素会被改动；结果未保留。</translation>
    </message>
    <message>
        <source>A sample of {count} photos shows nothing.</source>
        <translation>抽样 {count} 张照片说明不了什么。</translation>
    </message>
    <message>
        <source>A {kind} has no code, and &apos;{name}&apos; is for nets that have one.</source>
        <translation>{kind} 没有编码，“{name}”只用于有编码的网络。</translation>
    </message>
    <message>
        <source>Add --resume to go on with it, or choose another output folder.</source>
        <translation>请加上 --resume 继续，或选择其他输出文件夹。</translation>
    </message>
    <message>
        <source>Add {noise} noise, {amount:g}</source>
        <translation>添加 {noise} 噪点，{amount:g}</translation>
    </message>
    <message>
        <source>An id is lower-case letters and digits, joined by - _ or .</source>
        <translation>ID 由小写字母和数字组成，可用 - _ 或 . 连接</translation>
    </message>
    <message>
        <source>Another batch is writing into {out}, or it cannot be: {reason}.</source>
        <translation>另一个批处理正在写入 {out}，或无法写入：{reason}。</translation>
    </message>
    <message>
        <source>Both need the same widths, blocks and down-sampling.</source>
        <translation>两者的宽度、块和下采样必须相同。</translation>
    </message>
    <message>
        <source>Bring one to the size of the other.</source>
        <translation>请将其中一个调整为另一个的大小。</translation>
    </message>
    <message>
        <source>Build the name from {stem}, {ext}, {folder} and {number}, as in {stem}_clean{ext}.</source>
        <translation>请用 {stem}、{ext}、{folder} 和 {number} 组成名称，例如 {stem}_clean{ext}。</translation>
    </message>
    <message>
        <source>Card and weights come from different models; export the model again.</source>
        <translation>说明卡与权重来自不同的模型；请重新导出模型。</translation>
    </message>
    <message>
        <source>Change the id in the card, or remove the other.</source>
        <translation>请修改说明卡中的 ID，或移除另一个模型。</translation>
    </message>
    <message>
        <source>Check its name and folder.</source>
        <translation>请检查名称和文件夹。</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>请检查名称。</translation>
    </message>
    <message>
        <source>Check its permissions and its disk.</source>
        <translation>请检查权限和磁盘。</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>请检查权限。</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>请检查磁盘。</translation>
    </message>
    <message>
        <source>Choose a model with another up-sampling.</source>
        <translation>请选择其他上采样方式的模型。</translation>
    </message>
    <message>
        <source>Choose a variational one, such as vae.</source>
        <translation>请选择变分模型，例如 vae。</translation>
    </message>
    <message>
        <source>Choose another folder or name.</source>
        <translation>请选择其他文件夹或名称。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Choose another id.</source>
        <translation>请换一个标识。</translation>
    </message>
    <message>
        <source>Choose another layer.</source>
        <translation>请选择其他层。</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>请选择其他模型。</translation>
    </message>
    <message>
        <source>Choose another name, or say that it may be replaced.</source>
        <translation>请选择其他名称，或允许替换。</translation>
    </message>
    <message>
        <source>Choose another name, or say to overwrite it.</source>
        <translation>请选择其他名称，或允许覆盖。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请选择其他名称。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>请另选一个。</translation>
    </message>
    <message>
        <source>Choose from auto, {choices}.</source>
        <translation>可选：auto、{choices}。</translation>
    </message>
    <message>
        <source>Choose from {choices}.</source>
        <translation>可选：{choices}。</translation>
    </message>
    <message>
        <source>Choose one of task represent.</source>
        <translation>请选择任务为 represent 的模型。</translation>
    </message>
    <message>
        <source>Choose one that does.</source>
        <translation>请选择合适的模型。</translation>
    </message>
    <message>
        <source>Choose precision auto or fp32.</source>
        <translation>请选择精度 auto 或 fp32。</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>仿制</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>Close other programs or choose a smaller tile.</source>
        <translation>请关闭其他程序，或选择更小的图块。</translation>
    </message>
    <message>
        <source>Coloured noise, as cameras make it</source>
        <translation>相机产生的彩色噪点</translation>
    </message>
    <message>
        <source>Compare it with a shipped config.</source>
        <translation>请与自带的配置对照。</translation>
    </message>
    <message>
        <source>Compare photos of one size.</source>
        <translation>请比较大小相同的照片。</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>正在比较</translation>
    </message>
    <message>
        <source>Convert it to an 8 or 16 bit grey or RGB photo first.</source>
        <translation>请先转换为 8 或 16 位的灰度或 RGB 照片。</translation>
    </message>
    <message>
        <source>Copy it again from where it came from.</source>
        <translation>请从原处重新复制。</translation>
    </message>
    <message>
        <source>Copy it again, or take it out of the folder.</source>
        <translation>请重新复制，或将其移出文件夹。</translation>
    </message>
    <message>
        <source>Correct fading</source>
        <translation>校正褪色</translation>
    </message>
    <message>
        <source>Create it first.</source>
        <translation>请先创建。</translation>
    </message>
    <message>
        <source>Delete that folder, or free space.</source>
        <translation>请删除该文件夹，或腾出空间。</translation>
    </message>
    <message>
        <source>Denoise them first, or say --photos clean.</source>
        <translation>请先降噪，或指定 --photos clean。</translation>
    </message>
    <message>
        <source>Denoise, sigma auto</source>
        <translation>降噪，sigma 自动</translation>
    </message>
    <message>
        <source>Denoise, sigma {sigma:.3g}</source>
        <translation>降噪，sigma {sigma:.3g}</translation>
    </message>
    <message>
        <source>Denoise, sigma {sigma:g}</source>
        <translation>降噪，sigma {sigma:g}</translation>
    </message>
    <message>
        <source>Did you mean {close}?</source>
        <translation>您是指 {close} 吗？</translation>
    </message>
    <message>
        <source>Drawing thumbnails</source>
        <translation>正在绘制缩略图</translation>
    </message>
    <message>
        <source>End its name with .png.</source>
        <translation>名称请以 .png 结尾。</translation>
    </message>
    <message>
        <source>End its name with one of {names}.</source>
        <translation>名称请以下列扩展名之一结尾：{names}。</translation>
    </message>
    <message>
        <source>File name and id must be the same.</source>
        <translation>文件名与 ID 必须相同。</translation>
    </message>
    <message>
        <source>Filled by structure (the autoencoder): {structure}; by texture (pieces of the photo): {texture}.</source>
        <translation>按结构填充（自编码器）：{structure}；按纹理填充（照片中的小块）：{texture}。</translation>
    </message>
    <message>
        <source>Film grain</source>
        <translation>胶片颗粒</translation>
    </message>
    <message>
        <source>Find damage, sensitivity {sensitivity:g}</source>
        <translation>检测损伤，灵敏度 {sensitivity:g}</translation>
    </message>
    <message>
        <source>Found {pieces}.</source>
        <translation>检测到 {pieces}。</translation>
    </message>
    <message>
        <source>Free some space and save again.</source>
        <translation>请腾出空间后重新保存。</translation>
    </message>
    <message>
        <source>Free some space, check the disk, and resume.</source>
        <translation>请腾出空间、检查磁盘，然后继续。</translation>
    </message>
    <message>
        <source>Give --data digits alone.</source>
        <translation>请只指定 --data digits。</translation>
    </message>
    <message>
        <source>Give X,Y,WIDTH,HEIGHT in pixels.</source>
        <translation>请以像素给出 X,Y,宽,高。</translation>
    </message>
    <message>
        <source>Give a TOML file, or one of {choices}.</source>
        <translation>请给出 TOML 文件，或下列之一：{choices}。</translation>
    </message>
    <message>
        <source>Give a file&apos;s name; the folders are kept as they are.</source>
        <translation>请只给出文件名；文件夹保持不变。</translation>
    </message>
    <message>
        <source>Give a folder of photos.</source>
        <translation>请给出照片文件夹。</translation>
    </message>
    <message>
        <source>Give a folder with photos in it, or --recursive.</source>
        <translation>请给出含有照片的文件夹，或加上 --recursive。</translation>
    </message>
    <message>
        <source>Give a mask of the photo&apos;s size.</source>
        <translation>请给出与照片大小相同的蒙版。</translation>
    </message>
    <message>
        <source>Give a mask, or a folder of them.</source>
        <translation>请给出蒙版，或蒙版文件夹。</translation>
    </message>
    <message>
        <source>Give a mask, or paint one.</source>
        <translation>请给出或涂抹一个蒙版。</translation>
    </message>
    <message>
        <source>Give a number above 0, up to 100.</source>
        <translation>请给出大于 0、不超过 100 的数。</translation>
    </message>
    <message>
        <source>Give a number above 0.</source>
        <translation>请给出大于 0 的数。</translation>
    </message>
    <message>
        <source>Give a photo.</source>
        <translation>请给出照片。</translation>
    </message>
    <message>
        <source>Give another --export.</source>
        <translation>请另给一个 --export。</translation>
    </message>
    <message>
        <source>Give another --out, or the config that it was begun with.</source>
        <translation>请换一个 --out，或使用开始时的配置。</translation>
    </message>
    <message>
        <source>Give another --out.</source>
        <translation>请另给一个 --out。</translation>
    </message>
    <message>
        <source>Give at least two photos.</source>
        <translation>请给出至少两张照片。</translation>
    </message>
    <message>
        <source>Give it a new id.</source>
        <translation>请给它一个新的 ID。</translation>
    </message>
    <message>
        <source>Give one, or a recipe that looks for damage.</source>
        <translation>请给出一个，或使用会检测损伤的配方。</translation>
    </message>
    <message>
        <source>Give weights with --start.</source>
        <translation>请用 --start 指定权重。</translation>
    </message>
    <message>
        <source>Go on where this was begun, or begin it anew in another output folder.</source>
        <translation>请在开始这项工作的机器上继续，或在另一个输出文件夹中重新开始。</translation>
    </message>
    <message>
        <source>Go on with --resume, or give another --out.</source>
        <translation>请用 --resume 继续，或另给一个 --out。</translation>
    </message>
    <message>
        <source>Go on with the same one, or choose another output folder.</source>
        <translation>请用相同设置继续，或选择其他输出文件夹。</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>修复画笔</translation>
    </message>
    <message>
        <source>If the photo is really that large, cut it into parts first.</source>
        <translation>如果照片确实这么大，请先切成几部分。</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;aegui[cluster]&apos;</source>
        <translation>安装方法：pip install &apos;aegui[cluster]&apos;</translation>
    </message>
    <message>
        <source>Install scikit-image again.</source>
        <translation>请重新安装 scikit-image。</translation>
    </message>
    <message>
        <source>Install the extra heif: pip install &apos;aegui[heif]&apos;.</source>
        <translation>请安装扩展 heif：pip install &apos;aegui[heif]&apos;。</translation>
    </message>
    <message>
        <source>Install the extra raw: pip install &apos;aegui[raw]&apos;.</source>
        <translation>请安装扩展 raw：pip install &apos;aegui[raw]&apos;。</translation>
    </message>
    <message>
        <source>Is there room?</source>
        <translation>空间是否足够？</translation>
    </message>
    <message>
        <source>It begins like a BMP and goes on otherwise.</source>
        <translation>它开头像 BMP，后面却不是。</translation>
    </message>
    <message>
        <source>It opens {known}, HEIC and camera raw.</source>
        <translation>可打开 {known}、HEIC 和相机 RAW。</translation>
    </message>
    <message>
        <source>It was damaged or exchanged; install or export the model again.</source>
        <translation>文件已损坏或被替换；请重新安装或导出模型。</translation>
    </message>
    <message>
        <source>It was made by another version of aegui.</source>
        <translation>它由另一版本的 aegui 生成。</translation>
    </message>
    <message>
        <source>Its XMP cannot be added to, so it does not say where the photo came from.</source>
        <translation>其 XMP 无法补充，因此未注明照片来历。</translation>
    </message>
    <message>
        <source>Its XMP is full, so it does not say where the photo came from.</source>
        <translation>其 XMP 已满，因此未注明照片来历。</translation>
    </message>
    <message>
        <source>Its journal would be called {journal}.</source>
        <translation>其日志应名为 {journal}。</translation>
    </message>
    <message>
        <source>JPEG artefacts</source>
        <translation>JPEG 伪影</translation>
    </message>
    <message>
        <source>JPEG noise needs a photo of at most {limit} pixels a side.</source>
        <translation>JPEG 噪点要求照片每边不超过 {limit} 像素。</translation>
    </message>
    <message>
        <source>JPEG, PNG, TIFF, WebP and BMP are read.</source>
        <translation>可读取 JPEG、PNG、TIFF、WebP 和 BMP。</translation>
    </message>
    <message>
        <source>Lay it out by components.</source>
        <translation>请改用主成分布局。</translation>
    </message>
    <message>
        <source>Laying out the map</source>
        <translation>正在排布地图</translation>
    </message>
    <message>
        <source>Leave it out, or begin with another config.</source>
        <translation>去掉它，或改用其他配置。</translation>
    </message>
    <message>
        <source>Leave some of it free.</source>
        <translation>请留出一部分。</translation>
    </message>
    <message>
        <source>Loading the models</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>Looking at the mask</source>
        <translation>正在查看蒙版</translation>
    </message>
    <message>
        <source>Lower the rate in the config.</source>
        <translation>请降低配置中的学习率。</translation>
    </message>
    <message>
        <source>Measure the noise</source>
        <translation>测量噪点</translation>
    </message>
    <message>
        <source>Memory ran out on a tile of {width} x {height} pixels.</source>
        <translation>处理 {width} x {height} 像素的图块时内存不足。</translation>
    </message>
    <message>
        <source>Memory ran out: {reason}.</source>
        <translation>内存不足：{reason}。</translation>
    </message>
    <message>
        <source>Memory was short: worked in tiles of {tile} pixels.</source>
        <translation>内存紧张：以 {tile} 像素的图块处理。</translation>
    </message>
    <message>
        <source>Move it away.</source>
        <translation>请将它移走。</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>请指定其中的文件。</translation>
    </message>
    <message>
        <source>Name a folder.</source>
        <translation>请指定文件夹。</translation>
    </message>
    <message>
        <source>Name weights of the config&apos;s own architecture.</source>
        <translation>请指定与配置架构相同的权重。</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address}.</source>
        <translation>{address} 没有 Dask 调度器应答。</translation>
    </message>
    <message>
        <source>No damage was found.</source>
        <translation>未检测到损伤。</translation>
    </message>
    <message>
        <source>No model for {task} is installed.</source>
        <translation>未安装用于 {task} 的模型。</translation>
    </message>
    <message>
        <source>No models are installed.</source>
        <translation>未安装任何模型。</translation>
    </message>
    <message>
        <source>No noise</source>
        <translation>无噪点</translation>
    </message>
    <message>
        <source>No photo called {name} is done in {folder}.</source>
        <translation>{folder} 中没有名为 {name} 的已完成照片。</translation>
    </message>
    <message>
        <source>No photo in {folder} can be read.</source>
        <translation>{folder} 中没有可读取的照片。</translation>
    </message>
    <message>
        <source>One photo in {folder} cannot be split.</source>
        <translation>{folder} 中只有一张照片，无法划分。</translation>
    </message>
    <message>
        <source>Only files that torch.load reads with weights_only=True are opened.</source>
        <translation>只打开 torch.load 能以 weights_only=True 读取的文件。</translation>
    </message>
    <message>
        <source>Only models that you trained or imported can be removed.</source>
        <translation>只能移除您自己训练或导入的模型。</translation>
    </message>
    <message>
        <source>Open it with that version.</source>
        <translation>请用该版本打开。</translation>
    </message>
    <message>
        <source>Put the file back, or install aegui again.</source>
        <translation>请放回文件，或重新安装 aegui。</translation>
    </message>
    <message>
        <source>Put the file itself there.</source>
        <translation>请把文件本身放在那里。</translation>
    </message>
    <message>
        <source>Put the file&apos;s own SHA-256 into the card if you trust where it comes from.</source>
        <translation>若信任其来源，请把文件自身的 SHA-256 写入说明卡。</translation>
    </message>
    <message>
        <source>Replay it on the photo that it was made for.</source>
        <translation>请在制作它时所用的照片上重放。</translation>
    </message>
    <message>
        <source>Retouching</source>
        <translation>正在修饰</translation>
    </message>
    <message>
        <source>The file holds several pages; only the first was read.</source>
        <translation>该文件有多页；只读取了第一页。</translation>
    </message>
    <message>
        <source>The level is unsure, for fine texture can look like noise: less is removed.</source>
        <translation>噪点强度不确定，因为细腻的纹理可能看起来像噪点：因此去除得较少。</translation>
    </message>
    <message>
        <source>The map could not be laid out: {reason}.</source>
        <translation>无法排布地图：{reason}。</translation>
    </message>
    <message>
        <source>The photo {path} cannot be decoded: {reason}.</source>
        <translation>无法解码照片 {path}：{reason}。</translation>
    </message>
    <message>
        <source>The weights {path} are of another net than the config&apos;s, which cannot learn from it.</source>
        <translation>权重 {path} 属于与配置不同的网络，配置中的网络无法向它学习。</translation>
    </message>
    <message>
        <source>This recipe repaints under a mask, and there is none.</source>
        <translation>此配方会重绘蒙版区域，但没有蒙版。</translation>
    </message>
    <message>
        <source>This recipe works under a mask, and there is none.</source>
        <translation>此配方需要蒙版，但没有蒙版。</translation>
    </message>
    <message>
        <source>Too little of the photo lies around the hole to take texture from; the autoencoder filled it.</source>
        <translation>缺口周围的画面太少，无法取用纹理；已由自编码器填充。</translation>
    </message>
    <message>
        <source>Train it for a while first.</source>
        <translation>请先训练一段时间。</translation>
    </message>
    <message>
        <source>Try again, or install aegui again.</source>
        <translation>请重试，或重新安装 aegui。</translation>
    </message>
    <message>
        <source>Try precision fp32 or device cpu.</source>
        <translation>请尝试精度 fp32 或设备 cpu。</translation>
    </message>
    <message>
        <source>Try precision fp32.</source>
        <translation>请尝试精度 fp32。</translation>
    </message>
    <message>
        <source>Update it.</source>
        <translation>请更新它。</translation>
    </message>
    <message>
        <source>Use a mask that was made for this photo, or ask for it to be scaled.</source>
        <translation>请使用为此照片制作的蒙版，或要求缩放。</translation>
    </message>
    <message>
        <source>Use a mask that was made for this photo.</source>
        <translation>请使用为此照片制作的蒙版。</translation>
    </message>
    <message>
        <source>Use a-z, 0-9 and single - _ . between them.</source>
        <translation>请使用 a-z、0-9，中间可用单个 - _ . 连接。</translation>
    </message>
    <message>
        <source>Use that one to go on.</source>
        <translation>请用该版本继续。</translation>
    </message>
    <message>
        <source>Use workers of one kind, or say --device and --precision.</source>
        <translation>请使用同类的 worker，或指定 --device 和 --precision。</translation>
    </message>
    <message>
        <source>Wait.</source>
        <translation>请稍候。</translation>
    </message>
    <message>
        <source>a denoising net needs noise or dropped, or there is nothing to remove</source>
        <translation>降噪网络需要 noise 或 dropped，否则没有可去除的内容</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>文本列表</translation>
    </message>
    <message>
        <source>a list of whole numbers</source>
        <translation>整数列表</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a pickle</source>
        <translation>pickle 文件</translation>
    </message>
    <message>
        <source>a sparsity of {sparsity} that weighs nothing holds nothing: give it a weight</source>
        <translation>稀疏约束 {sparsity} 的权重为零就不起作用：请设置权重</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a zip archive, as torch.save writes it</source>
        <translation>torch.save 写出的 zip 归档</translation>
    </message>
    <message>
        <source>activation {activation!r} is not relu or sigmoid</source>
        <translation>activation {activation!r} 不是 relu 或 sigmoid</translation>
    </message>
    <message>
        <source>an impossible marker at byte {at}</source>
        <translation>字节 {at} 处的标记无效</translation>
    </message>
    <message>
        <source>architecture {kind!r} is not for task {task!r}</source>
        <translation>architecture {kind!r} 不适用于任务 {task!r}</translation>
    </message>
    <message>
        <source>attention must be true or false</source>
        <translation>attention 必须为 true 或 false</translation>
    </message>
    <message>
        <source>bce reads the picture as probabilities, which only a net with squashed = true gives</source>
        <translation>bce 把图像当作概率，只有 squashed = true 的网络才给出概率</translation>
    </message>
    <message>
        <source>beta and free_bits must be at least 0</source>
        <translation>beta 和 free_bits 不得小于 0</translation>
    </message>
    <message>
        <source>bf16 gives wrong numbers on this {device} (off by {levels:.2g} levels).</source>
        <translation>bf16 在此 {device} 上结果有误（偏差 {levels:.2g} 级）。</translation>
    </message>
    <message>
        <source>bf16 is not faster than fp32 on this {device}.</source>
        <translation>在此 {device} 上 bf16 并不比 fp32 快。</translation>
    </message>
    <message>
        <source>blocks must be 0..64</source>
        <translation>blocks 必须在 0..64</translation>
    </message>
    <message>
        <source>blocks needs one entry per width</source>
        <translation>blocks 须与 widths 一一对应</translation>
    </message>
    <message>
        <source>channels must be 1 (grey) or 3 (RGB)</source>
        <translation>channels 必须为 1（灰度）或 3（RGB）</translation>
    </message>
    <message>
        <source>choice about provenance</source>
        <translation>来历信息选项</translation>
    </message>
    <message>
        <source>contraction belongs to kind contractive, not to {kind}</source>
        <translation>contraction 属于 contractive 类，不属于 {kind}</translation>
    </message>
    <message>
        <source>contraction must be at least 0</source>
        <translation>contraction 不得小于 0</translation>
    </message>
    <message>
        <source>dense layers have no feature map to sample down or up; leave the sampling out, or take layers = conv</source>
        <translation>全连接层没有可上下采样的特征图；请去掉采样，或用 layers = conv</translation>
    </message>
    <message>
        <source>dense layers have no feature map to unshuffle; leave it at 1</source>
        <translation>全连接层没有可 unshuffle 的特征图；请保持为 1</translation>
    </message>
    <message>
        <source>depth is {depth}; give 8 or 16.</source>
        <translation>depth 为 {depth}；请给出 8 或 16。</translation>
    </message>
    <message>
        <source>dilations must be 1..64</source>
        <translation>dilations 必须在 1..64</translation>
    </message>
    <message>
        <source>distance {distance!r} is not one of {choices}</source>
        <translation>distance {distance!r} 不在 {choices} 之中</translation>
    </message>
    <message>
        <source>downsampling {downsampling!r} is unknown</source>
        <translation>downsampling {downsampling!r} 未知</translation>
    </message>
    <message>
        <source>format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>holds pixels of the kind &apos;{mode}&apos;, which aegui does not open</source>
        <translation>含有 aegui 无法打开的“{mode}”类像素</translation>
    </message>
    <message>
        <source>hours must not be negative</source>
        <translation>hours 不得为负</translation>
    </message>
    <message>
        <source>id {id!r} is not lower-case letters and digits joined by - _ or .</source>
        <translation>id {id!r} 不是由 - _ 或 . 连接的小写字母和数字</translation>
    </message>
    <message>
        <source>input.halo must be 0..4096</source>
        <translation>input.halo 必须在 0..4096</translation>
    </message>
    <message>
        <source>input.sigma must be two numbers within 0..255</source>
        <translation>input.sigma 必须是 0..255 内的两个数</translation>
    </message>
    <message>
        <source>is a 16-bit TIFF of colour kind {photometric}</source>
        <translation>是颜色类型为 {photometric} 的 16 位 TIFF</translation>
    </message>
    <message>
        <source>is a JPEG of {precision} bits</source>
        <translation>是 {precision} 位的 JPEG</translation>
    </message>
    <message>
        <source>is a TIFF of floating-point pixels</source>
        <translation>是浮点像素的 TIFF</translation>
    </message>
    <message>
        <source>is a TIFF of signed pixels</source>
        <translation>是有符号像素的 TIFF</translation>
    </message>
    <message>
        <source>is a TIFF of {depth}-bit pixels</source>
        <translation>是 {depth} 位像素的 TIFF</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>在此处未知</translation>
    </message>
    <message>
        <source>it does not begin with IHDR</source>
        <translation>开头不是 IHDR</translation>
    </message>
    <message>
        <source>it ends too soon</source>
        <translation>过早结束</translation>
    </message>
    <message>
        <source>it has no frame header</source>
        <translation>没有帧头</translation>
    </message>
    <message>
        <source>it holds {found} bytes of pixels and should hold {expected}</source>
        <translation>含有 {found} 字节像素，应为 {expected}</translation>
    </message>
    <message>
        <source>its frame header makes no sense</source>
        <translation>帧头无意义</translation>
    </message>
    <message>
        <source>its header ends too soon</source>
        <translation>文件头过早结束</translation>
    </message>
    <message>
        <source>its header has the wrong length</source>
        <translation>文件头长度有误</translation>
    </message>
    <message>
        <source>its header is not whole</source>
        <translation>文件头不完整</translation>
    </message>
    <message>
        <source>its header says {width} x {height} pixels</source>
        <translation>文件头标明 {width} x {height} 像素</translation>
    </message>
    <message>
        <source>its numbers must be whole</source>
        <translation>数值必须为整数</translation>
    </message>
    <message>
        <source>its pixels cannot be decoded</source>
        <translation>像素无法解码</translation>
    </message>
    <message>
        <source>its pixels do not fill its size</source>
        <translation>像素填不满其尺寸</translation>
    </message>
    <message>
        <source>jacobian {jacobian!r} is not closed-form or general</source>
        <translation>jacobian {jacobian!r} 不是 closed-form 或 general</translation>
    </message>
    <message>
        <source>kind {kind!r} is not one of {choices}</source>
        <translation>kind {kind!r} 不在 {choices} 之中</translation>
    </message>
    <message>
        <source>kl compares activities with a target share, so the units must be sigmoid</source>
        <translation>kl 将激活与目标占比比较，因此单元必须为 sigmoid</translation>
    </message>
    <message>
        <source>latent, how many numbers the code has, must be 1..65536</source>
        <translation>latent（编码的数值个数）必须在 1..65536</translation>
    </message>
    <message>
        <source>layers {layers!r} are not conv or dense</source>
        <translation>layers {layers!r} 不是 conv 或 dense</translation>
    </message>
    <message>
        <source>max-unpool carries indices past the latent, and a {kind} net must do with its latent alone</source>
        <translation>max-unpool 会绕过潜变量传递索引，而 {kind} 网络只能依靠潜变量</translation>
    </message>
    <message>
        <source>max-unpool needs the indices that only max down-sampling saves</source>
        <translation>max-unpool 需要只有 max 下采样才保存的索引</translation>
    </message>
    <message>
        <source>metadata is &apos;{metadata}&apos;; choose from {choices}.</source>
        <translation>metadata 为“{metadata}”；可选：{choices}。</translation>
    </message>
    <message>
        <source>minimum is {minimum}; give at least 1 pixel.</source>
        <translation>minimum 为 {minimum}；请给出至少 1 像素。</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>必须是数</translation>
    </message>
    <message>
        <source>must be text, finite numbers, true or false, or lists and tables of them</source>
        <translation>必须是文本、有限数、true 或 false，或由它们组成的列表和表</translation>
    </message>
    <message>
        <source>must be two numbers, the lowest and the highest</source>
        <translation>必须是两个数：最低和最高</translation>
    </message>
    <message>
        <source>must be {words}</source>
        <translation>必须是{words}</translation>
    </message>
    <message>
        <source>naming</source>
        <translation>命名</translation>
    </message>
    <message>
        <source>no marker at byte {at}</source>
        <translation>字节 {at} 处没有标记</translation>
    </message>
    <message>
        <source>noise and dropped spoil what a denoising net sees, not a {kind} one</source>
        <translation>noise 和 dropped 只用于降噪网络的输入，不用于 {kind}</translation>
    </message>
    <message>
        <source>noise must be 0..255 and dropped 0..1</source>
        <translation>noise 必须在 0..255，dropped 必须在 0..1</translation>
    </message>
    <message>
        <source>none answers</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>nothing would keep this sparse net sparse: set sparsity to l1 or kl, or top_k in the architecture</source>
        <translation>没有任何约束使此网络稀疏：请将 sparsity 设为 l1 或 kl，或在架构中设 top_k</translation>
    </message>
    <message>
        <source>parameters must be positive</source>
        <translation>parameters 必须为正</translation>
    </message>
    <message>
        <source>pictures {pictures!r} are not thumbnails or patches</source>
        <translation>pictures {pictures!r} 不是 thumbnails 或 patches</translation>
    </message>
    <message>
        <source>points are wanted as [x, y, radius] each, the radius above 0.</source>
        <translation>points 应为 [x, y, radius]，半径大于 0。</translation>
    </message>
    <message>
        <source>quality is {quality}; give 1 to 100.</source>
        <translation>quality 为 {quality}；请给出 1 到 100。</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>seed is {seed}; give 0 to 2**31-1.</source>
        <translation>seed 为 {seed}；请给出 0 到 2**31-1。</translation>
    </message>
    <message>
        <source>seed is {seed}; give 0 to 2**63-1.</source>
        <translation>seed 为 {seed}；请给出 0 到 2**63-1。</translation>
    </message>
    <message>
        <source>sha256 is not 64 lower-case hexadecimal digits</source>
        <translation>sha256 不是 64 位小写十六进制数字</translation>
    </message>
    <message>
        <source>side {side} cannot be halved often enough; take a multiple of {multiple}</source>
        <translation>side {side} 无法多次减半；请取 {multiple} 的倍数</translation>
    </message>
    <message>
        <source>side, the height and width of the pictures in pixels, must be 2..256</source>
        <translation>side（图片的高和宽，像素）必须在 2..256</translation>
    </message>
    <message>
        <source>sigma {sigma:g} is no use here.</source>
        <translation>sigma {sigma:g} 在此处不可用。</translation>
    </message>
    <message>
        <source>sparsity belongs to kind sparse, not to {kind}</source>
        <translation>sparsity 属于 sparse 类，不属于 {kind}</translation>
    </message>
    <message>
        <source>sparsity {sparsity!r} is not none, l1 or kl</source>
        <translation>sparsity {sparsity!r} 不是 none、l1 或 kl</translation>
    </message>
    <message>
        <source>sparsity_weight must not be negative, target in 0..1</source>
        <translation>sparsity_weight 不得为负，target 须在 0..1</translation>
    </message>
    <message>
        <source>ssim looks through a window of {ssim_window} px, and the pictures have {side}</source>
        <translation>ssim 的窗口为 {ssim_window} px，而图片只有 {side}</translation>
    </message>
    <message>
        <source>steps must not be negative</source>
        <translation>steps 不得为负</translation>
    </message>
    <message>
        <source>task {task!r} is not one of {choices}</source>
        <translation>task {task!r} 不在 {choices} 之中</translation>
    </message>
    <message>
        <source>temperature must be above 0</source>
        <translation>temperature 必须大于 0</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>the checksum of {kind} at byte {at} is wrong</source>
        <translation>字节 {at} 处 {kind} 的校验和有误</translation>
    </message>
    <message>
        <source>the closed form of the Jacobian is that of one dense sigmoid layer; take jacobian = general here</source>
        <translation>雅可比的闭式只适用于单个全连接 sigmoid 层；此处请用 jacobian = general</translation>
    </message>
    <message>
        <source>tied weights need dense layers without hidden ones: the decoder is then the encoder&apos;s transpose</source>
        <translation>共享权重要求没有隐藏层的全连接层：此时解码器是编码器的转置</translation>
    </message>
    <message>
        <source>tied, whitened and squashed must be true or false</source>
        <translation>tied、whitened 和 squashed 必须为 true 或 false</translation>
    </message>
    <message>
        <source>tile is {tile}; give a multiple of 16, at least 64.</source>
        <translation>tile 为 {tile}；请给出 16 的倍数，至少 64。</translation>
    </message>
    <message>
        <source>top_k cannot be more than the latent has numbers</source>
        <translation>top_k 不能超过潜变量的数值个数</translation>
    </message>
    <message>
        <source>top_k, which keeps the strongest numbers of a code, belongs to kind sparse, not to {kind}</source>
        <translation>top_k（保留编码中最强的数值）属于 sparse 类，不属于 {kind}</translation>
    </message>
    <message>
        <source>undercomplete is the dense bottleneck; with conv layers the same idea is kind convolutional</source>
        <translation>undercomplete 是全连接瓶颈；用 conv 层时同一思路称为 convolutional</translation>
    </message>
    <message>
        <source>unshuffle must be 1, 2 or 4</source>
        <translation>unshuffle 必须为 1、2 或 4</translation>
    </message>
    <message>
        <source>upsampling {upsampling!r} is unknown</source>
        <translation>upsampling {upsampling!r} 未知</translation>
    </message>
    <message>
        <source>whitened pictures are not in 0..1, so nothing can squash them there</source>
        <translation>白化后的图片不在 0..1，无法压缩到该范围</translation>
    </message>
    <message>
        <source>whitened pictures need dense layers, which see a whole patch</source>
        <translation>白化图片需要能看到整个图块的全连接层</translation>
    </message>
    <message>
        <source>widths must be 1..4096</source>
        <translation>widths 必须在 1..4096</translation>
    </message>
    <message>
        <source>{coded_bytes} bytes cannot hold {width} x {height} pixels</source>
        <translation>{coded_bytes} 字节装不下 {width} x {height} 像素</translation>
    </message>
    <message>
        <source>{distance} needs pictures in 0..1, and whitened values are not</source>
        <translation>{distance} 需要 0..1 的图片，而白化值不是</translation>
    </message>
    <message>
        <source>{folder} holds a run already.</source>
        <translation>{folder} 中已有一次训练。</translation>
    </message>
    <message>
        <source>{folder} is a file, and outputs need a folder.</source>
        <translation>{folder} 是文件，而输出需要文件夹。</translation>
    </message>
    <message>
        <source>{folder} is a link that leads out of {out}.</source>
        <translation>{folder} 是指向 {out} 之外的链接。</translation>
    </message>
    <message>
        <source>{folder} is not a folder.</source>
        <translation>{folder} 不是文件夹。</translation>
    </message>
    <message>
        <source>{folder} was begun with another distillation, or with none.</source>
        <translation>{folder} 开始时使用了另一种蒸馏，或没有使用蒸馏。</translation>
    </message>
    <message>
        <source>{folder} was trained with another architecture than {config}.</source>
        <translation>{folder} 训练所用的架构与 {config} 不同。</translation>
    </message>
    <message>
        <source>{format} cannot hold what this photo has: {parts}.</source>
        <translation>{format} 无法保存此照片中的：{parts}。</translation>
    </message>
    <message>
        <source>{format} cannot hold where a photo came from.</source>
        <translation>{format} 无法记录照片的来历。</translation>
    </message>
    <message>
        <source>{kind}, sigma {sigma:.1f}.</source>
        <translation>{kind}，sigma {sigma:.1f}。</translation>
    </message>
    <message>
        <source>{model!r} cannot be the id of a model.</source>
        <translation>{model!r} 不能作为模型 ID。</translation>
    </message>
    <message>
        <source>{name} claims {width} x {height} pixels ({megapixels:.0f} megapixels), more than the limit of {limit:g}.</source>
        <translation>{name} 标明 {width} x {height} 像素（{megapixels:.0f} 百万像素），超过上限 {limit:g}。</translation>
    </message>
    <message>
        <source>{name} does not fit into memory.</source>
        <translation>{name} 超出内存容量。</translation>
    </message>
    <message>
        <source>{name} is a HEIC photo, and what opens these is not installed.</source>
        <translation>{name} 是 HEIC 照片，但未安装打开它的组件。</translation>
    </message>
    <message>
        <source>{name} is a raw photo, and what develops these is not installed.</source>
        <translation>{name} 是 RAW 照片，但未安装冲洗它的组件。</translation>
    </message>
    <message>
        <source>{name} is damaged or cut off: {reason}.</source>
        <translation>{name} 已损坏或不完整：{reason}。</translation>
    </message>
    <message>
        <source>{name} is no photo that aegui knows.</source>
        <translation>{name} 不是 aegui 认识的照片。</translation>
    </message>
    <message>
        <source>{name} is {value}; give {low} to {high} percent.</source>
        <translation>{name} 为 {value}；请给出百分之 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>{name} is {value}; give {low} to {high} pixels.</source>
        <translation>{name} 为 {value}；请给出 {low} 到 {high} 像素。</translation>
    </message>
    <message>
        <source>{name} is {value}; give {low} to {high}, or auto.</source>
        <translation>{name} 为 {value}；请给出 {low} 到 {high}，或 auto。</translation>
    </message>
    <message>
        <source>{name} is {value}; give {low} to {high}.</source>
        <translation>{name} 为 {value}；请给出 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>{name} was lost with its worker {times} times.</source>
        <translation>{name} 已随其 worker 丢失 {times} 次。</translation>
    </message>
    <message>
        <source>{name} {reason}.</source>
        <translation>{name} {reason}。</translation>
    </message>
    <message>
        <source>{number} of {count}: {path}</source>
        <translation>第 {number} 张，共 {count} 张：{path}</translation>
    </message>
    <message>
        <source>{out} holds a batch already.</source>
        <translation>{out} 中已有批处理。</translation>
    </message>
    <message>
        <source>{path!r} cannot be a file&apos;s name.</source>
        <translation>{path!r} 不能作为文件名。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>无法读取 {path}：{reason}。</translation>
    </message>
    <message>
        <source>{path} cannot be replaced: {reason}.</source>
        <translation>无法替换 {path}：{reason}。</translation>
    </message>
    <message>
        <source>{path} cannot be written: no permission.</source>
        <translation>无法写入 {path}：没有权限。</translation>
    </message>
    <message>
        <source>{path} cannot be written: the disk is full.</source>
        <translation>无法写入 {path}：磁盘已满。</translation>
    </message>
    <message>
        <source>{path} cannot be written: there is no folder {folder}.</source>
        <translation>无法写入 {path}：文件夹 {folder} 不存在。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {name} ends at {side} pixels a side, and the photo is {width} x {height}.</source>
        <translation>无法写入 {path}：{name} 每边最多 {side} 像素，而照片为 {width} x {height}。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {name} has no transparency, and the photo has.</source>
        <translation>无法写入 {path}：{name} 不支持透明，而照片含透明。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>无法写入 {path}：{reason}。</translation>
    </message>
    <message>
        <source>{path} does not fit into memory.</source>
        <translation>{path} 超出内存容量。</translation>
    </message>
    <message>
        <source>{path} exists already.</source>
        <translation>{path} 已存在。</translation>
    </message>
    <message>
        <source>{path} has {size} bytes, more than {count} parameters can take.</source>
        <translation>{path} 有 {size} 字节，超过 {count} 个参数所需。</translation>
    </message>
    <message>
        <source>{path} holds more than weights, or is damaged: {reason}</source>
        <translation>{path} 含有权重以外的内容，或已损坏：{reason}</translation>
    </message>
    <message>
        <source>{path} holds no table of tensors by name.</source>
        <translation>{path} 不含按名称排列的张量表。</translation>
    </message>
    <message>
        <source>{path} holds {held} numbers, its card says {count}.</source>
        <translation>{path} 含有 {held} 个数，而说明卡写的是 {count}。</translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation>{path} 是文件夹。</translation>
    </message>
    <message>
        <source>{path} is a link that leads out of the folder of models.</source>
        <translation>{path} 是指向模型文件夹之外的链接。</translation>
    </message>
    <message>
        <source>{path} is empty.</source>
        <translation>{path} 是空文件。</translation>
    </message>
    <message>
        <source>{path} is hidden: there is another model &apos;{model}&apos;.</source>
        <translation>{path} 被遮盖：另有一个模型“{model}”。</translation>
    </message>
    <message>
        <source>{path} is larger than {limit} GB; that is no model of aegui&apos;s.</source>
        <translation>{path} 大于 {limit} GB；这不是 aegui 的模型。</translation>
    </message>
    <message>
        <source>{path} is no sound safetensors file: {reason}.</source>
        <translation>{path} 不是完好的 safetensors 文件：{reason}。</translation>
    </message>
    <message>
        <source>{path} is no work file of aegui, or is damaged: {reason}.</source>
        <translation>{path} 不是 aegui 的工作文件，或已损坏：{reason}。</translation>
    </message>
    <message>
        <source>{path} is not a file.</source>
        <translation>{path} 不是文件。</translation>
    </message>
    <message>
        <source>{path} is not a journal, or damaged: {reason}.</source>
        <translation>{path} 不是日志，或已损坏：{reason}。</translation>
    </message>
    <message>
        <source>{path} is not the file that its card describes: the SHA-256 differs.</source>
        <translation>{path} 不是其说明卡所描述的文件：SHA-256 不一致。</translation>
    </message>
    <message>
        <source>{path} is the photo that was opened.</source>
        <translation>{path} 就是已打开的照片。</translation>
    </message>
    <message>
        <source>{path} is {kind}, not safetensors.</source>
        <translation>{path} 是{kind}，不是 safetensors。</translation>
    </message>
    <message>
        <source>{path} was written by another version of aegui.</source>
        <translation>{path} 由另一版本的 aegui 写成。</translation>
    </message>
    <message>
        <source>{path}: &apos;{name}&apos; is {dtype}; weights are {choices}.</source>
        <translation>{path}：“{name}”为 {dtype}；权重应为 {choices}。</translation>
    </message>
    <message>
        <source>{path}: {message}</source>
        <translation>{path}：{message}</translation>
    </message>
    <message>
        <source>{source} holds no [[step]].</source>
        <translation>{source} 中没有 [[step]]。</translation>
    </message>
    <message>
        <source>{source} is not TOML: {reason}.</source>
        <translation>{source} 不是 TOML：{reason}。</translation>
    </message>
    <message>
        <source>{source} lacks {reason}.</source>
        <translation>{source} 缺少 {reason}。</translation>
    </message>
    <message>
        <source>{source}, step {n}</source>
        <translation>{source}，第 {n} 步</translation>
    </message>
    <message>
        <source>{source}: &apos;{key}&apos; is not known outside of a [[step]].</source>
        <translation>{source}：“{key}”在 [[step]] 之外未知。</translation>
    </message>
    <message>
        <source>{source}: distillation is for denoisers that learn from clean photos.</source>
        <translation>{source}：蒸馏只用于从干净照片学习的降噪模型。</translation>
    </message>
    <message>
        <source>{source}: patches of {size} px x {batch} are no use.</source>
        <translation>{source}: {size} px x {batch} 的图块不可用。</translation>
    </message>
    <message>
        <source>{source}: pictures of {size} px x {batch} are no use.</source>
        <translation>{source}: {size} px x {batch} 的图片不可用。</translation>
    </message>
    <message>
        <source>{source}: steps must be at least 1 and decay within 0 to 1.</source>
        <translation>{source}: steps 至少为 1，decay 在 0 到 1 之间。</translation>
    </message>
    <message>
        <source>{source}: task &apos;{task}&apos; and architecture &apos;{kind}&apos; do not fit.</source>
        <translation>{source}: 任务“{task}”与架构“{kind}”不匹配。</translation>
    </message>
    <message>
        <source>{source}: the error must be squared or absolute.</source>
        <translation>{source}：error 必须是 squared 或 absolute。</translation>
    </message>
    <message>
        <source>{source}: the objective makes no sense: {problem}.</source>
        <translation>{source}: 目标函数设置无意义：{problem}。</translation>
    </message>
    <message>
        <source>{source}: version must be 1.</source>
        <translation>{source}：version 必须为 1。</translation>
    </message>
    <message>
        <source>{source}: views must be 1 to 8 and truth within 0 to 1.</source>
        <translation>{source}：views 必须为 1 到 8，truth 必须在 0 到 1 之间。</translation>
    </message>
    <message>
        <source>{source}: white must name a file of weights.</source>
        <translation>{source}：white 必须是一个权重文件。</translation>
    </message>
    <message>
        <source>{source}: {message}</source>
        <translation>{source}：{message}</translation>
    </message>
    <message>
        <source>{source}: {reason}.</source>
        <translation>{source}: {reason}。</translation>
    </message>
    <message>
        <source>{source}: {word} is not text.</source>
        <translation>{source}：{word} 不是文本。</translation>
    </message>
    <message>
        <source>{step} was painted on a photo of {columns} x {rows} pixels, and this one has {width} x {height}.</source>
        <translation>“{step}”是在 {columns} x {rows} 像素的照片上涂抹的，而此照片为 {width} x {height}。</translation>
    </message>
    <message>
        <source>{weights} holds {held} numbers, its card says {count}.</source>
        <translation>{weights} 含有 {held} 个数，而说明卡写的是 {count}。</translation>
    </message>
    <message>
        <source>{weights} is not the file that its card describes: the SHA-256 differs.</source>
        <translation>{weights} 不是其说明卡所描述的文件：SHA-256 不一致。</translation>
    </message>
    <message>
        <source>{where} ({kind}) has no setting &apos;{key}&apos;; it has {choices}.</source>
        <translation>{where}（{kind}）没有设置“{key}”；只有 {choices}。</translation>
    </message>
    <message>
        <source>{where} ({kind}): {key} is {value}, which is of the wrong type.</source>
        <translation>{where}（{kind}）：{key} 为 {value}，类型有误。</translation>
    </message>
    <message>
        <source>{where} is not a table.</source>
        <translation>{where} 不是表。</translation>
    </message>
    <message>
        <source>{where}: &apos;{key}&apos; {reason}.</source>
        <translation>{where}：“{key}”{reason}。</translation>
    </message>
    <message>
        <source>{where}: kind is {kind}; choose from {choices}.</source>
        <translation>{where}：kind 为 {kind}；可选：{choices}。</translation>
    </message>
    <message>
        <source>{where}: {message}</source>
        <translation>{where}：{message}</translation>
    </message>
    <message numerus="yes">
        <source>{n} lines</source>
        <translation>
            <numerusform>{n} 处线条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} spots</source>
        <translation>
            <numerusform>{n} 个斑点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} stains</source>
        <translation>
            <numerusform>{n} 处污渍</numerusform>
        </translation>
    </message>
    <message>
        <source>Measuring the noise</source>
        <translation>正在测量噪点</translation>
    </message>
    <message>
        <source>Adding noise</source>
        <translation>正在添加噪点</translation>
    </message>
    <message>
        <source>Denoise, gently</source>
        <translation>轻度降噪</translation>
    </message>
    <message>
        <source>Takes most of the noise and gives back some grain: for photos that must not look touched.</source>
        <translation>去除大部分噪点并保留些许颗粒：适合不应看出处理痕迹的照片。</translation>
    </message>
    <message>
        <source>Denoise, strongly</source>
        <translation>强力降噪</translation>
    </message>
    <message>
        <source>Takes all of the noise and a little more, in colour above all: for high ISO and for scans of film.</source>
        <translation>去除全部噪点甚至更多，尤其是颜色噪点：适合高 ISO 和胶片扫描。</translation>
    </message>
    <message>
        <source>JPEG clean-up</source>
        <translation>JPEG 清理</translation>
    </message>
    <message>
        <source>Softens blocks and ringing of strong compression, in colour more than in light.</source>
        <translation>柔化强压缩造成的块状和振铃，颜色多于明度。</translation>
    </message>
    <message>
        <source>Old photo</source>
        <translation>老照片</translation>
    </message>
    <message>
        <source>Finds scratches, dust and stains, retouches them, takes noise away gently and brings faded colours back.</source>
        <translation>查找并修饰划痕、灰尘和污渍，轻度降噪，并恢复褪色。</translation>
    </message>
    <message>
        <source>Only measure</source>
        <translation>仅测量</translation>
    </message>
    <message>
        <source>Tells how noisy every photo is and writes no photo: the figures are in the report.</source>
        <translation>报告每张照片的噪点强度，不写入照片：数据见报告。</translation>
    </message>
    <message>
        <source>Scan dust</source>
        <translation>扫描除尘</translation>
    </message>
    <message>
        <source>Finds dust, hairs and scratches on a scan and retouches them; everything else stays as it is.</source>
        <translation>查找并修饰扫描件上的灰尘、毛发和划痕；其余保持不变。</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>损伤</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Edges or texture show in what was removed; lower the strength.</source>
        <translation>移除内容中可见边缘或纹理；请降低强度。</translation>
    </message>
    <message>
        <source>Retry it alone.</source>
        <translation>请单独重试它。</translation>
    </message>
    <message>
        <source>Retry it later.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>Save it as PNG or TIFF.</source>
        <translation>请保存为 PNG 或 TIFF。</translation>
    </message>
    <message>
        <source>Save it as PNG.</source>
        <translation>请保存为 PNG。</translation>
    </message>
    <message>
        <source>Save it as one of {formats}, or flatten it onto a colour.</source>
        <translation>请保存为 {formats} 之一，或合并到一种底色上。</translation>
    </message>
    <message>
        <source>Save your work and start again.</source>
        <translation>请保存工作并重新启动。</translation>
    </message>
    <message>
        <source>See aegui review --json.</source>
        <translation>请参阅 aegui review --json。</translation>
    </message>
    <message>
        <source>Shipped ones: {shipped}.</source>
        <translation>自带：{shipped}。</translation>
    </message>
    <message>
        <source>Something went wrong inside: {kind}: {reason}.</source>
        <translation>内部出错：{kind}：{reason}。</translation>
    </message>
    <message>
        <source>Start it again and resume the batch.</source>
        <translation>请重新启动它，然后继续批处理。</translation>
    </message>
    <message>
        <source>Start one with: dask scheduler</source>
        <translation>启动方法：dask scheduler</translation>
    </message>
    <message>
        <source>Start some with: dask worker {address}</source>
        <translation>启动方法：dask worker {address}</translation>
    </message>
    <message>
        <source>Start the run without --resume.</source>
        <translation>请不带 --resume 开始训练。</translation>
    </message>
    <message>
        <source>Such files can run code and are never opened.</source>
        <translation>此类文件可能执行代码，绝不会被打开。</translation>
    </message>
    <message>
        <source>Take it away, and try again.</source>
        <translation>请移除它后重试。</translation>
    </message>
    <message>
        <source>The amount of {noise} is {amount}; give {low:g} to {high:g}.</source>
        <translation>{noise} 的量为 {amount}；请给出 {low:g} 到 {high:g}。</translation>
    </message>
    <message>
        <source>The architecture cannot be read: {reason}.</source>
        <translation>无法读取架构：{reason}。</translation>
    </message>
    <message>
        <source>The architecture makes no sense: {problem}.</source>
        <translation>架构无意义：{problem}。</translation>
    </message>
    <message>
        <source>The bundled digits cannot be mixed with photos.</source>
        <translation>自带的数字不能与照片混用。</translation>
    </message>
    <message>
        <source>The card of &apos;{model}&apos; does not say how it was trained.</source>
        <translation>“{model}”的说明卡没有写明训练方式。</translation>
    </message>
    <message>
        <source>The card of model &apos;{model}&apos; makes no sense: {problem}.</source>
        <translation>模型“{model}”的说明卡无意义：{problem}。</translation>
    </message>
    <message>
        <source>The card {path} cannot be read: {reason}.</source>
        <translation>无法读取说明卡 {path}：{reason}。</translation>
    </message>
    <message>
        <source>The card {path} is larger than a megabyte; that is no card.</source>
        <translation>说明卡 {path} 大于 1 MB；这不是说明卡。</translation>
    </message>
    <message>
        <source>The card {path} is not text.</source>
        <translation>说明卡 {path} 不是文本。</translation>
    </message>
    <message>
        <source>The card {path} says that its id is &apos;{model}&apos;.</source>
        <translation>说明卡 {path} 写明的 ID 是“{model}”。</translation>
    </message>
    <message>
        <source>The checkpoint {path} cannot be read: {reason}.</source>
        <translation>无法读取检查点 {path}：{reason}。</translation>
    </message>
    <message>
        <source>The checkpoint {path} cannot be written: {reason}.</source>
        <translation>无法写入检查点 {path}：{reason}。</translation>
    </message>
    <message>
        <source>The cluster cannot be prepared: {kind}: {reason}.</source>
        <translation>无法准备集群：{kind}：{reason}。</translation>
    </message>
    <message>
        <source>The cluster gave it up: {kind}: {reason}.</source>
        <translation>集群放弃了它：{kind}：{reason}。</translation>
    </message>
    <message>
        <source>The encoder in {path} does not fit the config&apos;s architecture at &apos;{layer}&apos;.</source>
        <translation>{path} 中的编码器在“{layer}”处与配置的架构不符。</translation>
    </message>
    <message>
        <source>The folder of models {folder} cannot be read: {reason}.</source>
        <translation>无法读取模型文件夹 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {reason}.</source>
        <translation>无法创建文件夹 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read: {reason}.</source>
        <translation>无法读取文件夹 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>The index in {home} cannot be kept: {reason}.</source>
        <translation>无法保留 {home} 中的索引：{reason}。</translation>
    </message>
    <message>
        <source>The journal {path} cannot be used: {reason}.</source>
        <translation>日志 {path} 无法使用：{reason}。</translation>
    </message>
    <message>
        <source>The layer &apos;{layer}&apos; has no filters in the shape of a picture.</source>
        <translation>层“{layer}”没有图像形状的滤波器。</translation>
    </message>
    <message>
        <source>The layer &apos;{layer}&apos; is not used when a photo is encoded.</source>
        <translation>编码照片时不使用层“{layer}”。</translation>
    </message>
    <message>
        <source>The log file knows more.</source>
        <translation>日志文件中有更多信息。</translation>
    </message>
    <message>
        <source>The loss diverged at step {step}.</source>
        <translation>损失在第 {step} 步发散。</translation>
    </message>
    <message>
        <source>The mask covers the whole photo, so nothing is left to fill from.</source>
        <translation>蒙版覆盖了整张照片，没有可供填充的内容。</translation>
    </message>
    <message>
        <source>The mask is empty; the photo is left as it is.</source>
        <translation>蒙版为空；照片保持原样。</translation>
    </message>
    <message>
        <source>The mask is {width} x {height} pixels, the photo {photo_width} x {photo_height}.</source>
        <translation>蒙版为 {width} x {height} 像素，照片为 {photo_width} x {photo_height}。</translation>
    </message>
    <message>
        <source>The mask to measure under is empty or of another size than the photos.</source>
        <translation>测量所用的蒙版为空，或与照片大小不同。</translation>
    </message>
    <message>
        <source>The mask {mask} is {columns} x {rows} pixels, and the photo {path} {width} x {height}.</source>
        <translation>蒙版 {mask} 为 {columns} x {rows} 像素，照片 {path} 为 {width} x {height}。</translation>
    </message>
    <message>
        <source>The mask {path} is {width} x {height} pixels, and the photo is {photo_width} x {photo_height}.</source>
        <translation>蒙版 {path} 为 {width} x {height} 像素，照片为 {photo_width} x {photo_height}。</translation>
    </message>
    <message>
        <source>The mask {path} would not be lossless.</source>
        <translation>蒙版 {path} 不会是无损的。</translation>
    </message>
    <message>
        <source>The masks are {first} and {second} pixels.</source>
        <translation>两个蒙版分别为 {first} 和 {second} 像素。</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; cannot be removed: {reason}.</source>
        <translation>无法移除模型“{model}”：{reason}。</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; cannot make a picture from a code alone: max-unpooling also needs the places that max-pooling saved, and they are no part of the code.</source>
        <translation>模型“{model}”无法仅凭编码生成图像：最大反池化还需要最大池化保存的位置，而它们不在编码中。</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; gave a flat picture.</source>
        <translation>模型“{model}”给出了一片平坦的图像。</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; gave numbers that are not finite.</source>
        <translation>模型“{model}”给出了非有限数值。</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; has no latent.</source>
        <translation>模型“{model}”没有潜变量。</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; has no layer &apos;{layer}&apos;.</source>
        <translation>模型“{model}”没有层“{layer}”。</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; is for {task}, not for {wanted}.</source>
        <translation>模型“{model}”用于 {task}，不用于 {wanted}。</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; is not installed; half of the fading was taken back.</source>
        <translation>未安装模型“{model}”；已校正一半的褪色。</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; is not installed; the level is a classical estimate, for white noise only.</source>
        <translation>未安装模型“{model}”；噪点强度为经典估计，仅适用于白噪点。</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; is {kind}, and nothing says where its codes lie.</source>
        <translation>模型“{model}”属于 {kind}，无从得知其编码的位置。</translation>
    </message>
    <message>
        <source>The model &apos;{model}&apos; neither denoises nor inpaints.</source>
        <translation>模型“{model}”既不降噪也不修补。</translation>
    </message>
    <message>
        <source>The model cannot be kept in {parent}: {reason}.</source>
        <translation>无法将模型保存在 {parent}：{reason}。</translation>
    </message>
    <message>
        <source>The name &apos;{template}&apos; asks for {{{field}}}, which there is not.</source>
        <translation>名称“{template}”要求 {{{field}}}，但没有此项。</translation>
    </message>
    <message>
        <source>The name &apos;{template}&apos; cannot be filled in: {reason}.</source>
        <translation>名称“{template}”无法填充：{reason}。</translation>
    </message>
    <message>
        <source>The name &apos;{template}&apos; cannot be read: {reason}.</source>
        <translation>名称“{template}”无法解读：{reason}。</translation>
    </message>
    <message>
        <source>The name &apos;{template}&apos; gives &apos;{name}&apos;, which is no photo file&apos;s name.</source>
        <translation>名称“{template}”得到“{name}”，这不是照片文件名。</translation>
    </message>
    <message>
        <source>The name &apos;{template}&apos; is a path.</source>
        <translation>名称“{template}”是路径。</translation>
    </message>
    <message>
        <source>The net of model &apos;{model}&apos; does not give a picture: its weights are damaged.</source>
        <translation>模型“{model}”的网络给不出图像：其权重已损坏。</translation>
    </message>
    <message>
        <source>The net of model &apos;{model}&apos; does not give numbers: its weights are damaged.</source>
        <translation>模型“{model}”的网络给不出数值：其权重已损坏。</translation>
    </message>
    <message>
        <source>The net of model &apos;{model}&apos; does not work: {reason}.</source>
        <translation>模型“{model}”的网络无法工作：{reason}。</translation>
    </message>
    <message>
        <source>The output {path} has no extension that aegui writes.</source>
        <translation>输出 {path} 没有 aegui 可写的扩展名。</translation>
    </message>
    <message>
        <source>The output {path} has the extension &apos;{extension}&apos;, which is no photo format that aegui writes.</source>
        <translation>输出 {path} 的扩展名“{extension}”不是 aegui 可写的照片格式。</translation>
    </message>
    <message>
        <source>The photo cannot be encoded as {format}: {reason}.</source>
        <translation>照片无法编码为 {format}：{reason}。</translation>
    </message>
    <message>
        <source>The photo is faded by {levels:.0f} %.</source>
        <translation>照片褪色 {levels:.0f}%。</translation>
    </message>
    <message>
        <source>The photo is larger than the 4 GB that a TIFF can hold.</source>
        <translation>照片超过 TIFF 可容纳的 4 GB。</translation>
    </message>
    <message>
        <source>The photos differ in size: {width} x {height} and {other_width} x {other_height} pixels.</source>
        <translation>照片大小不同：{width} x {height} 与 {other_width} x {other_height} 像素。</translation>
    </message>
    <message>
        <source>The recipe {path} cannot be read: {reason}.</source>
        <translation>无法读取配方 {path}：{reason}。</translation>
    </message>
    <message>
        <source>The recipe {path} is not text.</source>
        <translation>配方 {path} 不是文本。</translation>
    </message>
    <message>
        <source>The region {x},{y},{width},{height} does not lie in the photo, which is {columns} x {rows}.</source>
        <translation>区域 {x},{y},{width},{height} 不在照片内，照片为 {columns} x {rows}。</translation>
    </message>
    <message>
        <source>The run cannot be kept in {folder}: {reason}.</source>
        <translation>无法将训练保存在 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>The run has no weights to export yet.</source>
        <translation>此次训练还没有可导出的权重。</translation>
    </message>
    <message>
        <source>The scheduler {address} has no workers.</source>
        <translation>调度器 {address} 没有 worker。</translation>
    </message>
    <message>
        <source>The scheduler {address} went away.</source>
        <translation>调度器 {address} 已消失。</translation>
    </message>
    <message>
        <source>The size must be a multiple of {multiple}, at least 16; the batch at least 1.</source>
        <translation>大小必须是 {multiple} 的倍数且至少 16；批大小至少 1。</translation>
    </message>
    <message>
        <source>The size must be the architecture&apos;s side, {side}; the batch at least 2.</source>
        <translation>大小必须等于架构的边长 {side}；批大小至少 2。</translation>
    </message>
    <message>
        <source>The source lies where the copy goes; give dx or dy.</source>
        <translation>来源与目标位置相同；请给出 dx 或 dy。</translation>
    </message>
    <message>
        <source>The training config {path} cannot be read: {reason}.</source>
        <translation>无法读取训练配置 {path}：{reason}。</translation>
    </message>
    <message>
        <source>The training could not be started.</source>
        <translation>无法启动训练。</translation>
    </message>
    <message>
        <source>The training ended without a word.</source>
        <translation>训练无提示地结束了。</translation>
    </message>
    <message>
        <source>The weights of model &apos;{model}&apos; are missing: {path}.</source>
        <translation>模型“{model}”的权重缺失：{path}。</translation>
    </message>
    <message>
        <source>The weights of model &apos;{model}&apos; do not fit its architecture: {problem}.</source>
        <translation>模型“{model}”的权重与其架构不符：{problem}。</translation>
    </message>
    <message>
        <source>The weights of model &apos;{model}&apos; hold NaN or infinity in &apos;{name}&apos;.</source>
        <translation>模型“{model}”的权重在“{name}”中含有 NaN 或无穷大。</translation>
    </message>
    <message>
        <source>The weights to start from do not fit the config&apos;s architecture.</source>
        <translation>初始权重与配置的架构不符。</translation>
    </message>
    <message>
        <source>The weights {path} have no layer in common with the config&apos;s architecture.</source>
        <translation>权重 {path} 与配置的架构没有共同的层。</translation>
    </message>
    <message>
        <source>The weights {path} to start from cannot be read: {reason}.</source>
        <translation>无法读取初始权重 {path}：{reason}。</translation>
    </message>
    <message>
        <source>The worker {address} has aegui {here}, not {release}.</source>
        <translation>worker {address} 的 aegui 为 {here}，而不是 {release}。</translation>
    </message>
    <message>
        <source>The workers would not give the same pixels: {kinds}.</source>
        <translation>各 worker 不会给出相同的像素：{kinds}。</translation>
    </message>
    <message>
        <source>There are no photos to treat.</source>
        <translation>没有要处理的照片。</translation>
    </message>
    <message>
        <source>There are no weights {path}.</source>
        <translation>没有权重 {path}。</translation>
    </message>
    <message>
        <source>There is a model &apos;{model}&apos; already.</source>
        <translation>已有模型“{model}”。</translation>
    </message>
    <message>
        <source>There is no batch in {out}.</source>
        <translation>{out} 中没有批处理。</translation>
    </message>
    <message>
        <source>There is no card {path}.</source>
        <translation>没有说明卡 {path}。</translation>
    </message>
    <message>
        <source>There is no checkpoint {path}.</source>
        <translation>没有检查点 {path}。</translation>
    </message>
    <message>
        <source>There is no device &apos;{device}&apos;; choose from {choices}.</source>
        <translation>没有设备“{device}”；可选：{choices}。</translation>
    </message>
    <message>
        <source>There is no device &apos;{wanted}&apos; here.</source>
        <translation>此处没有设备“{wanted}”。</translation>
    </message>
    <message>
        <source>There is no file or folder {given}.</source>
        <translation>没有文件或文件夹 {given}。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>没有文件 {path}。</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>没有文件夹 {folder}。</translation>
    </message>
    <message>
        <source>There is no format &apos;{format}&apos;; choose from {choices}.</source>
        <translation>没有格式“{format}”；可选：{choices}。</translation>
    </message>
    <message>
        <source>There is no mask for {path}.</source>
        <translation>{path} 没有蒙版。</translation>
    </message>
    <message>
        <source>There is no mask or folder of masks {path}.</source>
        <translation>没有蒙版或蒙版文件夹 {path}。</translation>
    </message>
    <message>
        <source>There is no method &apos;{method}&apos;; choose from {choices}.</source>
        <translation>没有方法“{method}”；可选：{choices}。</translation>
    </message>
    <message>
        <source>There is no model &apos;{model}&apos;.</source>
        <translation>没有模型“{model}”。</translation>
    </message>
    <message>
        <source>There is no noise &apos;{kind}&apos;; choose from {choices}.</source>
        <translation>没有噪点类型“{kind}”；可选：{choices}。</translation>
    </message>
    <message>
        <source>There is no noise &apos;{noise}&apos;; choose from {choices}.</source>
        <translation>没有噪点类型“{noise}”；可选：{choices}。</translation>
    </message>
    <message>
        <source>There is no noise to remove; the photo is left as it is.</source>
        <translation>没有可移除的噪点；照片保持原样。</translation>
    </message>
    <message>
        <source>There is no photo in {folder}.</source>
        <translation>{folder} 中没有照片。</translation>
    </message>
    <message>
        <source>There is no precision &apos;{precision}&apos;; choose from {choices}.</source>
        <translation>没有精度“{precision}”；可选：{choices}。</translation>
    </message>
    <message>
        <source>There is no recipe &apos;{name}&apos;.</source>
        <translation>没有配方“{name}”。</translation>
    </message>
    <message>
        <source>There is no sample photo.</source>
        <translation>没有示例照片。</translation>
    </message>
    <message>
        <source>There is no training config {path}.</source>
        <translation>没有训练配置 {path}。</translation>
    </message>
    <message>
        <source>There is no verdict &apos;{verdict}&apos;; choose from {choices}.</source>
        <translation>没有评判“{verdict}”；可选：{choices}。</translation>
    </message>
    <message>
        <source>This batch was begun with another {what}.</source>
        <translation>此批处理开始时的设置不同：{what}。</translation>
    </message>
    <message>
        <source>This photo is clean: leave this photo alone.</source>
        <translation>这张照片很干净，保持原样即可。</translation>
    </message>
    <message>
        <source>Filled by structure (the autoencoder).</source>
        <translation>已按结构填充（自编码器）。</translation>
    </message>
    <message>
        <source>Filled by texture (pieces of the photo).</source>
        <translation>已按纹理填充（照片片段）。</translation>
    </message>
    <message>
        <source>A code that keeps still</source>
        <translation>保持稳定的编码</translation>
    </message>
    <message>
        <source>Convolutions on small photos</source>
        <translation>小照片上的卷积</translation>
    </message>
    <message>
        <source>Edges from patches</source>
        <translation>由图块学得的边缘</translation>
    </message>
    <message>
        <source>Dense bottleneck on small photos</source>
        <translation>小照片上的全连接瓶颈</translation>
    </message>
    <message>
        <source>Small photos out of noise</source>
        <translation>由噪声生成的小照片</translation>
    </message>
    <message>
        <source>White noise</source>
        <translation>白噪声</translation>
    </message>
    <message>
        <source>Real photos</source>
        <translation>真实照片</translation>
    </message>
    <message>
        <source>Retouch</source>
        <translation>修饰</translation>
    </message>
    <message>
        <source>Noise level</source>
        <translation>噪点强度</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>For research and other non-commercial use, as the training photos&apos; terms ask; the code&apos;s MIT licence does not cover the weights.</source>
        <translation>按训练照片的条款，仅供研究和其他非商业用途；代码的 MIT 许可不适用于权重。</translation>
    </message>
    <message>
        <source>grey float32 of 16 x 16 px with white = 1; gives the same picture and 128 numbers</source>
        <translation>灰度 float32，16 x 16 像素，白 = 1；输出同一图像和 128 个数</translation>
    </message>
    <message>
        <source>Intel Xeon with AMX (fp32), one of 2 cores, shared with several other trainings</source>
        <translation>Intel Xeon，AMX (fp32)，2 核之一，与其他几个训练共用</translation>
    </message>
    <message>
        <source>research and educational use</source>
        <translation>研究和教育用途</translation>
    </message>
    <message>
        <source>A teaching model of grey 16 x 16 patches: it shows how little the code moves under noise.</source>
        <translation>16 x 16 灰度小块的教学模型：展示噪点下编码变动之小。</translation>
    </message>
    <message>
        <source>RGB float32 of 64 x 64 px with white = 1; gives the same picture and 128 numbers</source>
        <translation>RGB float32，64 x 64 像素，白 = 1；输出同一图像和 128 个数</translation>
    </message>
    <message>
        <source>Intel Xeon with AMX (bf16), one of 2 cores, shared with several other trainings</source>
        <translation>Intel Xeon，AMX (bf16)，2 核之一，与其他几个训练共用</translation>
    </message>
    <message>
        <source>non-commercial research</source>
        <translation>非商业研究</translation>
    </message>
    <message>
        <source>A teaching model: 128 numbers for a 64 x 64 thumbnail leave it soft.</source>
        <translation>教学模型：用 128 个数表示 64 x 64 缩略图，结果偏软。</translation>
    </message>
    <message>
        <source>Only for whole photos made small; it cannot restore photos at their own size.</source>
        <translation>只用于缩小的整张照片；不能修复原尺寸照片。</translation>
    </message>
    <message>
        <source>RGB float32 with white = 1; gives logits for line, spot, stain and fading, and the RGB without damage</source>
        <translation>RGB float32，白 = 1；输出线、点、污渍和褪色的 logit 以及无损伤的 RGB</translation>
    </message>
    <message>
        <source>Intel Xeon with AMX, one to two threads of two cores shared with other work, bf16</source>
        <translation>Intel Xeon，AMX，两核上一到两个线程，与其他工作共用，bf16</translation>
    </message>
    <message>
        <source>Trained on damage that was made, on photos that were aged by a program; real damage is more various.</source>
        <translation>用程序做旧的照片上的人造损伤训练；真实损伤更加多样。</translation>
    </message>
    <message>
        <source>What looks like a scratch may be a wire, a whisker or a blade of grass: look at each proposal before you accept it.</source>
        <translation>看似划痕的可能是电线、胡须或草叶：接受前请逐个查看。</translation>
    </message>
    <message>
        <source>RGB float32 with white = 1 and a map of sigma / 255; gives the clean RGB</source>
        <translation>RGB float32，白 = 1，以及 sigma / 255 的图；输出干净的 RGB</translation>
    </message>
    <message>
        <source>open licences, photo by photo</source>
        <translation>开放许可，逐张不同</translation>
    </message>
    <message>
        <source>Trained for white Gaussian noise; the coloured noise of cameras, JPEG coding and film grain are not its job.</source>
        <translation>为白高斯噪声训练；相机的有色噪声、JPEG 压缩和胶片颗粒不在其列。</translation>
    </message>
    <message>
        <source>On black and white photos take denoise-b: their noise is the same in every channel, and this one knows only noise that is not.</source>
        <translation>黑白照片请用 denoise-b：其噪点在各通道中相同，而此模型只认识各通道不同的噪点。</translation>
    </message>
    <message>
        <source>Told too high a level it smears fine texture; told too low a level it leaves noise.</source>
        <translation>给定强度过高会抹去细纹理，过低会留下噪点。</translation>
    </message>
    <message>
        <source>On white noise of known level it is behind denoise-a.</source>
        <translation>对已知强度的白噪声，它不如 denoise-a。</translation>
    </message>
    <message>
        <source>On white noise of known level it is 0.11 to 0.17 dB behind denoise-a.</source>
        <translation>对已知强度的白噪声，它比 denoise-a 低 0.11 到 0.17 dB。</translation>
    </message>
    <message>
        <source>RGB float32 with white = 1 and a hole map, 1 = to fill; gives RGB with the hole filled</source>
        <translation>RGB float32，白 = 1，以及空洞图，1 = 待填；输出已填充的 RGB</translation>
    </message>
    <message>
        <source>Trained for the smallest error, so wide holes come out smooth rather than textured.</source>
        <translation>以最小误差训练，因此大空洞偏平滑而缺纹理。</translation>
    </message>
    <message>
        <source>It knows no meaning: faces, hands and lettering under a hole are not brought back.</source>
        <translation>它不懂含义：空洞下的人脸、手和文字无法复原。</translation>
    </message>
    <message>
        <source>RGB float32 with white = 1; gives log(sigma + 0.5), its log scale and five characters per 8 pixels</source>
        <translation>RGB float32，白 = 1；每 8 像素输出 log(sigma + 0.5)、其对数尺度和五个特征</translation>
    </message>
    <message>
        <source>Fine, even texture without any structure (sand, cloth at a distance) can pass for noise.</source>
        <translation>没有结构的均匀细纹理（沙、远处的布）可能被当作噪点。</translation>
    </message>
    <message>
        <source>A photo that was denoised or strongly sharpened before has noise of no kind that it has seen.</source>
        <translation>先前降噪过或强烈锐化过的照片，其噪点它从未见过。</translation>
    </message>
    <message>
        <source>RGB float32 of 32 x 32 px with white = 1; gives 128 numbers, length one</source>
        <translation>RGB float32，32 x 32 像素，白 = 1；输出长度为一的 128 个数</translation>
    </message>
    <message>
        <source>It knows photos by their layout, light and colours, not by what they show; mirrored copies count as others.</source>
        <translation>它凭布局、光线和颜色而非内容识别照片；镜像副本算作不同。</translation>
    </message>
    <message>
        <source>Copies that keep less than about half of a photo are not found reliably.</source>
        <translation>保留不足约一半的副本不能可靠找到。</translation>
    </message>
    <message>
        <source>grey float32 of 16 x 16 px with white = 1; gives the same picture and 256 numbers</source>
        <translation>灰度 float32，16 x 16 像素，白 = 1；输出同一图像和 256 个数</translation>
    </message>
    <message>
        <source>A teaching model of grey 16 x 16 patches: its filters are the point, not its reconstructions.</source>
        <translation>16 x 16 灰度小块的教学模型：重点是滤波器，而不是重建。</translation>
    </message>
    <message>
        <source>RGB float32 of 64 x 64 px with white = 1; gives the same picture and 32 numbers</source>
        <translation>RGB float32，64 x 64 像素，白 = 1；输出同一图像和 32 个数</translation>
    </message>
    <message>
        <source>A teaching model: it keeps the light and the large shapes of a 64 x 64 thumbnail, and no detail.</source>
        <translation>教学模型：保留 64 x 64 缩略图的光线和大形状，不保留细节。</translation>
    </message>
    <message>
        <source>Only for whole photos made small; patches at full scale are not what it learned.</source>
        <translation>只用于缩小的整张照片；它没有学过原尺寸小块。</translation>
    </message>
    <message>
        <source>RGB float32 of 64 x 64 px with white = 1; gives the same picture and 64 numbers</source>
        <translation>RGB float32，64 x 64 像素，白 = 1；输出同一图像和 64 个数</translation>
    </message>
    <message>
        <source>Its samples have the light and colours of photos and nothing that could be named; a code drawn from N(0, 1) gives blobs.</source>
        <translation>其样本有照片的光线和颜色，却没有可辨之物；取自 N(0, 1) 的编码给出色块。</translation>
    </message>
    <message>
        <source>Learned from 1,400 photos: what it draws resembles those.</source>
        <translation>由 1,400 张照片学成：画出的与之相似。</translation>
    </message>
</context>
<context>
    <name>ExploreConductor</name>
    <message>
        <source>The model &apos;damage&apos; is needed, and is not installed.</source>
        <translation>需要“damage”模型，但尚未安装。</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>{folder}: {count:,} photos</source>
        <translation>{folder}：{count:,} 张照片</translation>
    </message>
    <message>
        <source>, {count:,} cannot be read</source>
        <translation>，{count:,} 张无法读取</translation>
    </message>
    <message>
        <source>Training on the digits</source>
        <translation>正在用数字训练</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>ExploreWorkspace</name>
    <message>
        <source>Drop a folder of photos here</source>
        <translation>将照片文件夹拖到此处</translation>
    </message>
    <message>
        <source>It is indexed once, on this machine; later only what is new. No photo is touched.</source>
        <translation>仅在本机建立一次索引，之后只处理新增内容。不会改动任何照片。</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选取文件夹…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Explore another folder of photos</source>
        <translation>探索另一个照片文件夹</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>分布图</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>相似</translation>
    </message>
    <message>
        <source>Unusual</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Latent</source>
        <translation>潜变量</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>网络层</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>All photos of the folder, by likeness</source>
        <translation>按相似度排列文件夹中的所有照片</translation>
    </message>
    <message>
        <source>Search by a photo or a part of one; copies</source>
        <translation>用照片或其局部搜索；查找副本</translation>
    </message>
    <message>
        <source>What stands out in the folder</source>
        <translation>文件夹中的异常照片</translation>
    </message>
    <message>
        <source>Codes of a model: turn them, walk between them, draw new ones</source>
        <translation>模型的编码：调整、插值、生成新图</translation>
    </message>
    <message>
        <source>Filters and feature maps of a model</source>
        <translation>模型的滤波器和特征图</translation>
    </message>
    <message>
        <source>Autoencoders that train in seconds, and what they can and cannot do</source>
        <translation>几秒即可训练的自编码器，以及它们能做和不能做的事</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop; photos that are indexed stay so</source>
        <translation>停止；已索引的照片会保留</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>{size} bytes</source>
        <translation>{size} 字节</translation>
    </message>
    <message>
        <source>transparency (becomes white)</source>
        <translation>透明度（变为白色）</translation>
    </message>
    <message>
        <source>every pixel as it is</source>
        <translation>每个像素保持原样</translation>
    </message>
    <message>
        <source>exact pixels</source>
        <translation>精确的像素</translation>
    </message>
    <message>
        <source>{depth} bit</source>
        <translation>{depth} 位</translation>
    </message>
    <message>
        <source>transparency</source>
        <translation>透明度</translation>
    </message>
    <message>
        <source>colour profile</source>
        <translation>颜色配置文件</translation>
    </message>
    <message>
        <source>the place where it was taken</source>
        <translation>拍摄地点</translation>
    </message>
    <message>
        <source>further pages</source>
        <translation>其余页</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Save as</source>
        <translation>存储为</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>品质</translation>
    </message>
    <message>
        <source>small file</source>
        <translation>小文件</translation>
    </message>
    <message>
        <source>large file</source>
        <translation>大文件</translation>
    </message>
    <message>
        <source>As the photo: {depth} bit</source>
        <translation>与照片相同：{depth} 位</translation>
    </message>
    <message>
        <source>8 bit</source>
        <translation>8 位</translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation>16 位</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>位深度</translation>
    </message>
    <message>
        <source>Bits per channel</source>
        <translation>每通道位数</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Without the place</source>
        <translation>不含拍摄地点</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>元数据</translation>
    </message>
    <message>
        <source>What the file says of the photo; its colour profile always stays</source>
        <translation>文件中有关照片的信息；颜色配置文件始终保留</translation>
    </message>
    <message>
        <source>Small, opens everywhere; 8 bit, no transparency</source>
        <translation>文件小，到处可用；8 位，无透明度</translation>
    </message>
    <message>
        <source>Every pixel as it is</source>
        <translation>每个像素保持原样</translation>
    </message>
    <message>
        <source>Every pixel as it is; for print and other editors</source>
        <translation>每个像素保持原样；适合打印和其他编辑软件</translation>
    </message>
    <message>
        <source>Small, for the web; at quality 100 every pixel as it is</source>
        <translation>文件小，适合网页；品质 100 时每个像素保持原样</translation>
    </message>
    <message>
        <source>Every pixel as it is, and nothing else</source>
        <translation>每个像素保持原样，不含其他信息</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>{stem} is the photo&apos;s name, {ext} the format&apos;s ending, {folder} its folder</source>
        <translation>{stem} 为照片名称，{ext} 为格式扩展名，{folder} 为所在文件夹</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>选取文件夹…</translation>
    </message>
    <message>
        <source>Save in another folder</source>
        <translation>存储到其他文件夹</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Save nothing (Esc)</source>
        <translation>不存储 (Esc)</translation>
    </message>
    <message>
        <source>Kept: {parts}</source>
        <translation>保留：{parts}</translation>
    </message>
    <message>
        <source>Lost: {parts}</source>
        <translation>丢失：{parts}</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>没有任何丢失。</translation>
    </message>
    <message>
        <source>{path} exists already and will be replaced.</source>
        <translation>{path} 已存在，将被替换。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>About {size}</source>
        <translation>约 {size}</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>选取文件夹</translation>
    </message>
</context>
<context>
    <name>FadingDesk</name>
    <message>
        <source>Faded by about {share} %.</source>
        <translation>褪色约 {share}%。</translation>
    </message>
</context>
<context>
    <name>FadingSection</name>
    <message>
        <source>Fading and colour cast</source>
        <translation>褪色和偏色</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>色阶</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>full range</source>
        <translation>完整范围</translation>
    </message>
    <message>
        <source>Colour balance</source>
        <translation>色彩平衡</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>中性</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>flatter</source>
        <translation>更平</translation>
    </message>
    <message>
        <source>stronger</source>
        <translation>更强</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Looks how faded the photo is, and sets the sliders; nothing is changed</source>
        <translation>检查照片的褪色程度并设置滑块；不作任何更改</translation>
    </message>
    <message>
        <source>Correct fading</source>
        <translation>校正褪色</translation>
    </message>
    <message>
        <source>Changes the photo as it is shown now</source>
        <translation>更改当前显示的照片</translation>
    </message>
    <message>
        <source>As much as each photo is faded</source>
        <translation>按每张照片的褪色程度</translation>
    </message>
    <message>
        <source>The damage model looks how faded the photo is; the sliders leave it at that</source>
        <translation>由损伤模型判断照片的褪色程度;滑块不再改动</translation>
    </message>
</context>
<context>
    <name>FamilyTable</name>
    <message>
        <source>Choose a photo and press the button at the right.</source>
        <translation>请选取照片并按右侧的按钮。</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>as it is seen</source>
        <translation>模型所见</translation>
    </message>
    <message>
        <source>redrawn</source>
        <translation>重绘</translation>
    </message>
    <message>
        <source>components</source>
        <translation>主成分</translation>
    </message>
    <message>
        <source>{model}
{numbers} numbers
for {values:,} values</source>
        <translation>{model}
{numbers} 个数值
对应 {values:,} 个值</translation>
    </message>
    <message>
        <source>{psnr:.2f} dB</source>
        <translation>{psnr:.2f} dB</translation>
    </message>
    <message>
        <source>choose a folder to learn them from</source>
        <translation>选取文件夹以从中学习</translation>
    </message>
</context>
<context>
    <name>FileDesk</name>
    <message>
        <source>Open photo</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>正在打开“{name}”…</translation>
    </message>
    <message>
        <source>Opening the sample…</source>
        <translation>正在打开示例…</translation>
    </message>
    <message>
        <source>Pasting…</source>
        <translation>正在粘贴…</translation>
    </message>
    <message>
        <source>pasted photo</source>
        <translation>粘贴的照片</translation>
    </message>
    <message>
        <source>Load mask</source>
        <translation>载入蒙版</translation>
    </message>
    <message>
        <source>Loading the mask…</source>
        <translation>正在载入蒙版…</translation>
    </message>
    <message>
        <source>The mask is {width} x {height} pixels, the photo {photo_width} x {photo_height}.</source>
        <translation>蒙版为 {width} x {height} 像素，照片为 {photo_width} x {photo_height}。</translation>
    </message>
    <message>
        <source>Saving the mask…</source>
        <translation>正在存储蒙版…</translation>
    </message>
    <message>
        <source>Choose the clean original</source>
        <translation>选取干净的原片</translation>
    </message>
    <message>
        <source>Opening the original…</source>
        <translation>正在打开原片…</translation>
    </message>
    <message>
        <source>Saving {name}…</source>
        <translation>正在存储“{name}”…</translation>
    </message>
</context>
<context>
    <name>FilmModel</name>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>has a recipe or a mask</source>
        <translation>有配方或蒙版</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已存储</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Photos of the folder</source>
        <translation>文件夹中的照片</translation>
    </message>
</context>
<context>
    <name>FoldHeading</name>
    <message>
        <source>Show or hide: {title}</source>
        <translation>显示或隐藏：{title}</translation>
    </message>
</context>
<context>
    <name>FolderDesk</name>
    <message>
        <source>Indexing</source>
        <translation>正在建立索引</translation>
    </message>
    <message>
        <source>Laying out the map</source>
        <translation>正在布置分布图</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Holds from the next start on.</source>
        <translation>下次启动时生效。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Greys around the photo; dark where the system does not say.</source>
        <translation>照片周围的灰色；系统未指定时为深色。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation>文字和控件的大小</translation>
    </message>
    <message>
        <source>Everything but the photo grows.</source>
        <translation>除照片外一切都会放大。</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>减弱动态效果</translation>
    </message>
    <message>
        <source>Menus and results appear at once, nothing slides or fades.</source>
        <translation>菜单和结果立即出现，没有滑动或淡入淡出。</translation>
    </message>
    <message>
        <source>Colours of the screen</source>
        <translation>屏幕颜色</translation>
    </message>
    <message>
        <source>The profile that photos are shown by, where the system does not know it.</source>
        <translation>系统未知时用于显示照片的配置文件。</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>ICC file…</source>
        <translation>ICC 文件…</translation>
    </message>
    <message>
        <source>Profile of the screen</source>
        <translation>屏幕配置文件</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>The guide is written in English.</source>
        <translation>本指南为英文。</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Keys and gestures</source>
        <translation>快捷键与手势</translation>
    </message>
    <message>
        <source>Gestures</source>
        <translation>手势</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>How the photo&apos;s values are spread, dark to the left</source>
        <translation>照片色阶的分布，左侧为暗部</translation>
    </message>
    <message>
        <source>clipped: {dark} % at black, {light} % at white</source>
        <translation>剪切：黑场 {dark}%，白场 {light}%</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Click to go back to a moment, or forward again</source>
        <translation>单击可返回某一状态，或再次前进</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>打开时</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>查找操作或按键</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>Press the key here; Tab moves on</source>
        <translation>在此按下按键；Tab 移到下一项</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>The action has this key instead of its keys</source>
        <translation>用此按键替换该操作的按键</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>The action has this key beside its keys</source>
        <translation>为该操作添加此按键</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>Take all keys from the action</source>
        <translation>清除该操作的所有按键</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>复位</translation>
    </message>
    <message>
        <source>Give the action the keys it came with</source>
        <translation>恢复该操作的默认按键</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部复位</translation>
    </message>
    <message>
        <source>Give all actions the keys they came with</source>
        <translation>恢复所有操作的默认按键</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>also {action}</source>
        <translation>同时用于“{action}”</translation>
    </message>
    <message>
        <source>{key} belongs to {action}, and is taken from it.</source>
        <translation>{key} 已用于“{action}”，将从中移除。</translation>
    </message>
</context>
<context>
    <name>LatentBars</name>
    <message>
        <source>The code: one bar per number</source>
        <translation>编码：每个数值一根柱</translation>
    </message>
    <message>
        <source>{count} numbers, {dead} dead</source>
        <translation>{count} 个数值，{dead} 个失效</translation>
    </message>
    <message>
        <source>, {nats:.1f} nats in all</source>
        <translation>，共 {nats:.1f} 奈特</translation>
    </message>
    <message>
        <source>, {share:.0f} % at work at a time</source>
        <translation>，同时激活 {share:.0f}%</translation>
    </message>
    <message>
        <source>The figures of the code come with the first validation.</source>
        <translation>编码的数值将在首次验证时出现。</translation>
    </message>
</context>
<context>
    <name>LatentDesk</name>
    <message>
        <source>Redrawing</source>
        <translation>正在重绘</translation>
    </message>
</context>
<context>
    <name>LatentPage</name>
    <message>
        <source>Latent</source>
        <translation>潜变量</translation>
    </message>
    <message>
        <source>The short list of numbers that a model makes of a photo, and what it draws from it.</source>
        <translation>模型由照片生成的一小串数值，以及它由此绘制的图像。</translation>
    </message>
    <message>
        <source>{title}, {count} numbers</source>
        <translation>{title}，{count} 个数值</translation>
    </message>
    <message>
        <source>Components are learned from {count:,} other photos, and can be no more than those.</source>
        <translation>主成分由另外 {count:,} 张照片学得，数量不会超过照片数。</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>插值</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Turn the numbers of a photo&apos;s code</source>
        <translation>调整照片编码的数值</translation>
    </message>
    <message>
        <source>Walk from one photo to another</source>
        <translation>从一张照片过渡到另一张</translation>
    </message>
    <message>
        <source>Draw codes at random</source>
        <translation>随机抽取编码</translation>
    </message>
    <message>
        <source>The photo through every net, beside principal components</source>
        <translation>照片通过每个网络，并与主成分对照</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>A model with a latent</source>
        <translation>带潜变量的模型</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Other photo</source>
        <translation>其他照片</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>照片…</translation>
    </message>
    <message>
        <source>Choose the photo</source>
        <translation>选取照片</translation>
    </message>
    <message>
        <source>Other photo…</source>
        <translation>其他照片…</translation>
    </message>
    <message>
        <source>Choose the photo to walk to</source>
        <translation>选取目标照片</translation>
    </message>
    <message>
        <source>Back to the photo</source>
        <translation>回到照片</translation>
    </message>
    <message>
        <source>All numbers as they were encoded</source>
        <translation>所有数值恢复为编码值</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>重新抽取</translation>
    </message>
    <message>
        <source>Other codes</source>
        <translation>其他编码</translation>
    </message>
    <message>
        <source>Redraw with every net</source>
        <translation>用每个网络重绘</translation>
    </message>
    <message>
        <source>Components are learned from the folder&apos;s photos</source>
        <translation>主成分由文件夹中的照片学得</translation>
    </message>
    <message>
        <source>As the model sees it</source>
        <translation>模型所见</translation>
    </message>
    <message>
        <source>Drawn from the code</source>
        <translation>由编码绘制</translation>
    </message>
    <message>
        <source>Choose a photo at the right.</source>
        <translation>请在右侧选取照片。</translation>
    </message>
    <message>
        <source>The photo as the model sees it</source>
        <translation>模型所见的照片</translation>
    </message>
    <message>
        <source>Drawn from its code</source>
        <translation>由其编码绘制</translation>
    </message>
    <message>
        <source>Between the photos</source>
        <translation>两张照片之间</translation>
    </message>
    <message>
        <source>Choose two photos at the right.</source>
        <translation>请在右侧选取两张照片。</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>过渡中</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>other photo</source>
        <translation>其他照片</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>第 {number} 步</translation>
    </message>
    <message>
        <source>Drawn from the mixture</source>
        <translation>由混合分布绘制</translation>
    </message>
    <message>
        <source>Drawn from N(0, 1)</source>
        <translation>由 N(0, 1) 绘制</translation>
    </message>
    <message>
        <source>From the mixture fitted to real codes</source>
        <translation>取自由真实编码拟合的混合分布</translation>
    </message>
    <message>
        <source>From N(0, 1)</source>
        <translation>取自 N(0, 1)</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>数值 {number}</translation>
    </message>
</context>
<context>
    <name>LayersPage</name>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Choose a model at the right.</source>
        <translation>请在右侧选取模型。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>网络层</translation>
    </message>
    <message>
        <source>What a net looks for, layer by layer, and what it finds in a photo.</source>
        <translation>网络逐层寻找什么，以及它在照片中找到了什么。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Any model that is installed</source>
        <translation>任何已安装的模型</translation>
    </message>
    <message>
        <source>A layer that has filters</source>
        <translation>带滤波器的层</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>滤波器</translation>
    </message>
    <message>
        <source>Feature maps</source>
        <translation>特征图</translation>
    </message>
    <message>
        <source>The weights, each stretched to its own range</source>
        <translation>各权重按自身范围拉伸</translation>
    </message>
    <message>
        <source>What the layer gives for the photo</source>
        <translation>该层对照片的输出</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>照片…</translation>
    </message>
    <message>
        <source>Choose the photo to look at</source>
        <translation>选取要查看的照片</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n 组</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Denoise</source>
        <translation>降噪</translation>
    </message>
    <message>
        <source>Retouch</source>
        <translation>修饰</translation>
    </message>
    <message>
        <source>Measure noise</source>
        <translation>测量噪点</translation>
    </message>
    <message>
        <source>Find damage</source>
        <translation>查找损伤</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>{count} M</source>
        <translation>{count} M</translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>标识符</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测量结果</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>局限</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>error {value} %</source>
        <translation>误差 {value} %</translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Importing {name}…</source>
        <translation>正在导入“{name}”…</translation>
    </message>
    <message>
        <source>{name} is removed.</source>
        <translation>已移除“{name}”。</translation>
    </message>
    <message>
        <source>{name} is the default now.</source>
        <translation>“{name}”现为默认模型。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>导入模型</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>移除“{name}”？</translation>
    </message>
    <message>
        <source>Its weights and its card are deleted from this computer.</source>
        <translation>其权重和说明卡将从这台电脑中删除。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>完好</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) checked: sound.</source>
        <translation>
            <numerusform>已检查 %n 个模型：完好。</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is here.</source>
        <translation>已导入“{name}”。</translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Set as default</source>
        <translation>设为默认</translation>
    </message>
    <message>
        <source>The task begins with this model</source>
        <translation>任务默认使用此模型</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Check the model&apos;s file against its card</source>
        <translation>对照说明卡检查模型文件</translation>
    </message>
    <message>
        <source>Verify all</source>
        <translation>全部验证</translation>
    </message>
    <message>
        <source>Check the files of all models</source>
        <translation>检查所有模型的文件</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Take in a model: weights and the card beside them</source>
        <translation>导入模型：权重及其旁边的说明卡</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Delete a model of your own</source>
        <translation>删除您自己的模型</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>已安装的模型</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测量结果</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>关于此模型</translation>
    </message>
    <message>
        <source>Shipped models stay.</source>
        <translation>内置模型不可移除。</translation>
    </message>
    <message>
        <source>No models are installed. Import one, or train one on your own pictures.</source>
        <translation>未安装模型。请导入，或用自己的图片训练。</translation>
    </message>
</context>
<context>
    <name>LinePainter</name>
    <message>
        <source>noise {value:.1f}</source>
        <translation>噪点 {value:.1f}</translation>
    </message>
    <message>
        <source>change {value:.1f}</source>
        <translation>变化 {value:.1f}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The clipboard holds no photo</source>
        <translation>剪贴板中没有照片</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Map</source>
        <translation>分布图</translation>
    </message>
    <message>
        <source>Photos that look alike lie close together. Draw a lasso around some to work on them.</source>
        <translation>外观相似的照片彼此靠近。用套索圈选若干照片以便处理。</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>主成分</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>近邻</translation>
    </message>
    <message>
        <source>Principal components: at once, directions have a meaning</source>
        <translation>主成分：即时完成，方向有含义</translation>
    </message>
    <message>
        <source>Lay out by</source>
        <translation>布局方式</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>抓手</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>By zoom</source>
        <translation>随缩放</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photos where there is room</source>
        <translation>有空间时显示照片</translation>
    </message>
    <message>
        <source>Always points</source>
        <translation>始终显示点</translation>
    </message>
    <message>
        <source>As many photos as fit</source>
        <translation>尽可能多显示照片</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪点</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>锐度</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>损伤</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>What the colour of a point tells</source>
        <translation>点的颜色所表示的内容</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Photo under the pointer</source>
        <translation>指针所在的照片</translation>
    </message>
    <message>
        <source>Move the pointer over a photo.</source>
        <translation>将指针移到照片上。</translation>
    </message>
    <message>
        <source>{name}
{width} x {height} px, {day}
noise {sigma:.1f}, sharpness {sharpness:.2f}</source>
        <translation>{name}
{width} x {height} 像素，{day}
噪点 {sigma:.1f}，锐度 {sharpness:.2f}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) chosen</source>
        <translation>
            <numerusform>已选 %n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Click a photo, or draw a lasso around some.</source>
        <translation>单击一张照片，或用套索圈选若干张。</translation>
    </message>
    <message>
        <source>t-SNE: neighbours stay neighbours; takes about a minute and a half for 10,000 photos</source>
        <translation>t-SNE：邻居仍是邻居；10,000 张照片约需一分半钟</translation>
    </message>
    <message>
        <source>Drag moves the map ({map_hand}); hold Alt for the lasso</source>
        <translation>拖动移动地图 ({map_hand})；按住 Alt 用套索</translation>
    </message>
    <message>
        <source>Drag draws around photos ({map_lasso})</source>
        <translation>拖动圈选照片 ({map_lasso})</translation>
    </message>
    <message>
        <source>The whole map ({map_fit})</source>
        <translation>整张地图 ({map_fit})</translation>
    </message>
    <message>
        <source>sigma {value:.1f}</source>
        <translation>sigma {value:.1f}</translation>
    </message>
    <message>
        <source>{value:.1f} %</source>
        <translation>{value:.1f}%</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map</source>
        <translation>分布图</translation>
    </message>
</context>
<context>
    <name>MaskDesk</name>
    <message>
        <source>Clear mask</source>
        <translation>清除蒙版</translation>
    </message>
    <message>
        <source>Invert mask</source>
        <translation>反转蒙版</translation>
    </message>
    <message>
        <source>Grow mask</source>
        <translation>扩展蒙版</translation>
    </message>
    <message>
        <source>Shrink mask</source>
        <translation>收缩蒙版</translation>
    </message>
    <message>
        <source>Brush stroke</source>
        <translation>画笔描边</translation>
    </message>
    <message>
        <source>Eraser stroke</source>
        <translation>橡皮擦描边</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Open recent</source>
        <translation>最近打开文件</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>打开时</translation>
    </message>
</context>
<context>
    <name>NetDiagram</name>
    <message>
        <source>The net</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>in</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>out</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>bottleneck</source>
        <translation>瓶颈</translation>
    </message>
    <message>
        <source>code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>dense</source>
        <translation>全连接</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>共享权重</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Drawing the net</source>
        <translation>正在绘制网络</translation>
    </message>
    <message>
        <source>{name}: {shape}
{parameters:,} parameters
{macs:,.0f} multiply-adds per pixel</source>
        <translation>{name}：{shape}
{parameters:,} 个参数
每像素 {macs:,.0f} 次乘加</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>Work on them in Batch</source>
        <translation>用批处理处理</translation>
    </message>
    <message>
        <source>Open in Restore</source>
        <translation>在“修复”中打开</translation>
    </message>
    <message>
        <source>Find similar photos</source>
        <translation>查找相似照片</translation>
    </message>
    <message>
        <source>Take the chosen photos to the Batch workspace</source>
        <translation>将所选照片送到“批处理”工作区</translation>
    </message>
    <message>
        <source>Open the chosen photos one by one</source>
        <translation>逐一打开所选照片</translation>
    </message>
    <message>
        <source>Search by the first of the chosen photos</source>
        <translation>以所选的第一张照片搜索</translation>
    </message>
</context>
<context>
    <name>NoisePanel</name>
    <message>
        <source>Gaussian</source>
        <translation>高斯</translation>
    </message>
    <message>
        <source>Sigma</source>
        <translation>Sigma</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>drowned</source>
        <translation>淹没</translation>
    </message>
    <message>
        <source>Poisson (photons)</source>
        <translation>泊松（光子）</translation>
    </message>
    <message>
        <source>Photons at white</source>
        <translation>白场光子数</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>暗</translation>
    </message>
    <message>
        <source>bright</source>
        <translation>亮</translation>
    </message>
    <message>
        <source>Salt and pepper</source>
        <translation>椒盐</translation>
    </message>
    <message>
        <source>Pixels hit</source>
        <translation>受影响像素</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Speckle</source>
        <translation>散斑</translation>
    </message>
    <message>
        <source>Relative sigma</source>
        <translation>相对 sigma</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>品质</translation>
    </message>
    <message>
        <source>coarse</source>
        <translation>粗糙</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>精细</translation>
    </message>
    <message>
        <source>Add noise</source>
        <translation>添加噪点</translation>
    </message>
    <message>
        <source>Spoils the photo on purpose. The clean one is kept, and Compare measures against it.</source>
        <translation>有意劣化照片。干净的照片会保留，“比较”以它为基准。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>How the noise comes about</source>
        <translation>噪点的产生方式</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>The same seed draws the same noise</source>
        <translation>相同种子产生相同噪点</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>新种子</translation>
    </message>
    <message>
        <source>Draw another seed</source>
        <translation>另取一个种子</translation>
    </message>
    <message>
        <source>The same kind, amount and seed give the same pixels.</source>
        <translation>类型、数量和种子相同则像素相同。</translation>
    </message>
</context>
<context>
    <name>NoiseReadout</name>
    <message>
        <source>Measured noise</source>
        <translation>测得的噪点</translation>
    </message>
    <message>
        <source>Measuring the noise…</source>
        <translation>正在测量噪点…</translation>
    </message>
    <message>
        <source>Measured when a photo opens</source>
        <translation>打开照片时测量</translation>
    </message>
    <message>
        <source>Measured: sigma {sigma:.1f}</source>
        <translation>测得：sigma {sigma:.1f}</translation>
    </message>
    <message>
        <source>{sigma:.1f} levels of 255. The kind is right with {percent:.0f} % confidence.</source>
        <translation>255 级中的 {sigma:.1f} 级。类型判断的置信度为 {percent:.0f}%。</translation>
    </message>
    <message>
        <source>Fine texture can look like noise. If noise stays, raise the strength.</source>
        <translation>细腻的纹理可能看起来像噪点。如果仍有噪点，请提高强度。</translation>
    </message>
    <message>
        <source>This photo is clean:</source>
        <translation>这张照片很干净：</translation>
    </message>
    <message>
        <source>leave it alone</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>The level is unsure: less is removed</source>
        <translation>强度不确定：去除得较少</translation>
    </message>
    <message>
        <source>The kind is certain</source>
        <translation>类型确定</translation>
    </message>
    <message>
        <source>The kind is likely</source>
        <translation>类型较可能</translation>
    </message>
    <message>
        <source>The kind is a guess</source>
        <translation>类型为推测</translation>
    </message>
    <message>
        <source>No noise</source>
        <translation>无噪点</translation>
    </message>
    <message>
        <source>White noise</source>
        <translation>白噪声</translation>
    </message>
    <message>
        <source>Camera noise</source>
        <translation>相机噪点</translation>
    </message>
    <message>
        <source>JPEG artefacts</source>
        <translation>JPEG 伪影</translation>
    </message>
    <message>
        <source>Film grain</source>
        <translation>胶片颗粒</translation>
    </message>
    <message>
        <source>no noise</source>
        <translation>无噪点</translation>
    </message>
    <message>
        <source>white noise</source>
        <translation>白噪声</translation>
    </message>
    <message>
        <source>camera noise</source>
        <translation>相机噪点</translation>
    </message>
    <message>
        <source>film grain</source>
        <translation>胶片颗粒</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>拷贝报告</translation>
    </message>
    <message>
        <source>Copy the details, to send them to whoever helps you</source>
        <translation>拷贝详细信息，以便发送给帮助您的人</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>OfferPage</name>
    <message>
        <source>Train an autoencoder in a few seconds</source>
        <translation>几秒训练一个自编码器</translation>
    </message>
    <message>
        <source>1,797 handwritten digits come with aegui. Watch a net squeeze them into a few numbers and draw them again: curves, samples and its code, live.</source>
        <translation>aegui 附带 1,797 个手写数字。观看网络将它们压缩为几个数值再绘制出来：曲线、样例和编码实时显示。</translation>
    </message>
    <message>
        <source>Train on the digits</source>
        <translation>用数字训练</translation>
    </message>
    <message>
        <source>Choose a folder of photos…</source>
        <translation>选取照片文件夹…</translation>
    </message>
    <message>
        <source>Look at the net first</source>
        <translation>先看看网络</translation>
    </message>
    <message>
        <source>or drop a folder of your own here</source>
        <translation>或将自己的文件夹拖到此处</translation>
    </message>
</context>
<context>
    <name>OptionsBar</name>
    <message>
        <source>Options of the tool</source>
        <translation>工具选项</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>硬度</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>Pen pressure</source>
        <translation>压感</translation>
    </message>
    <message>
        <source>A pen pressed harder draws broader</source>
        <translation>用力越大，笔迹越粗</translation>
    </message>
    <message>
        <source>Aligned</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>The source moves along from stroke to stroke; else each begins at it anew</source>
        <translation>源随每一笔移动；否则每一笔都从源重新开始</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Subtract</source>
        <translation>减去</translation>
    </message>
    <message>
        <source>The selection becomes the mask</source>
        <translation>选区成为蒙版</translation>
    </message>
    <message>
        <source>The selection is added to the mask (hold Shift)</source>
        <translation>选区添加到蒙版（按住 Shift）</translation>
    </message>
    <message>
        <source>The selection is taken from the mask (hold Alt)</source>
        <translation>从蒙版中减去选区（按住 Alt）</translation>
    </message>
    <message>
        <source>What becomes of the mask</source>
        <translation>对蒙版的操作</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>抓手</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形选框</translation>
    </message>
    <message>
        <source>Magic select</source>
        <translation>魔棒</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>仿制</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>修复画笔</translation>
    </message>
    <message>
        <source>Drag moves the photo, the wheel zooms.</source>
        <translation>拖动移动照片，滚轮缩放。</translation>
    </message>
    <message>
        <source>Drag by hand, or click corners and press Enter.</source>
        <translation>徒手拖动，或单击各个角点后按 Enter。</translation>
    </message>
    <message>
        <source>Drag a box.</source>
        <translation>拖出一个矩形。</translation>
    </message>
    <message>
        <source>Click a colour, or drag a box around an object.</source>
        <translation>单击一种颜色，或围绕对象拖出矩形。</translation>
    </message>
    <message>
        <source>Alt+click: source</source>
        <translation>Alt+单击：源</translation>
    </message>
    <message>
        <source>More options of the tool</source>
        <translation>该工具的更多选项</translation>
    </message>
</context>
<context>
    <name>OverlayButton</name>
    <message>
        <source>Mask colour and opacity</source>
        <translation>蒙版颜色和不透明度</translation>
    </message>
    <message>
        <source>Colour and opacity of the mask. {overlay}: hides it. {overlay_color}: the next colour.</source>
        <translation>蒙版的颜色和不透明度。{overlay}：隐藏。{overlay_color}：切换颜色。</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Other colour…</source>
        <translation>其他颜色…</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Mask colour</source>
        <translation>蒙版颜色</translation>
    </message>
</context>
<context>
    <name>PenaltyRows</name>
    <message>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <source>How much the code&apos;s distance from N(0, 1) weighs beside the picture&apos;s error: more makes what is sampled more like photos, and what is redrawn softer</source>
        <translation>编码与 N(0, 1) 的距离相对于图片误差的权重：越大，采样结果越像照片，重建则越柔和</translation>
    </message>
    <message>
        <source>Free bits</source>
        <translation>自由比特</translation>
    </message>
    <message>
        <source>Nats that each number of the code may carry at no cost, so that none falls silent early</source>
        <translation>编码中每个数值可免费携带的奈特数，以免过早失去作用</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>KL to a target</source>
        <translation>与目标的 KL</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>稀疏约束</translation>
    </message>
    <message>
        <source>L1 keeps the sum of all activity small; KL holds each unit&apos;s mean activity to the target, with sigmoid units; None leaves it to the strongest that are kept</source>
        <translation>L1 使总激活保持较小；KL 使每个单元的平均激活接近目标（使用 sigmoid 单元）；无则只靠保留最强者</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>How much sparsity weighs beside the picture&apos;s error: the more, the fewer units are at work</source>
        <translation>稀疏约束相对于图片误差的权重：越大，激活的单元越少</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>The share of pictures for which a unit should be at work</source>
        <translation>一个单元应在多大比例的图片上激活</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Keep the strongest</source>
        <translation>保留最强</translation>
    </message>
    <message>
        <source>Only so many numbers of each code, the largest, are kept; the rest become zero</source>
        <translation>每个编码只保留这么多个最大的数值，其余归零</translation>
    </message>
    <message>
        <source>Contraction</source>
        <translation>收缩</translation>
    </message>
    <message>
        <source>How much it weighs that the code moves when the picture does: more holds the code still, and redraws less exactly</source>
        <translation>编码随图片变化的惩罚权重：越大编码越稳定，重建越不精确</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Restore</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Restore one photo ({place_restore})</source>
        <translation>修复一张照片 ({place_restore})</translation>
    </message>
    <message>
        <source>Whole folders, unattended ({place_batch})</source>
        <translation>无人值守处理整个文件夹 ({place_batch})</translation>
    </message>
    <message>
        <source>Train autoencoders on your own pictures ({place_train})</source>
        <translation>用自己的图片训练自编码器 ({place_train})</translation>
    </message>
    <message>
        <source>Look into folders and models ({place_explore})</source>
        <translation>查看文件夹和模型的内部 ({place_explore})</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批处理</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Workspace: {name}</source>
        <translation>工作区：{name}</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation>首选项的页面</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>As much as was measured</source>
        <translation>按测量值</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>轻度</translation>
    </message>
    <message>
        <source>Some noise stays, and so does the finest detail</source>
        <translation>保留少许噪点和最细微的细节</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强力</translation>
    </message>
    <message>
        <source>Smooth, for small prints and the web</source>
        <translation>平滑，适合小幅打印和网页</translation>
    </message>
    <message>
        <source>Keep grain</source>
        <translation>保留颗粒</translation>
    </message>
    <message>
        <source>Colour speckles go, half of the fine grain stays</source>
        <translation>去除彩色噪点，保留一半细颗粒</translation>
    </message>
</context>
<context>
    <name>RecipeDesk</name>
    <message>
        <source>Recipe run again</source>
        <translation>已重新运行配方</translation>
    </message>
    <message>
        <source>Recipe changed</source>
        <translation>已更改配方</translation>
    </message>
    <message>
        <source>Steps from last time</source>
        <translation>上次的步骤</translation>
    </message>
    <message>
        <source>The step stays as it was</source>
        <translation>步骤保持原样</translation>
    </message>
    <message>
        <source>Editing step {number}. Run makes the photo anew.</source>
        <translation>正在编辑第 {number} 步。“运行”将重新生成照片。</translation>
    </message>
    <message>
        <source>{step} has no settings</source>
        <translation>{step}没有设置</translation>
    </message>
    <message>
        <source>Mask of a step</source>
        <translation>步骤的蒙版</translation>
    </message>
    <message>
        <source>Editing step {number}. Apply puts it in its place.</source>
        <translation>正在编辑步骤 {number}。“应用”会替换该步骤。</translation>
    </message>
    <message>
        <source>Copied: {command}</source>
        <translation>已拷贝：{command}</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>拷贝为命令</translation>
    </message>
    <message>
        <source>Save recipe…</source>
        <translation>存储配方…</translation>
    </message>
    <message>
        <source>Load recipe…</source>
        <translation>载入配方…</translation>
    </message>
    <message>
        <source>Ready-made recipes</source>
        <translation>现成的配方</translation>
    </message>
</context>
<context>
    <name>RecipePanel</name>
    <message>
        <source>What you do to the photo is listed here, and can be changed later.</source>
        <translation>对照片所做的操作会列在此处，之后可以修改。</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>Edit (Enter)</source>
        <translation>编辑 (Enter)</translation>
    </message>
    <message>
        <source>Earlier (Alt+Up)</source>
        <translation>上移 (Alt+上)</translation>
    </message>
    <message>
        <source>Later (Alt+Down)</source>
        <translation>下移 (Alt+下)</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More about the recipe</source>
        <translation>更多配方操作</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Make the photo anew with these steps</source>
        <translation>用这些步骤重新生成照片</translation>
    </message>
    <message>
        <source>Do every step again, from the photo as it was opened</source>
        <translation>从打开时的照片起重新执行每个步骤</translation>
    </message>
</context>
<context>
    <name>RecipeWords</name>
    <message>
        <source>Heal</source>
        <translation>修复画笔</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>仿制</translation>
    </message>
    <message>
        <source>Denoise</source>
        <translation>降噪</translation>
    </message>
    <message>
        <source>Retouch</source>
        <translation>修饰</translation>
    </message>
    <message>
        <source>Find damage</source>
        <translation>查找损伤</translation>
    </message>
    <message>
        <source>Correct fading</source>
        <translation>校正褪色</translation>
    </message>
    <message>
        <source>Add noise</source>
        <translation>添加噪点</translation>
    </message>
    <message>
        <source>Measure the noise</source>
        <translation>测量噪点</translation>
    </message>
    <message>
        <source>Denoise, sigma auto</source>
        <translation>降噪，sigma 自动</translation>
    </message>
    <message>
        <source>Denoise, sigma {sigma}</source>
        <translation>降噪，sigma {sigma}</translation>
    </message>
    <message>
        <source>Add {kind} noise, {amount}</source>
        <translation>添加噪点（{kind}），{amount}</translation>
    </message>
    <message>
        <source>{step}, other settings</source>
        <translation>{step}，其他设置</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>structure</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>texture</source>
        <translation>纹理</translation>
    </message>
    <message>
        <source>colour {value} %</source>
        <translation>颜色 {value}%</translation>
    </message>
    <message>
        <source>colour as strength</source>
        <translation>颜色同强度</translation>
    </message>
    <message>
        <source>levels {value} %</source>
        <translation>色阶 {value}%</translation>
    </message>
    <message>
        <source>levels auto</source>
        <translation>色阶自动</translation>
    </message>
    <message>
        <source>balance {value} %</source>
        <translation>平衡 {value}%</translation>
    </message>
    <message>
        <source>balance auto</source>
        <translation>平衡自动</translation>
    </message>
    <message>
        <source>sigma {value}</source>
        <translation>sigma {value}</translation>
    </message>
    <message>
        <source>strength {value} %</source>
        <translation>强度 {value}%</translation>
    </message>
    <message>
        <source>grain {value} %</source>
        <translation>颗粒 {value}%</translation>
    </message>
    <message>
        <source>grown by {value} px</source>
        <translation>扩展 {value} 像素</translation>
    </message>
    <message>
        <source>seed {value}</source>
        <translation>种子 {value}</translation>
    </message>
    <message>
        <source>amount {value}</source>
        <translation>数量 {value}</translation>
    </message>
    <message>
        <source>sensitivity {value}</source>
        <translation>灵敏度 {value}</translation>
    </message>
    <message>
        <source>from {value} px</source>
        <translation>{value} 像素起</translation>
    </message>
    <message>
        <source>contrast {value}</source>
        <translation>对比度 {value}</translation>
    </message>
    <message>
        <source>soft over {value} px</source>
        <translation>羽化 {value} 像素</translation>
    </message>
    <message>
        <source>hardness {value} %</source>
        <translation>硬度 {value}%</translation>
    </message>
    <message>
        <source>{value} px across</source>
        <translation>水平 {value} 像素</translation>
    </message>
    <message>
        <source>{value} px down</source>
        <translation>垂直 {value} 像素</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>not best</source>
        <translation>非最佳</translation>
    </message>
    <message>
        <source>only where painted</source>
        <translation>仅涂抹区域</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>全图</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>线条</translation>
    </message>
    <message>
        <source>no lines</source>
        <translation>无线条</translation>
    </message>
    <message>
        <source>spots</source>
        <translation>斑点</translation>
    </message>
    <message>
        <source>no spots</source>
        <translation>无斑点</translation>
    </message>
    <message>
        <source>stains</source>
        <translation>污渍</translation>
    </message>
    <message>
        <source>no stains</source>
        <translation>无污渍</translation>
    </message>
</context>
<context>
    <name>RemovedBar</name>
    <message>
        <source>What was removed</source>
        <translation>移除的内容</translation>
    </message>
    <message>
        <source>Enlarge what was removed {times} times ({gain})</source>
        <translation>将移除内容放大 {times} 倍 ({gain})</translation>
    </message>
    <message>
        <source>Enlarge what was removed</source>
        <translation>放大显示移除内容</translation>
    </message>
    <message>
        <source>What was removed, around grey</source>
        <translation>移除的内容，以灰色为中心</translation>
    </message>
</context>
<context>
    <name>RepairDesk</name>
    <message>
        <source>Looking for damage…</source>
        <translation>正在检测损伤…</translation>
    </message>
    <message>
        <source>Looking for damage… {n} %</source>
        <translation>正在检测损伤… {n}%</translation>
    </message>
    <message>
        <source>Find damage</source>
        <translation>查找损伤</translation>
    </message>
    <message>
        <source>{kind}: {score} % sure, {area} px</source>
        <translation>{kind}：确定度 {score}%，{area} 像素</translation>
    </message>
    <message>
        <source>{accepted} of {count} accepted.</source>
        <translation>已接受 {accepted} / {count}。</translation>
    </message>
    <message>
        <source>Look for damage first.</source>
        <translation>请先检测损伤。</translation>
    </message>
    <message>
        <source>Accept damage</source>
        <translation>接受损伤</translation>
    </message>
    <message>
        <source>Reject damage</source>
        <translation>拒绝损伤</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>全部接受</translation>
    </message>
    <message>
        <source>Reject all</source>
        <translation>全部拒绝</translation>
    </message>
</context>
<context>
    <name>RestoreWorkspace</name>
    <message>
        <source>Open photo</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移除内容</translation>
    </message>
    <message>
        <source>Compare before and after</source>
        <translation>比较修改前后</translation>
    </message>
</context>
<context>
    <name>Restorer</name>
    <message>
        <source>Denoise a part, sigma {sigma:.0f}</source>
        <translation>局部降噪，sigma {sigma:.0f}</translation>
    </message>
    <message>
        <source>Denoise, sigma {sigma:.0f}</source>
        <translation>降噪，sigma {sigma:.0f}</translation>
    </message>
</context>
<context>
    <name>RetouchPanel</name>
    <message>
        <source>Retouch</source>
        <translation>修饰</translation>
    </message>
    <message>
        <source>Paint over scratches, dust or objects. What you painted is filled from its surroundings.</source>
        <translation>涂抹划痕、灰尘或物体。涂抹处会由周围内容填充。</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>fine  [</source>
        <translation>细  [</translation>
    </message>
    <message>
        <source>]  broad</source>
        <translation>]  粗</translation>
    </message>
    <message>
        <source>Grow mask</source>
        <translation>扩展蒙版</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>wider</source>
        <translation>更宽</translation>
    </message>
    <message>
        <source>Repaints a little more than was painted, so that no halo stays. The paler rim shows how far.</source>
        <translation>重绘范围略大于涂抹范围，以免留下光晕。较浅的边缘表示范围。</translation>
    </message>
    <message>
        <source>Apply after each stroke</source>
        <translation>每一笔后应用</translation>
    </message>
    <message>
        <source>Otherwise paint as much as you like, then press {apply}</source>
        <translation>否则可任意涂抹，然后按 {apply}</translation>
    </message>
    <message>
        <source>How to fill</source>
        <translation>填充方式</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>纹理</translation>
    </message>
    <message>
        <source>Decides for each hole by its thickness and what is around it, and says what it took</source>
        <translation>根据每处空洞的粗细和周围内容决定，并说明所用方式</translation>
    </message>
    <message>
        <source>The autoencoder: scratches, edges, smooth places</source>
        <translation>自编码器：划痕、边缘、平滑区域</translation>
    </message>
    <message>
        <source>Pieces of the photo itself: big holes in grass, stone, cloth. It knows no faces</source>
        <translation>使用照片自身的片段：草地、石头、布料中的大洞。它不认识人脸</translation>
    </message>
    <message>
        <source>Another variant</source>
        <translation>另一方案</translation>
    </message>
    <message>
        <source>Fills the last hole anew, in another way each time</source>
        <translation>重新填充上一处，每次都不同</translation>
    </message>
    <message>
        <source>Best, 8 times as slow</source>
        <translation>最佳，速度为八分之一</translation>
    </message>
    <message>
        <source>The mean over the eight flips and quarter turns of the hole</source>
        <translation>对空洞的八种翻转与四分之一旋转取平均</translation>
    </message>
    <message>
        <source>Put grain back</source>
        <translation>恢复颗粒</translation>
    </message>
    <message>
        <source>smooth</source>
        <translation>光滑</translation>
    </message>
    <message>
        <source>as the photo&apos;s</source>
        <translation>与照片一致</translation>
    </message>
    <message>
        <source>How much of the photo&apos;s own grain a smooth fill is given</source>
        <translation>给平滑的填充加回多少照片自身的颗粒</translation>
    </message>
    <message>
        <source>No retouching model is installed.</source>
        <translation>未安装修饰模型。</translation>
    </message>
    <message>
        <source>Paint over what should vanish first.</source>
        <translation>请先涂抹要去除的内容。</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Working</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>写入中</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>The code, number by number</source>
        <translation>编码，逐个数值</translation>
    </message>
    <message>
        <source>Held-out pictures</source>
        <translation>留出的图片</translation>
    </message>
</context>
<context>
    <name>RunStrip</name>
    <message>
        <source>Pace</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Hold the training where it is</source>
        <translation>在当前位置暂停训练</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Keep a checkpoint and end; you can go on later</source>
        <translation>保存检查点并结束；之后可以继续</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on from the last checkpoint, exactly</source>
        <translation>从最后一个检查点精确继续</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Make a model of it, with a card, among your models</source>
        <translation>由此生成带说明卡的模型，放入您的模型中</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>拷贝为命令</translation>
    </message>
    <message>
        <source>The line for a terminal that trains exactly this</source>
        <translation>在终端中进行完全相同训练的命令</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>Checkpoints, curves and samples of this run</source>
        <translation>此次训练的检查点、曲线和样例</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>{rate:,.0f} img/s</source>
        <translation>{rate:,.0f} 张/秒</translation>
    </message>
</context>
<context>
    <name>RunsList</name>
    <message>
        <source>Runs</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <source>Tick runs to compare their curves</source>
        <translation>勾选训练记录以比较曲线</translation>
    </message>
</context>
<context>
    <name>SampleStrip</name>
    <message>
        <source>Samples: originals, what the net sees, what it gives</source>
        <translation>样例：原图、网络所见、网络输出</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>所见</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Samples come with the first validation.</source>
        <translation>样例将在首次验证时出现。</translation>
    </message>
</context>
<context>
    <name>Scene</name>
    <message>
        <source>Measured noise, sigma</source>
        <translation>测得的噪点，sigma</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>SearchDesk</name>
    <message>
        <source>Comparing</source>
        <translation>正在比较</translation>
    </message>
    <message>
        <source>Looking for the unusual</source>
        <translation>正在查找异常</translation>
    </message>
    <message>
        <source>Looking for damage</source>
        <translation>正在检测损伤</translation>
    </message>
</context>
<context>
    <name>SelectionDesk</name>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形选框</translation>
    </message>
    <message>
        <source>Select object</source>
        <translation>选择对象</translation>
    </message>
    <message>
        <source>Magic select</source>
        <translation>魔棒</translation>
    </message>
</context>
<context>
    <name>SessionDesk</name>
    <message>
        <source>Mask from last time</source>
        <translation>上次的蒙版</translation>
    </message>
    <message>
        <source>aegui ended unexpectedly while you worked on {name}.</source>
        <translation>aegui 在处理“{name}”时意外退出。</translation>
    </message>
    <message>
        <source>The photo is another one than when it was worked on: its steps are let be.</source>
        <translation>照片与处理时不同：不采用先前的步骤。</translation>
    </message>
    <message>
        <source>Steps kept: {steps}. Entries of the history: {entries}. Nothing is written to the photo.</source>
        <translation>已保留步骤：{steps}。历史记录条目：{entries}。照片文件未被改动。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>{name} is another photo than when it was worked on.</source>
        <translation>“{name}”与处理时的照片不同。</translation>
    </message>
    <message>
        <source>Its work is let be.</source>
        <translation>不采用先前的处理。</translation>
    </message>
    <message>
        <source>Your work is back</source>
        <translation>已恢复您的工作</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>The folder {name} holds no photos.</source>
        <translation>文件夹“{name}”中没有照片。</translation>
    </message>
    <message>
        <source>Drop a photo, or a folder with photos in it.</source>
        <translation>请拖入照片，或包含照片的文件夹。</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Histogram, recipe and history</source>
        <translation>直方图、配方和历史记录</translation>
    </message>
    <message>
        <source>Memory of the history</source>
        <translation>历史记录占用的内存</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>The history keeps {kept} MB of at most {most}; the oldest entries go first</source>
        <translation>历史记录占用 {kept} MB，上限 {most}；最旧的条目最先移除</translation>
    </message>
</context>
<context>
    <name>SimilarPage</name>
    <message>
        <source>Results, best first</source>
        <translation>结果，最佳在前</translation>
    </message>
    <message>
        <source>Photo to search by</source>
        <translation>用于搜索的照片</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>相似</translation>
    </message>
    <message>
        <source>What in this folder looks like a photo, or like the part that you drag over it.</source>
        <translation>查找此文件夹中与某张照片或其拖选局部相似的内容。</translation>
    </message>
    <message>
        <source>Choose a photo, drop one here, or search from the map.</source>
        <translation>选取照片、拖到此处，或从分布图搜索。</translation>
    </message>
    <message>
        <source>{count:,} photos, best first, in {time:.0f} ms. 1 is the same photo.</source>
        <translation>{count:,} 张照片，最佳在前，用时 {time:.0f} 毫秒。1 表示同一张照片。</translation>
    </message>
    <message>
        <source>group {number}</source>
        <translation>第 {number} 组</translation>
    </message>
    <message>
        <source>{groups:,} groups, {photos:,} photos: their 64-bit hashes differ in 8 bits or fewer.</source>
        <translation>{groups:,} 组，{photos:,} 张照片：其 64 位哈希相差不超过 8 位。</translation>
    </message>
    <message>
        <source>No two photos of this folder are copies of one another.</source>
        <translation>此文件夹中没有互为副本的照片。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Like a photo</source>
        <translation>相似于照片</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Best first, with scores</source>
        <translation>最佳在前，附得分</translation>
    </message>
    <message>
        <source>Near-duplicates: scaled, coded again, brightened</source>
        <translation>近似副本：缩放、重新编码或调亮</translation>
    </message>
    <message>
        <source>Choose a photo…</source>
        <translation>选取照片…</translation>
    </message>
    <message>
        <source>Search by a photo from anywhere</source>
        <translation>用任意照片搜索</translation>
    </message>
    <message>
        <source>Search by the whole photo</source>
        <translation>用整张照片搜索</translation>
    </message>
    <message>
        <source>Forget the part that was dragged</source>
        <translation>取消拖选的局部</translation>
    </message>
    <message>
        <source>Choose results first.</source>
        <translation>请先选择结果。</translation>
    </message>
</context>
<context>
    <name>SliderRow</name>
    <message>
        <source>{label}: drag, or type the number. Double click resets.</source>
        <translation>{label}：拖动或键入数值。双击复位。</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop; the photo stays as it was ({stop})</source>
        <translation>停止；照片保持原样 ({stop})</translation>
    </message>
    <message>
        <source>Pixel under the pointer</source>
        <translation>指针所在的像素</translation>
    </message>
    <message>
        <source>Measured noise</source>
        <translation>测得的噪点</translation>
    </message>
    <message>
        <source>Size, depth and colour profile</source>
        <translation>尺寸、位深度和颜色配置文件</translation>
    </message>
    <message>
        <source>Model and device</source>
        <translation>模型和设备</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps of the recipe</source>
        <translation>配方的步骤</translation>
    </message>
</context>
<context>
    <name>TaskDock</name>
    <message>
        <source>Denoise</source>
        <translation>降噪</translation>
    </message>
    <message>
        <source>Retouch</source>
        <translation>修饰</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>损伤</translation>
    </message>
    <message>
        <source>Add noise</source>
        <translation>添加噪点</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Open a photo to begin</source>
        <translation>打开一张照片以开始</translation>
    </message>
    <message>
        <source>Photo {number} of {count}. Page Down opens the next, Page Up the one before.</source>
        <translation>第 {number} 张，共 {count} 张。Page Down 打开下一张，Page Up 打开上一张。</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>{title}: preparing…</source>
        <translation>{title}：正在准备…</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>剩余约 {time}</translation>
    </message>
    <message>
        <source>{title}: done in {time}</source>
        <translation>{title}：已完成，用时 {time}</translation>
    </message>
    <message>
        <source>Failed. The photo is as it was.</source>
        <translation>失败。照片保持原样。</translation>
    </message>
    <message>
        <source>Cancelled. The photo is as it was.</source>
        <translation>已取消。照片保持原样。</translation>
    </message>
    <message>
        <source>The photo changed meanwhile, so the result was dropped.</source>
        <translation>照片在此期间已更改，结果已丢弃。</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已存储为“{name}”</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>干净</translation>
    </message>
    <message>
        <source>No preview: {reason}</source>
        <translation>无法预览：{reason}</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Open a photo</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>Drop one anywhere in the window, or click a sample.</source>
        <translation>将照片拖到窗口任意处，或单击一个示例。</translation>
    </message>
    <message>
        <source>Choose what to do</source>
        <translation>选择要做什么</translation>
    </message>
    <message>
        <source>See the difference</source>
        <translation>查看差异</translation>
    </message>
    <message>
        <source>Your photo is safe</source>
        <translation>您的照片是安全的</translation>
    </message>
    <message>
        <source>The panel at the right shows one task at a time. {apply} applies it, {stop} stops it.</source>
        <translation>右侧面板每次显示一项任务。{apply} 应用，{stop} 停止。</translation>
    </message>
    <message>
        <source>Hold {original} for the original. {compare} goes through split, side by side and removed.</source>
        <translation>按住 {original} 查看原图。{compare} 在分割、并排和移除内容之间切换。</translation>
    </message>
    <message>
        <source>Nothing is written before you save, and {undo} takes back every step. {help} shows all keys.</source>
        <translation>存储之前不会写入任何内容，{undo} 可撤销每一步。{help} 显示所有快捷键。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the tour; the Help menu has it</source>
        <translation>关闭导览；可从“帮助”菜单再次打开</translation>
    </message>
    <message>
        <source>Close the tour</source>
        <translation>关闭导览</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>结束导览</translation>
    </message>
    <message>
        <source>The next step of the tour</source>
        <translation>导览的下一步</translation>
    </message>
    <message>
        <source>Tour: {title}</source>
        <translation>导览：{title}</translation>
    </message>
</context>
<context>
    <name>TrainConductor</name>
    <message>
        <source>No runs yet</source>
        <translation>尚无训练记录</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Stopped; it can be gone on with</source>
        <translation>已停止；可以继续</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>模型名称</translation>
    </message>
    <message>
        <source>{name} is among your models now</source>
        <translation>“{name}”已加入您的模型</translation>
    </message>
    <message>
        <source>Your photos</source>
        <translation>您的照片</translation>
    </message>
</context>
<context>
    <name>TrainPanel</name>
    <message>
        <source>Digits, bundled</source>
        <translation>数字（内置）</translation>
    </message>
    <message>
        <source>Digits are too small to restore</source>
        <translation>数字太小，无法修复</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>从零开始</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选取文件夹…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Photos of this folder and all below it</source>
        <translation>此文件夹及其子文件夹中的照片</translation>
    </message>
    <message>
        <source>Use the digits</source>
        <translation>使用数字</translation>
    </message>
    <message>
        <source>1,797 handwritten digits that come with aegui: trains in seconds</source>
        <translation>aegui 附带的 1,797 个手写数字：几秒即可训练</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Represent</source>
        <translation>表示学习</translation>
    </message>
    <message>
        <source>Denoise</source>
        <translation>降噪</translation>
    </message>
    <message>
        <source>Inpaint</source>
        <translation>修补</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>What holds the code</source>
        <translation>编码的承载方式</translation>
    </message>
    <message>
        <source>What the family does stands here</source>
        <translation>此处说明该系列的作用</translation>
    </message>
    <message>
        <source>Latent size</source>
        <translation>潜变量大小</translation>
    </message>
    <message>
        <source>How many numbers stand for a picture</source>
        <translation>用多少个数值表示一张图片</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Stop after that long; at 0 the number of steps decides</source>
        <translation>到此时间后停止；为 0 时由步数决定</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>Share of the pictures that is only validated on</source>
        <translation>仅用于验证的图片比例</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Steps of gradient descent</source>
        <translation>梯度下降的步数</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批处理</translation>
    </message>
    <message>
        <source>Pictures per step</source>
        <translation>每步图片数</translation>
    </message>
    <message>
        <source>Picture side</source>
        <translation>图片边长</translation>
    </message>
    <message>
        <source>Height and width that the net sees, in pixels</source>
        <translation>网络所见的高和宽，以像素为单位</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪点</translation>
    </message>
    <message>
        <source>Sigma of what is added for the net to remove</source>
        <translation>供网络去除的附加噪点的 sigma</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Weights to begin from: such a net, or the encoder of one that learned without labels</source>
        <translation>作为起点的权重：同类网络，或无标签学习的网络的编码器</translation>
    </message>
    <message>
        <source>Widths</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Channels per scale, finest first, such as 16, 32, 64</source>
        <translation>每级通道数，最精细在前，例如 16, 32, 64</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>网络层</translation>
    </message>
    <message>
        <source>Down-sampling</source>
        <translation>下采样</translation>
    </message>
    <message>
        <source>Up-sampling</source>
        <translation>上采样</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>拷贝为命令</translation>
    </message>
    <message>
        <source>The line for a terminal that does the same</source>
        <translation>在终端中完成相同操作的命令</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Noise, sigma</source>
        <translation>噪点，sigma</translation>
    </message>
    <message>
        <source>Convolutional</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>Maps are made smaller step by step, then larger.</source>
        <translation>特征图逐步缩小，再逐步放大。</translation>
    </message>
    <message>
        <source>Undercomplete</source>
        <translation>欠完备</translation>
    </message>
    <message>
        <source>Dense layers; the code is narrower than the picture.</source>
        <translation>全连接层；编码比图片更窄。</translation>
    </message>
    <message>
        <source>Denoising</source>
        <translation>去噪</translation>
    </message>
    <message>
        <source>Sees a spoilt picture and is held to the clean one.</source>
        <translation>看到劣化的图片，以干净的图片为目标。</translation>
    </message>
    <message>
        <source>Variational</source>
        <translation>变分</translation>
    </message>
    <message>
        <source>The code is drawn; new pictures can be sampled from it.</source>
        <translation>编码由采样得到；可由此生成新图片。</translation>
    </message>
    <message>
        <source>Sparse</source>
        <translation>稀疏</translation>
    </message>
    <message>
        <source>Many numbers, of which few are at work at a time.</source>
        <translation>数值很多，但每次只有少数激活。</translation>
    </message>
    <message>
        <source>Contractive</source>
        <translation>收缩</translation>
    </message>
    <message>
        <source>A code that hardly moves when the picture does.</source>
        <translation>图片变化时几乎不变的编码。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{count:,} steps</source>
        <translation>{count:,} 步</translation>
    </message>
</context>
<context>
    <name>TrainWorkspace</name>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>自测</translation>
    </message>
    <message>
        <source>Make it yours</source>
        <translation>个性化</translation>
    </message>
    <message>
        <source>Pictures, family and net</source>
        <translation>图片、系列和网络</translation>
    </message>
    <message>
        <source>Curves, samples and code of runs</source>
        <translation>训练记录的曲线、样例和编码</translation>
    </message>
    <message>
        <source>Every denoiser on your own photos</source>
        <translation>在您的照片上比较所有降噪方法</translation>
    </message>
    <message>
        <source>Train a shipped model on, on your own photos</source>
        <translation>用您的照片继续训练内置模型</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>What is trained</source>
        <translation>训练内容</translation>
    </message>
</context>
<context>
    <name>TrialDesk</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>自测</translation>
    </message>
</context>
<context>
    <name>TrialPage</name>
    <message>
        <source>Choose photos…</source>
        <translation>选取照片…</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>选取照片</translation>
    </message>
    <message>
        <source>A few clean photos of yours; they are not changed</source>
        <translation>您的几张干净照片；不会被改动</translation>
    </message>
    <message>
        <source>sigma </source>
        <translation>sigma </translation>
    </message>
    <message>
        <source>Noise, sigma</source>
        <translation>噪点，sigma</translation>
    </message>
    <message>
        <source>How much noise is added, standard deviation in 8-bit units</source>
        <translation>添加的噪点强度，8 位单位的标准差</translation>
    </message>
    <message>
        <source>Run every model</source>
        <translation>运行所有模型</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Which denoiser is best on your photos?</source>
        <translation>哪种降噪方法最适合您的照片？</translation>
    </message>
    <message>
        <source>Known noise is added to the middle of each photo; every installed model and the classical methods clean it, and the original says how well. Nothing is written.</source>
        <translation>在每张照片的中部添加已知噪点；由所有已安装的模型和经典方法清除，并以原片评判效果。不会写入任何内容。</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>{count} 张照片</translation>
    </message>
    <message>
        <source>No photos chosen yet</source>
        <translation>尚未选取照片</translation>
    </message>
    <message>
        <source>Choose photos first.</source>
        <translation>请先选择照片。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Bold names are models of aegui; seconds are per megapixel.</source>
        <translation>粗体为 aegui 的模型；秒数按每百万像素计。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>to the best</source>
        <translation>与最佳之差</translation>
    </message>
    <message>
        <source>s/Mpx</source>
        <translation>秒/百万像素</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排名</translation>
    </message>
</context>
<context>
    <name>UnlikeMap</name>
    <message>
        <source>Unlike the original, %</source>
        <translation>与原片的差异，%</translation>
    </message>
</context>
<context>
    <name>UnusualPage</name>
    <message>
        <source>Photos, the most unusual first</source>
        <translation>照片，最异常的在前</translation>
    </message>
    <message>
        <source>Chosen photo with its error map</source>
        <translation>所选照片及其误差图</translation>
    </message>
    <message>
        <source>Unusual</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>An autoencoder redraws each photo; what it cannot redraw as well as such texture allows stands out, and so does what has nothing like it in the folder.</source>
        <translation>自编码器重绘每张照片；重绘效果不及此类纹理应有水平的会凸显，在文件夹中独一无二的也会凸显。</translation>
    </message>
    <message>
        <source>Error map</source>
        <translation>误差图</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>map</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Press the button below; every photo is read once.</source>
        <translation>按下方按钮；每张照片读取一次。</translation>
    </message>
    <message>
        <source>The figure counts standard deviations above the middle of this folder. The map is bright where the error is eight times what the texture explains.</source>
        <translation>数值表示高出此文件夹中位的标准差数。误差达到纹理所能解释的八倍处，图中呈亮色。</translation>
    </message>
    <message>
        <source>Look for the unusual</source>
        <translation>查找异常</translation>
    </message>
    <message>
        <source>Read every photo and rank them</source>
        <translation>读取并排序每张照片</translation>
    </message>
    <message>
        <source>Choose photos first.</source>
        <translation>请先选择照片。</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Open photo…</source>
        <translation>打开照片…</translation>
    </message>
    <message>
        <source>Open photo</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Drop a photo here</source>
        <translation>将照片拖到此处</translation>
    </message>
    <message>
        <source>Or try a sample</source>
        <translation>或试用示例</translation>
    </message>
    <message>
        <source>Noisy</source>
        <translation>有噪点</translation>
    </message>
    <message>
        <source>Open photo… ({open})</source>
        <translation>打开照片… ({open})</translation>
    </message>
    <message>
        <source>or paste one with {paste}. It never leaves this computer.</source>
        <translation>或按 {paste} 粘贴。照片绝不会离开这台电脑。</translation>
    </message>
    <message>
        <source>A noisy sample: open it, then press {apply} to clean it</source>
        <translation>有噪点的示例：打开后按 {apply} 即可清除</translation>
    </message>
    <message>
        <source>Scratched</source>
        <translation>有划痕</translation>
    </message>
    <message>
        <source>A scratched sample: open it and paint over the scratches</source>
        <translation>有划痕的示例：打开后涂抹划痕</translation>
    </message>
    <message>
        <source>A clean sample, to try things on</source>
        <translation>干净的示例，可随意尝试</translation>
    </message>
    <message>
        <source>Sample: {name}</source>
        <translation>示例：{name}</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>Work</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>fp32, exact</source>
        <translation>fp32，精确</translation>
    </message>
    <message>
        <source>bf16, faster</source>
        <translation>bf16，更快</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Retouch at once</source>
        <translation>立即修饰</translation>
    </message>
    <message>
        <source>Wait for Apply</source>
        <translation>等待应用</translation>
    </message>
    <message>
        <source>In the app&apos;s data folder</source>
        <translation>在应用的数据文件夹中</translation>
    </message>
    <message>
        <source>Beside the photo</source>
        <translation>在照片旁边</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>The processor that computes. Automatic takes the fastest there is.</source>
        <translation>执行计算的处理器。“自动”使用可用的最快设备。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Automatic takes bf16 only where it is right and faster.</source>
        <translation>“自动”仅在 bf16 正确且更快时使用它。</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>内存限制</translation>
    </message>
    <message>
        <source>Smaller tiles take less memory and more time; results stay the same.</source>
        <translation>较小的图块占用更少内存、花费更多时间；结果不变。</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Fewer leave room for other programs.</source>
        <translation>减少线程可为其他程序留出资源。</translation>
    </message>
    <message>
        <source>After a stroke of the brush</source>
        <translation>画笔描边之后</translation>
    </message>
    <message>
        <source>Retouch each stroke as it ends, or all that is painted.</source>
        <translation>每一笔结束后立即修饰，或一次修饰全部涂抹内容。</translation>
    </message>
    <message>
        <source>Recipe and mask of a photo</source>
        <translation>照片的配方和蒙版</translation>
    </message>
    <message>
        <source>Where they are remembered, so that you can go on later.</source>
        <translation>保存它们的位置，以便之后继续。</translation>
    </message>
</context>
<context>
    <name>WorkStrip</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩余 {time}</translation>
    </message>
</context>
<context>
    <name>YoursPage</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The model to begin from; it stays as it is</source>
        <translation>作为起点的模型；它保持不变</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选取文件夹…</translation>
    </message>
    <message>
        <source>Your photos</source>
        <translation>您的照片</translation>
    </message>
    <message>
        <source>Photos of yours, the more the better</source>
        <translation>您的照片，越多越好</translation>
    </message>
    <message>
        <source>What the photos are like</source>
        <translation>照片的状况</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>自动判断</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>干净</translation>
    </message>
    <message>
        <source>Noisy, no clean ones</source>
        <translation>有噪点，没有干净的</translation>
    </message>
    <message>
        <source>From noisy photos the model learns by itself, from neighbouring pixels</source>
        <translation>模型从有噪点照片的相邻像素中自行学习</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> 步</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>More steps learn more, and take longer</source>
        <translation>步数越多学得越多，用时也越长</translation>
    </message>
    <message>
        <source>Make it mine</source>
        <translation>个性化训练</translation>
    </message>
    <message>
        <source>Use it from now on</source>
        <translation>从现在起使用</translation>
    </message>
    <message>
        <source>{child} beats {parent} on {count} photos that it did not see.</source>
        <translation>在 {count} 张未见过的照片上，{child} 优于 {parent}。</translation>
    </message>
    <message>
        <source>{child} does not beat {parent} on {count} photos that it did not see: nothing changes.</source>
        <translation>在 {count} 张未见过的照片上，{child} 未能优于 {parent}：不作任何更改。</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>Choose a folder of your photos first.</source>
        <translation>请先选取您的照片文件夹。</translation>
    </message>
    <message>
        <source>No model that can be trained on is installed.</source>
        <translation>没有可继续训练的已安装模型。</translation>
    </message>
    <message>
        <source>Wait for the training to end.</source>
        <translation>请等待训练结束。</translation>
    </message>
    <message>
        <source>Trains a shipped model on, gently, on your own photos, and judges both on photos that it did not see. From clean photos it learns as it did before. From noisy ones it learns by itself: it can remove noise that differs from pixel to pixel, not grain or JPEG blocks, and nobody can say how far it is from the truth. It becomes the default only if it wins and you say so.</source>
        <translation>用您的照片温和地继续训练内置模型，并在未见过的照片上评判两者。对干净照片，学习方式与以前相同。对有噪点的照片，它自行学习：能去除逐像素不同的噪点，但不能去除颗粒或 JPEG 块，也无法得知它与真实相差多远。只有在它胜出且您同意时才会成为默认模型。</translation>
    </message>
    <message>
        <source>A model that knows your photos</source>
        <translation>了解您照片的模型</translation>
    </message>
</context>
</TS>
